import type { ShelfShown } from './shelf-shown';

/**
 * What is shown now, with all that says the same as before kept as the object that it was: so whoever draws it knows what has to be
 * drawn again. The very object of before where nothing is news.
 */
export function asBefore(before: ShelfShown | null, now: ShelfShown): ShelfShown {
  if (!before || before.view !== now.view) return now;
  const records = {
    papers: keptOf(before.records.papers, now.records.papers),
    highlights: keptOf(before.records.highlights, now.records.highlights),
  };
  const areSame =
    isSameMap(before.records.papers, records.papers) &&
    isSameMap(before.records.highlights, records.highlights);
  // Whoever moves papers in a list waits for an order that was read after the move, even for the same one.
  if (
    areSame &&
    now.question.list === null &&
    before.isWhole === now.isWhole &&
    isSameOrder(before.order, now.order) &&
    saysSame(before.question, now.question) &&
    saysSame(withoutOrder(before), withoutOrder(now))
  )
    return before;
  return { ...now, records };
}

function keptOf<R>(before: ReadonlyMap<string, R>, now: ReadonlyMap<string, R>): Map<string, R> {
  return new Map(
    [...now].map(([key, one]) => {
      const former = before.get(key);
      return [key, former !== undefined && saysSame(former, one) ? former : one];
    }),
  );
}

const isSameMap = <R>(before: ReadonlyMap<string, R>, now: ReadonlyMap<string, R>): boolean =>
  before.size === now.size && [...now].every(([key, one]) => before.get(key) === one);

const isSameOrder = (before: readonly string[], now: readonly string[]): boolean =>
  before.length === now.length && before.every((key, at) => key === now[at]);

const withoutOrder = ({ finding }: ShelfShown) => finding && { ...finding, order: null };

/** Both were read from the same place, and so have their fields in the same order. */
const saysSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
