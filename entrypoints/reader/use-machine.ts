import { useEffect, useRef, useState } from 'preact/hooks';
import type { SummarySentence } from '@/components/summary/KeySentences';
import type { MachineState } from '@/components/summary/MachineSummary';
import type { Actions } from '@/components/use-actions';
import { finishInSlices } from '@/utils/in-slices';
import {
  type Availability,
  availabilityFor,
  deviceSummarizer,
  summarise,
} from '@/utils/on-device/summarizer';
import { chosenSteps } from '@/utils/summary/key-points';
import type { Ranking } from '@/utils/summary/ranking';
import { type Sentence, sentencesOf } from '@/utils/summary/sentences';
import { supportSteps } from '@/utils/summary/support';

/** Key sentences that a model is given of a paper which is too long for it, most first. */
const SHORTER = [200, 80, 30];

export interface Machine {
  /** Null where the browser has no model at all: then nothing is said of it. */
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
  /** Whether it has one for any language: of a paper in another one it is said that it can't. */
  const [isThere, setIsThere] = useState(false);
  const [work, setWork] = useState<Exclude<MachineState, { kind: 'offered' | 'language' }> | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => {
    const summarizer = deviceSummarizer();
    let isOver = false;
    const ask = async () => {
      const answer = summarizer ? await availabilityFor(summarizer, language) : 'unavailable';
      const isKnown = answer !== 'unavailable';
      const any = isKnown || (summarizer && (await availabilityFor(summarizer, 'en')) !== 'unavailable');
      if (isOver) return;
      setAvailability(answer);
      setIsThere(any === true);
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
    // A second press, faster than the screen can be drawn again.
    if (!summarizer || !ranking || stopping.current?.signal.aborted === false) return;
    const until = new AbortController();
    stopping.current = until;
    const tell = (next: typeof work) => {
      if (!until.signal.aborted) setWork(next);
    };
    const end = (next: typeof work) => {
      tell(next);
      until.abort();
    };
    const counts = SHORTER.filter((count) => count < ranking.sentences.length);
    setWork(availability === 'available' ? { kind: 'working' } : { kind: 'fetching', share: 0 });
    // Called at once: the browser lets a model be made only right after a press.
    const answered = summarise(
      summarizer,
      {
        texts: [
          async () => joined(ranking.sentences),
          ...counts.map((count) => async () => {
            const some = await finishInSlices(chosenSteps(ranking, count), until.signal);
            return some && joined(some);
          }),
        ],
        language,
        title,
      },
      {
        signal: until.signal,
        onDownload: (share) => tell({ kind: 'fetching', share }),
        onReady: () => tell({ kind: 'working' }),
      },
    );
    // A model may take minutes to come: only what follows is an act that may be late.
    void answered.then((answer) =>
      run(async () => {
        if (answer.kind === 'stopped' || until.signal.aborted) return;
        if (answer.kind === 'problem') return end({ kind: 'failed', problem: answer.problem });
        setAvailability('available');
        const texts = writtenSentences(answer.text, language);
        const found = await finishInSlices(
          supportSteps(ranking.sentences, ranking.isEnglish, texts),
          until.signal,
        );
        if (!found) return;
        const sentences = found.map(({ nearest, doubt }, i) => ({
          text: texts[i] ?? '',
          nearest: nearest && numbered(nearest),
          doubt,
        }));
        end({ kind: 'done', sentences, given: answer.at === 0 ? null : (counts[answer.at - 1] ?? null) });
      }),
    );
  };
  const drop = () => {
    stopping.current?.abort();
    setWork(null);
  };
  return { state: stateOf(), start, stop: drop, discard: drop };

  function stateOf(): MachineState | null {
    if (!isThere || !ranking || ranking.sentences.length === 0) return null;
    // What a page declares is not always the language of its text.
    const isOther = /^en\b/i.test(language) && !ranking.isEnglish;
    if (availability === 'unavailable' || isOther || !ranking.hasSentences) return { kind: 'language' };
    return work ?? { kind: 'offered', isToFetch: availability !== 'available' };
  }
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
