/**
 * The browser's own model for summaries, as the Writing Assistance APIs have it
 * (https://webmachinelearning.github.io/writing-assistance-apis/, `Summarizer`, desktop Chrome from 138). That the
 * interface is there tells nothing: Chromium without a model has it, too. So `availability()` is asked.
 */

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Languages {
  type: 'key-points';
  format: 'plain-text';
  length: 'short';
  expectedInputLanguages: string[];
  outputLanguage: string;
}

interface Monitor {
  addEventListener(type: 'downloadprogress', hear: (event: { loaded: number }) => void): void;
}

interface Session {
  /** What one input may use at most, in the unit of `measureInputUsage`. */
  readonly inputQuota?: number;
  measureInputUsage?(input: string, options: { signal: AbortSignal }): Promise<number>;
  summarize(input: string, options: { signal: AbortSignal; context: string }): Promise<string>;
  destroy(): void;
}

/** The part of the interface that is used. */
export interface DeviceSummarizer {
  availability(options: Languages): Promise<Availability>;
  /** Has to be called while the browser remembers a press of the user. */
  create(options: Languages & { signal: AbortSignal; monitor: (monitor: Monitor) => void }): Promise<Session>;
}

/** What the browser has; null where it has none. */
export function deviceSummarizer(): DeviceSummarizer | null {
  const { Summarizer } = globalThis as { Summarizer?: DeviceSummarizer };
  return Summarizer ?? null;
}

/** Whether it can sum up texts in a language (BCP 47); a tag that it does not understand is one that it can't. */
export async function availabilityFor(summarizer: DeviceSummarizer, language: string): Promise<Availability> {
  try {
    return await summarizer.availability(optionsFor(language));
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof DOMException)
      return 'unavailable';
    throw error;
  }
}

export type DeviceProblem = 'too-long' | 'language' | 'withheld' | 'blocked' | 'failed';

/** `at` is the place of the text that was taken. */
export type Answer =
  | { kind: 'answer'; text: string; at: number }
  | { kind: 'stopped' }
  | { kind: 'problem'; problem: DeviceProblem };

/** Makes a text when it is wanted; null when nobody waits for it any more. */
export type TextMaker = () => Promise<string | null>;

/**
 * Has the browser sum up the first of these texts that it can take: the whole first, shorter ones behind it.
 * `onDownload` hears the share of the model that has come, 0 to 1, where it has to be fetched first. Never rejects.
 */
export async function summarise(
  summarizer: DeviceSummarizer,
  { texts, language, title }: { texts: readonly TextMaker[]; language: string; title: string },
  {
    signal,
    onDownload,
    onReady,
  }: { signal: AbortSignal; onDownload: (share: number) => void; onReady: () => void },
): Promise<Answer> {
  let session: Session | null = null;
  try {
    session = await summarizer.create({
      ...optionsFor(language),
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', ({ loaded }) => {
          if (!signal.aborted) onDownload(loaded);
        }),
    });
    onReady();
    for (const [at, make] of texts.entries()) {
      const text = await make();
      if (text === null) return { kind: 'stopped' };
      const answer = await take(session, text, title, signal);
      if (answer !== null) return { kind: 'answer', text: answer, at };
    }
    return { kind: 'problem', problem: 'too-long' };
  } catch (error) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'problem', problem: problemOf(error) };
  } finally {
    session?.destroy();
  }
}

/** The answer to one text; null where it is too long. */
async function take(
  session: Session,
  text: string,
  title: string,
  signal: AbortSignal,
): Promise<string | null> {
  const used = await session.measureInputUsage?.(text, { signal });
  if (used !== undefined && session.inputQuota !== undefined && used > session.inputQuota) return null;
  try {
    return await session.summarize(text, { signal, context: `A paper titled "${title}".` });
  } catch (error) {
    // What measures need not know of the words that the browser adds.
    if (nameOf(error) === 'QuotaExceededError') return null;
    throw error;
  }
}

function optionsFor(language: string): Languages {
  return {
    type: 'key-points',
    format: 'plain-text',
    length: 'short',
    expectedInputLanguages: [language],
    outputLanguage: language,
  };
}

function problemOf(error: unknown): DeviceProblem {
  switch (nameOf(error)) {
    case 'NotSupportedError':
      return 'language';
    case 'NotReadableError':
      return 'withheld';
    case 'NotAllowedError':
    case 'InvalidStateError':
      return 'blocked';
    default:
      return 'failed';
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
