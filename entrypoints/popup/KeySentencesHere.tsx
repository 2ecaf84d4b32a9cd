import { MoreText } from '@/components/MoreText';
import { KeySentences, type SummarySentence } from '@/components/summary/KeySentences';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article } from '@/utils/article/article';
import { page } from '@/utils/browser';
import type { Highlight } from '@/utils/highlight/highlight';
import { summaryMessages } from '@/utils/i18n/en/summary';
import { ProblemError } from '@/utils/problem';
import { passageOf } from './passage';
import { useKeySentences } from './use-key-sentences';

interface Props {
  /** As the page has it. */
  article: Article;
  hasLead: boolean;
  highlights: readonly Highlight[];
  tabId: number;
  /** Whether a highlight can be kept. */
  canMark: boolean;
  actions: Actions;
  onShow: (quote: TextQuoteSelector) => void;
  /** Takes a highlight back. */
  onUnmark: (id: string) => Promise<unknown>;
}

/** The key sentences of the page under the popup. */
export function KeySentencesHere(props: Props) {
  return (
    <MoreText texts={summaryMessages}>
      <Here {...props} />
    </MoreText>
  );
}

function Here({ article, hasLead, highlights, tabId, canMark, actions, onShow, onUnmark }: Props) {
  const t = useText();
  const { view, length, setLength } = useKeySentences(article, actions);
  const quoted = new Set(highlights.map(({ anchor }) => anchor.quote.exact));
  /** The page makes it: it has the text that the highlight is to stand in. */
  const mark = (sentence: SummarySentence) =>
    actions.run(
      async () => {
        const made = await page(tabId)('markPassage', { quote: passageOf(article, sentence), tags: [] });
        if (!made.ok) throw new ProblemError(made.problem);
        return made.value;
      },
      (made) =>
        made
          ? { text: t('sentenceHighlighted'), undo: () => actions.run(() => onUnmark(made.id)) }
          : { text: t('notOnPage') },
    );
  return (
    <KeySentences
      view={view}
      hasLead={hasLead}
      length={length}
      language={article.language}
      where="page"
      onLength={setLength}
      onShow={(sentence) => onShow(passageOf(article, sentence))}
      onMark={canMark ? mark : null}
      isMarked={({ text }) => quoted.has(text)}
    />
  );
}
