import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** Rows that are remembered: more than stand in the document. */
const REMEMBERED = 120;

/** Gives what was drawn of a row before, for as long as nothing has changed of all that it is drawn `from`. */
export type Drawn = (
  key: string,
  from: readonly unknown[],
  draw: () => ComponentChildren,
) => ComponentChildren;

/**
 * Remembers rows as they were drawn: a view given for the second time is not looked through again, so that a list drawn anew
 * costs what has changed in it.
 */
export function useDrawn(): Drawn {
  const drawn = useRef(new Map<string, { from: readonly unknown[]; row: ComponentChildren }>());
  return (key, from, draw) => {
    const rows = drawn.current;
    const known = rows.get(key);
    const isAsBefore =
      known?.from.length === from.length && known.from.every((one, at) => Object.is(one, from[at]));
    if (known && isAsBefore) return known.row;
    if (rows.size >= REMEMBERED) rows.clear();
    const row = draw();
    rows.set(key, { from, row });
    return row;
  };
}
