import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KeyView, SummarySentence } from '@/components/summary/KeySentences';
import type { Actions } from '@/components/use-actions';
import type { Article } from '@/utils/article/article';
import { paragraphNumbers } from '@/utils/article/paragraphs';
import { browser } from '@/utils/browser';
import { finishInSlices } from '@/utils/in-slices';
import { fitting, type SummaryLength } from '@/utils/reading/summary-length';
import { changeSettings, DEFAULT_SETTINGS, watchSettings } from '@/utils/settings';
import { chosen } from '@/utils/summary/key-points';
import { type Ranking, rankingSteps } from '@/utils/summary/ranking';
import type { Sentence } from '@/utils/summary/sentences';

type Read = Pick<Article, 'paragraphs' | 'language' | 'sha256'>;

export interface KeySentencesHere {
  /** Null while they are being chosen. */
  view: KeyView | null;
  ranking: Ranking | null;
  /** A sentence with the number of its paragraph. */
  numbered: (sentence: Sentence) => SummarySentence;
  length: SummaryLength;
  setLength: (length: SummaryLength) => void;
}

/** The key sentences of a text, ranked once, in slices, and as many of them as the user has set. */
export function useKeySentences(article: Read, { run, load }: Actions): KeySentencesHere {
  const [ranking, setRanking] = useState<Ranking | null>(null);
  const [length, setLength] = useState<SummaryLength>(DEFAULT_SETTINGS.summaryLength);
  useEffect(() => watchSettings(browser.storage.local, (settings) => setLength(settings.summaryLength)), []);
  useEffect(() => {
    const until = new AbortController();
    setRanking(null);
    void load(async () => {
      const found = await finishInSlices(rankingSteps(article), until.signal);
      if (found) setRanking(found);
    }, `key sentences ${article.sha256}`);
    return () => until.abort();
  }, [article.sha256, article.language]);
  const numbers = useMemo(() => paragraphNumbers(article.paragraphs), [article.sha256]);
  const numbered = (sentence: Sentence) => ({ ...sentence, paragraph: numbers.get(sentence.n) ?? null });
  const view = useMemo(
    () =>
      ranking && {
        sentences: chosen(ranking, fitting(length, ranking.sentences.length)).map(numbered),
        total: ranking.sentences.length,
        isEnglish: ranking.isEnglish,
        hasSentences: ranking.hasSentences,
      },
    [ranking, length, numbers],
  );
  return {
    view,
    ranking,
    numbered,
    length,
    setLength(next) {
      setLength(next);
      void run(() => changeSettings(browser.storage.local, { summaryLength: next }));
    },
  };
}
