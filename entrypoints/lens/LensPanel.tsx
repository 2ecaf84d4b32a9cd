import { useEffect, useMemo, useState } from 'preact/hooks';
import { LateDetails } from '@/components/LateDetails';
import { LensKinds } from '@/components/lens/LensKinds';
import { LensList } from '@/components/lens/LensList';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import { paragraphNumbers } from '@/utils/article/paragraphs';
import { browser } from '@/utils/browser';
import type { Highlight } from '@/utils/highlight/highlight';
import { lensMessages } from '@/utils/i18n/en/lens';
import { LENS_KINDS, type LensKind } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import { type LensText, marksOf } from '@/utils/page/lens-marks';
import { changeSettings, DEFAULT_SETTINGS, type LensSetting, watchSettings } from '@/utils/settings';
import { highlightedIn } from './highlighted';
import { quoteOf } from './quote-of';
import '@/components/lens/lens.css';

interface Props {
  text: LensText & { sha256: string };
  highlights: readonly Highlight[];
  /** Whether only the counts are shown at first. */
  isFolded?: boolean;
  onShow: (quote: TextQuoteSelector) => void;
  /** Highlights a sentence with a tag; null where nothing may be stored. */
  onAccept: ((quote: TextQuoteSelector, tag: string) => Promise<boolean>) | null;
}

/** The policy lens beside a text: how many sentences are of each kind, which they are, and why. */
export function LensPanel(props: Props) {
  return (
    <MoreText texts={lensMessages}>
      <Panel {...props} />
    </MoreText>
  );
}

function Panel({ text, highlights, isFolded, onShow, onAccept }: Props) {
  const t = useText();
  const [setting, change] = useLensSetting();
  const marks = useMarks(text);
  const numbers = useMemo(() => paragraphNumbers(text.paragraphs), [text.sha256]);
  const isHighlighted = highlightedIn(highlights);
  if (marks === undefined) return <p role="status">{t('working')}</p>;
  if (marks === null) return <p class="soft small">{t('lensOtherLanguage')}</p>;
  const quote = (mark: LensMark) => quoteOf(mark, text);
  const list = () => (
    <LensList
      marks={marks.map((mark) => {
        const paragraph = numbers.get(mark.n) ?? null;
        return { mark, paragraph, isHighlighted: isHighlighted(mark.text, paragraph) };
      })}
      kinds={setting.kinds}
      language={text.language}
      onShow={(mark) => onShow(quote(mark))}
      onAccept={onAccept && ((mark, kind) => onAccept(quote(mark), t(`lens-${kind}`)))}
    />
  );
  return (
    <div class="lens-panel">
      <LensKinds all={LENS_KINDS} counts={countsOf(marks)} setting={setting} onChange={change} />
      {isFolded && marks.length > 0 ? (
        <LateDetails title={t('lensSentences', { n: marks.length })}>{list}</LateDetails>
      ) : (
        list()
      )}
      <p class="soft small">{t('lensNote')}</p>
    </div>
  );
}

/** Of how many sentences each kind is; one may be of several. */
function countsOf(marks: readonly LensMark[]): Record<LensKind, number> {
  const counts = { recommendation: 0, forecast: 0, evidence: 0, definition: 0, number: 0 };
  for (const { kinds } of marks) for (const { kind } of kinds) counts[kind] += 1;
  return counts;
}

/** Undefined while they are looked for; null where the language is none that the lens reads. */
function useMarks(text: Props['text']): readonly LensMark[] | null | undefined {
  const [marks, setMarks] = useState<readonly LensMark[] | null>();
  useEffect(() => {
    setMarks(undefined);
    const until = new AbortController();
    void marksOf(text, until.signal).then((found) => !until.signal.aborted && setMarks(found));
    return () => until.abort();
  }, [text.sha256, text.lead?.text]);
  return marks;
}

function useLensSetting(): [LensSetting, (setting: LensSetting) => void] {
  const [setting, setSetting] = useState<LensSetting>(DEFAULT_SETTINGS.lens);
  useEffect(() => watchSettings(browser.storage.local, ({ lens }) => setSetting(lens)), []);
  const change = (lens: LensSetting) => {
    setSetting(lens);
    // What could not be stored is shown all the same, for as long as this is open.
    changeSettings(browser.storage.local, { lens }).catch(() => undefined);
  };
  return [setting, change];
}
