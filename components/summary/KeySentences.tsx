import { Check, Highlighter } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';
import type { SummaryLength } from '@/utils/reading/summary-length';
import { LengthChoice } from './LengthChoice';
import './summary.css';

/** A sentence of the paper with its place. */
export interface SummarySentence {
  text: string;
  /** `Paragraph.n`, and offsets into that paragraph's text. */
  n: number;
  start: number;
  end: number;
  /** Prose paragraph from 1; null when it has none. */
  paragraph: number | null;
}

/** The key sentences of a paper, and what is to be said of them. */
export interface KeyView {
  sentences: readonly SummarySentence[];
  /** How many sentences the paper has. */
  total: number;
  isEnglish: boolean;
  hasSentences: boolean;
}

interface Props {
  /** Null while they are being chosen. */
  view: KeyView | null;
  /** Whether the authors' own summary stands above. */
  hasLead: boolean;
  length: SummaryLength;
  language: string;
  /** Whether a press shows the sentence on the page or in this very text; elsewhere the address where it stands. */
  where: 'page' | 'text' | ((sentence: SummarySentence) => string);
  onLength: (length: SummaryLength) => void;
  /** Not called where a sentence is a link. */
  onShow?: (sentence: SummarySentence) => void;
  /** Makes a highlight of it; null where nothing can be kept. */
  onMark: ((sentence: SummarySentence) => Promise<boolean>) | null;
  isMarked: (sentence: SummarySentence) => boolean;
}

/** Texts of up to so many sentences are their own summary. */
const FEW = 3;

/** Sentences of the paper, each a way to its place, and to a highlight of it. */
export function KeySentences(props: Props) {
  const { view, hasLead, length, onLength, onMark } = props;
  const t = useText();
  if (!view) return <p role="status">{t('choosingSentences')}</p>;
  const { sentences, total, isEnglish, hasSentences } = view;
  if (total === 0) return hasLead ? null : <p class="soft">{t('noSummary')}</p>;
  if (!hasSentences) return <p class="soft">{t('noSentenceEnds')}</p>;
  if (total <= FEW) return <p class="soft">{t('fewSentences', { n: total })}</p>;
  return (
    <>
      <div class="key-head">
        <h3>{t('keySentences')}</h3>
        <LengthChoice value={length} total={total} onChange={onLength} />
      </div>
      <ol class="key-sentences">
        {sentences.map((sentence) => (
          <Item key={`${sentence.n}:${sentence.start}`} {...props} sentence={sentence} />
        ))}
      </ol>
      <p class="soft small">
        {t(isEnglish ? 'keySentencesNote' : 'keySentencesByWords')} {onMark && t('keyOfSentence')}
      </p>
    </>
  );
}

function Item({
  sentence,
  language,
  where,
  onShow,
  onMark,
  isMarked,
}: Props & { sentence: SummarySentence }) {
  const t = useText();
  const { busy, once } = useBusy();
  const isDone = isMarked(sentence);
  const mark = () => {
    if (onMark && !isDone) void once(() => onMark(sentence));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!isPlain || event.key.toLowerCase() !== 'h' || !onMark) return;
    event.preventDefault();
    mark();
  };
  return (
    <li onKeyDown={onKeyDown} data-marked={isDone}>
      {typeof where === 'function' ? (
        <a class="key-sentence" title={t('showInReader')} href={where(sentence)}>
          <Words sentence={sentence} language={language} />
        </a>
      ) : (
        <button
          type="button"
          class="key-sentence"
          title={t(where === 'page' ? 'showOnPage' : 'showInText')}
          onClick={() => onShow?.(sentence)}
        >
          <Words sentence={sentence} language={language} />
        </button>
      )}
      {onMark && (
        <button
          type="button"
          class="icon-button"
          aria-label={t(isDone ? 'sentenceIsHighlighted' : 'highlightSentence')}
          title={t(isDone ? 'sentenceIsHighlighted' : 'highlightSentence')}
          aria-disabled={isDone || busy}
          onClick={mark}
        >
          <Icon node={isDone ? Check : Highlighter} size={16} />
        </button>
      )}
    </li>
  );
}

function Words({ sentence, language }: { sentence: SummarySentence; language: string }) {
  const t = useText();
  return (
    <>
      <span lang={language} dir="auto">
        {sentence.text}
      </span>
      {sentence.paragraph !== null && (
        <span class="paragraph-number"> {t('paragraphShort', { n: sentence.paragraph })}</span>
      )}
    </>
  );
}
