import type { Highlight } from './highlight';

/** Those that are not in the trash, in the order of the text; ties by time and id, so that it is always the same. */
export function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.filter(({ deletedAt }) => deletedAt === null).sort(byPlace);
}

function byPlace(a: Highlight, b: Highlight): number {
  const [one, other] = [a.anchor.position, b.anchor.position];
  return (
    one.start - other.start ||
    one.end - other.end ||
    byCodeUnits(a.createdAt, b.createdAt) ||
    byCodeUnits(a.id, b.id)
  );
}

/** The same on every machine, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
