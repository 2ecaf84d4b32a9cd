import { COLOURS, type Colour } from '@/utils/highlight/highlight';
import type { SentenceCursor } from './cursor';

interface Keys {
  cursor: SentenceCursor;
  /** Marks what the cursor has chosen; without a colour in the last one. */
  mark: (colour?: Colour) => void;
  note: () => void;
  cite: () => void;
  help: () => void;
}

/** What the keys of the sentence cursor do, by `KeyboardEvent.key`; Shift with a move extends. */
const MOVES: Readonly<Record<string, 1 | -1>> = {
  j: 1,
  ArrowDown: 1,
  ArrowRight: 1,
  k: -1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

const ACTS = /^(?:[1-5?nc]|Enter|Escape)$/;

/** Does what a key means to the cursor; false for a key that means nothing to it and stays the page's. */
export function pressCursorKey(event: KeyboardEvent, { cursor, mark, note, cite, help }: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const step = MOVES[key];
  if (step !== undefined) cursor.move(step, event.shiftKey);
  // A key that is held moves on and on, but marks once.
  else if (event.repeat && ACTS.test(key)) return true;
  else if (key === '?') help();
  // Before Shift is looked at: some keyboards have digits behind it.
  else if (/^[1-5]$/.test(key)) mark(COLOURS[Number(key) - 1]);
  else if (event.shiftKey) return false;
  else if (key === 'Home') cursor.moveToEnd('first');
  else if (key === 'End') cursor.moveToEnd('last');
  else if (key === 'Enter') mark();
  else if (key === 'n') note();
  else if (key === 'c') cite();
  else if (key === 'Escape') cursor.stop();
  else return false;
  return true;
}
