/** What speaks: the browser's speech synthesis with one voice and rate, or a test. */
export interface SpeechPort {
  /** Speaks one sentence; `onEnd` is called once, when it was spoken or could not be. A cancelled one calls nothing. */
  speak(sentence: string, onEnd: (how: 'spoken' | 'failed') => void): void;
  cancel(): void;
}

/** `at` is the index of the sentence that is spoken, or would be. */
export type AloudState =
  | { kind: 'stopped'; at: number }
  | { kind: 'speaking'; at: number }
  | { kind: 'paused'; at: number }
  /** The voice could not speak: nothing went wrong with the text. */
  | { kind: 'failed'; at: number }
  | { kind: 'ended'; at: number };

export interface ReadAloud {
  state(): AloudState;
  /** Speaks from a sentence on, or from where it was. */
  play(from?: number): void;
  /** Stops amid the sentence, which is spoken again from its beginning: not every system can go on within one. */
  pause(): void;
  stop(): void;
  /** Goes so many sentences on or back; what was speaking goes on speaking there. */
  move(by: number): void;
  /** Another voice or rate counts from now on: the sentence begins anew. */
  restart(): void;
}

/**
 * So many sentences, one after the other, each as `wordsOf` gives it then; `tell` hears of each change. One without words
 * is passed over. Whoever asks for what is not possible changes nothing.
 */
export function openReadAloud(
  count: number,
  wordsOf: (at: number) => string,
  port: SpeechPort,
  tell: (state: AloudState) => void,
): ReadAloud {
  let state: AloudState = { kind: 'stopped', at: 0 };
  /** Which sentence is being spoken: the end of one that was cancelled is heard late, or not at all. */
  let round = 0;

  const be = (next: AloudState) => {
    state = next;
    tell(next);
  };
  const hush = () => {
    round += 1;
    port.cancel();
  };
  const speak = (at: number) => {
    hush();
    if (at >= count) return be({ kind: 'ended', at: Math.max(0, count - 1) });
    const sentence = wordsOf(at);
    if (sentence === '') return speak(at + 1);
    const mine = round;
    be({ kind: 'speaking', at });
    port.speak(sentence, (how) => {
      if (mine !== round) return;
      if (how === 'failed') be({ kind: 'failed', at });
      else speak(at + 1);
    });
  };
  const within = (at: number) => Math.max(0, Math.min(at, count - 1));
  return {
    state: () => state,
    play(from) {
      if (from !== undefined) speak(within(from));
      else if (state.kind !== 'speaking') speak(state.kind === 'ended' ? 0 : state.at);
    },
    pause() {
      if (state.kind !== 'speaking') return;
      hush();
      be({ kind: 'paused', at: state.at });
    },
    stop() {
      hush();
      be({ kind: 'stopped', at: 0 });
    },
    move(by) {
      if (count === 0) return;
      const at = within(state.at + by);
      if (state.kind === 'speaking') speak(at);
      else be({ kind: 'paused', at });
    },
    restart() {
      if (state.kind === 'speaking') speak(state.at);
    },
  };
}
