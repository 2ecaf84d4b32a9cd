import type { LensKind } from './kinds';
import type { LensMark } from './lens';

/**
 * The offset of a mark in the text of a copy; -1 where its words do not stand there. `starts` is where each paragraph
 * begins in it, by number; what has none is looked for from `from` on.
 */
export function markStart(
  text: string,
  mark: Pick<LensMark, 'n' | 'start' | 'text'>,
  starts: ReadonlyMap<number, number>,
  from: number,
): number {
  const paragraph = starts.get(mark.n);
  if (paragraph !== undefined && text.startsWith(mark.text, paragraph + mark.start))
    return paragraph + mark.start;
  const near = text.indexOf(mark.text, paragraph ?? from);
  return near === -1 ? text.indexOf(mark.text) : near;
}

/** The kind under which a mark shows while these kinds are chosen: the one that fits best; null for none of them. */
export function shownKind(mark: LensMark, kinds: readonly LensKind[]): LensKind | null {
  return mark.kinds.find(({ kind }) => kinds.includes(kind))?.kind ?? null;
}
