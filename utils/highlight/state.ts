import type { Highlight } from './highlight';

/** How a highlight was found in a text; only `exact` and `changed` may be shown as found. */
export type PlacedState = 'exact' | 'changed' | 'uncertain' | 'lost';

/** What is said of it: `removed` is a lost one of which the user has said that it was quoted and removed since. */
export type ShownState = PlacedState | 'removed';

/**
 * What is said of a highlight; `found` is null where nobody has looked yet, and then nothing is said that is not known.
 * A removed quote that stands in the paper again, word for word, is shown as found; should it go once more, it is
 * removed again.
 */
export function shownState(
  { removedAt }: Pick<Highlight, 'removedAt'>,
  found: PlacedState | null,
): ShownState {
  if (removedAt === null) return found ?? 'exact';
  return found === 'exact' ? 'exact' : 'removed';
}

/** Whether the user has to say what became of it. */
export function needsLook(state: ShownState): boolean {
  return state === 'uncertain' || state === 'lost';
}

/** What is said of highlights, by their ids; one that stands as it was may be left out. */
export type States = Readonly<Record<string, ShownState>>;
