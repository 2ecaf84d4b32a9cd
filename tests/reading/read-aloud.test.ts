import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AloudState, openReadAloud, type SpeechPort } from '@/utils/reading/read-aloud';

/** A voice that speaks when the test says so; it also tells of the end of what was cancelled, as some systems do. */
class FakeSpeech implements SpeechPort {
  spoken: string[] = [];
  ends: ((how: 'spoken' | 'failed') => void)[] = [];
  cancels = 0;
  speak(sentence: string, onEnd: (how: 'spoken' | 'failed') => void): void {
    this.spoken.push(sentence);
    this.ends.push(onEnd);
  }
  cancel(): void {
    this.cancels += 1;
  }
  /** The sentence that was begun last ends. */
  end(how: 'spoken' | 'failed' = 'spoken'): void {
    this.ends.at(-1)?.(how);
  }
}

const SENTENCES = ['One.', 'Two.', 'Three.'];

function reading(sentences = SENTENCES) {
  const port = new FakeSpeech();
  const told: AloudState[] = [];
  const aloud = openReadAloud(
    sentences.length,
    (at) => sentences[at] ?? '',
    port,
    (state) => told.push(state),
  );
  return { port, told, aloud };
}

describe('reading aloud', () => {
  it('speaks sentence after sentence, and says that it has come to the end', () => {
    const { port, aloud } = reading();
    aloud.play();
    expect(aloud.state()).toEqual({ kind: 'speaking', at: 0 });
    for (let spoken = 0; spoken < SENTENCES.length; spoken++) port.end();
    expect(port.spoken).toEqual(SENTENCES);
    expect(aloud.state()).toEqual({ kind: 'ended', at: 2 });
  });

  it('passes over what has no words to be spoken', () => {
    const { port, aloud } = reading(['', 'Two.', '', '']);
    aloud.play();
    expect(aloud.state()).toEqual({ kind: 'speaking', at: 1 });
    port.end();
    expect(port.spoken).toEqual(['Two.']);
    expect(aloud.state()).toEqual({ kind: 'ended', at: 3 });
  });

  it('begins a paused sentence anew', () => {
    const { port, aloud } = reading();
    aloud.play(1);
    aloud.pause();
    expect(aloud.state()).toEqual({ kind: 'paused', at: 1 });
    aloud.play();
    expect(port.spoken).toEqual(['Two.', 'Two.']);
  });

  it('does not go on where the end of a cancelled sentence is told late', () => {
    const { port, aloud } = reading();
    aloud.play();
    const [late] = port.ends;
    aloud.pause();
    late?.('spoken');
    expect(aloud.state()).toEqual({ kind: 'paused', at: 0 });
    aloud.move(1);
    late?.('failed');
    expect(aloud.state()).toEqual({ kind: 'paused', at: 1 });
  });

  it('goes on speaking at another sentence, and stays within the text', () => {
    const { port, aloud } = reading();
    aloud.play();
    aloud.move(1);
    expect(port.spoken).toEqual(['One.', 'Two.']);
    aloud.move(9);
    expect(aloud.state()).toEqual({ kind: 'speaking', at: 2 });
    aloud.move(-9);
    expect(aloud.state()).toEqual({ kind: 'speaking', at: 0 });
  });

  it('says that a voice could not speak, and tries the same sentence again', () => {
    const { port, aloud } = reading();
    aloud.play(1);
    port.end('failed');
    expect(aloud.state()).toEqual({ kind: 'failed', at: 1 });
    aloud.play();
    expect(port.spoken).toEqual(['Two.', 'Two.']);
  });

  it('begins anew with another voice only while it speaks', () => {
    const { port, aloud } = reading();
    aloud.restart();
    expect(port.spoken).toEqual([]);
    aloud.play();
    aloud.restart();
    expect(port.spoken).toEqual(['One.', 'One.']);
  });

  it('starts at the beginning again after the end, and has nothing to say of an empty text', () => {
    const { port, aloud } = reading(['Only.']);
    aloud.play();
    port.end();
    aloud.play();
    expect(aloud.state()).toEqual({ kind: 'speaking', at: 0 });
    const empty = reading([]);
    empty.aloud.play();
    expect(empty.aloud.state()).toEqual({ kind: 'ended', at: 0 });
    expect(empty.port.spoken).toEqual([]);
    const coming = reading([]);
    coming.aloud.move(1);
    expect(coming.aloud.state()).toEqual({ kind: 'stopped', at: 0 });
  });

  it('tells every state, never leaves the text, and speaks exactly while it says so, whatever is pressed', () => {
    const press = fc.constantFrom('play', 'pause', 'stop', 'on', 'back', 'end', 'fail', 'restart');
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const { port, told, aloud } = reading();
        const acts: Record<string, () => void> = {
          play: () => aloud.play(),
          pause: () => aloud.pause(),
          stop: () => aloud.stop(),
          on: () => aloud.move(1),
          back: () => aloud.move(-1),
          end: () => port.end(),
          fail: () => port.end('failed'),
          restart: () => aloud.restart(),
        };
        for (const one of presses) {
          acts[one]?.();
          const state = aloud.state();
          expect(state.at).toBeGreaterThanOrEqual(0);
          expect(state.at).toBeLessThan(SENTENCES.length);
          expect(told.at(-1) ?? state).toEqual(state);
          const due = state.kind === 'speaking' ? SENTENCES[state.at] : port.spoken.at(-1);
          expect(port.spoken.at(-1)).toBe(due);
        }
      }),
    );
  });
});
