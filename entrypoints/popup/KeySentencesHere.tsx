import { MoreText } from '@/components/MoreText';
import { KeySentences } from '@/components/summary/KeySentences';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { passageOf } from './passage';
import { useKeySentences } from './use-key-sentences';

interface Props {
  /** As the page has it. */
  article: Article;
  hasLead: boolean;
  highlights: readonly Highlight[];
  actions: Actions;
  onShow: (quote: TextQuoteSelector) => void;
  /** Makes a highlight of words of the page, and says what became of it in these; null where none can be kept. */
  onMark: ((quote: TextQuoteSelector, said: string) => Promise<boolean>) | null;
}

/** The key sentences of the page under the popup. */
export function KeySentencesHere(props: Props) {
  return (
    <MoreText texts={summaryMessages}>
      <Here {...props} />
    </MoreText>
  );
}

function Here({ article, hasLead, highlights, actions, onShow, onMark }: Props) {
  const t = useText();
  const { view, length, setLength } = useKeySentences(article, actions);
  const quoted = new Set(highlights.map(({ anchor }) => anchor.quote.exact));
  return (
    <KeySentences
      view={view}
      hasLead={hasLead}
      length={length}
      language={article.language}
      where="page"
      onLength={setLength}
      onShow={(sentence) => onShow(passageOf(article, sentence))}
      onMark={onMark && ((sentence) => onMark(passageOf(article, sentence), t('sentenceHighlighted')))}
      isMarked={({ text }) => quoted.has(text)}
    />
  );
}
