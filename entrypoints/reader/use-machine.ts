import { useEffect, useRef, useState } from 'preact/hooks';
import type { SummarySentence } from '@/components/summary/KeySentences';
import type { MachineState } from '@/components/summary/MachineSummary';
import type { Actions } from '@/components/use-actions';
import {
  type Availability,
  availabilityFor,
  deviceSummarizer,
  summarise,
} from '@/utils/on-device/summarizer';
import { chosen } from '@/utils/summary/key-points';
import type { Ranking } from '@/utils/summary/ranking';
import { type Sentence, sentencesOf } from '@/utils/summary/sentences';
import { supportIn } from '@/utils/summary/support';

/** Key sentences that a model is given of a paper which is too long for it, most first. */
const SHORTER = [200, 80, 30];

export interface Machine {
  /** Null where the browser has no model for this paper: then nothing is said of it. */
  state: MachineState | null;
  start: () => void;
  stop: () => void;
  discard: () => void;
}

/** The summary by the browser's own model: asked for by the user alone, held by this page alone. */
export function useMachine(
  ranking: Ranking | null,
  { title, language, sha256 }: { title: string; language: string; sha256: string },
  numbered: (sentence: Sentence) => SummarySentence,
  { run }: Actions,
): Machine {
  const [availability, setAvailability] = useState<Availability>('unavailable');
  const [work, setWork] = useState<Exclude<MachineState, { kind: 'offered' }> | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => {
    const summarizer = deviceSummarizer();
    let isOver = false;
    const ask = async () => {
      const answer = summarizer ? await availabilityFor(summarizer, language) : 'unavailable';
      if (!isOver) setAvailability(answer);
    };
    void run(ask);
    return () => {
      isOver = true;
    };
  }, [language]);
  // Of another text an answer says nothing.
  useEffect(
    () => () => {
      stopping.current?.abort();
      setWork(null);
    },
    [sha256],
  );

  const start = () => {
    const summarizer = deviceSummarizer();
    if (!summarizer || !ranking) return;
    const until = new AbortController();
    stopping.current?.abort();
    stopping.current = until;
    const tell = (next: typeof work) => {
      if (!until.signal.aborted) setWork(next);
    };
    const counts = SHORTER.filter((count) => count < ranking.sentences.length);
    const sources = [ranking.sentences, ...counts.map((count) => chosen(ranking, count))];
    setWork(availability === 'available' ? { kind: 'working' } : { kind: 'fetching', share: 0 });
    // Called at once: the browser lets a model be made only right after a press.
    const answered = summarise(
      summarizer,
      { texts: sources.map(joined), language, title },
      {
        signal: until.signal,
        onDownload: (share) => tell({ kind: 'fetching', share }),
        onReady: () => tell({ kind: 'working' }),
      },
    );
    // A model may take minutes to come: only what follows is an act that may be late.
    void answered.then((answer) =>
      run(async () => {
        if (until.signal.aborted) return;
        if (answer.kind === 'stopped') return;
        if (answer.kind === 'problem') return tell({ kind: 'failed', problem: answer.problem });
        setAvailability('available');
        const support = supportIn(ranking.sentences, ranking.isEnglish);
        const sentences = writtenSentences(answer.text, language).map((text) => {
          const { nearest, isSupported } = support(text);
          return { text, nearest: nearest && numbered(nearest), isSupported };
        });
        tell({ kind: 'done', sentences, given: answer.at === 0 ? null : (counts[answer.at - 1] ?? null) });
      }),
    );
  };
  const drop = () => {
    stopping.current?.abort();
    setWork(null);
  };
  const state =
    availability === 'unavailable' || !ranking?.hasSentences || ranking.sentences.length === 0
      ? null
      : (work ?? { kind: 'offered' as const, isToFetch: availability !== 'available' });
  return { state, start, stop: drop, discard: drop };
}

/** Sentences as running text, a paragraph on each line. */
function joined(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, n }, i) => (i > 0 && sentences[i - 1]?.n !== n ? `\n${text}` : text))
    .join(' ');
}

/** What the model wrote, without the signs of a list. */
function writtenSentences(text: string, language: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[*•–-]|\d+[.)])\s+/, '').trim());
  const all = lines.flatMap((line) => sentencesOf({ n: 1, text: line }, language));
  return [...new Set(all.map((sentence) => sentence.text))];
}
