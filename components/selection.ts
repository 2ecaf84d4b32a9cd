/** Rows that are selected, and from which one a range reaches. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The row that was selected or left out last; null before the first. */
  anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { chosen: new Set(), anchor: null };

/**
 * The selection after a row was pressed. `isRange`: all rows from the one pressed last up to this one become what that one
 * is, as in lists of files; where that one is no longer there, the row alone.
 */
export function toggled(
  { chosen, anchor }: Selection,
  order: readonly string[],
  key: string,
  isRange: boolean,
): Selection {
  const next = new Set(chosen);
  const from = isRange && anchor !== null ? order.indexOf(anchor) : -1;
  const to = order.indexOf(key);
  if (from === -1 || to === -1 || anchor === null) {
    if (!next.delete(key)) next.add(key);
    return { chosen: next, anchor: key };
  }
  const isOn = chosen.has(anchor);
  for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return { chosen: next, anchor };
}

/** What is selected of the rows that are shown, in their order: nobody acts on what they don't see. */
export function selectedOf({ chosen }: Selection, order: readonly string[]): string[] {
  return chosen.size === 0 ? [] : order.filter((key) => chosen.has(key));
}
