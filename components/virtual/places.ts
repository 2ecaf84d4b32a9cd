const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The place of each key in an order, from 0; of a long order it is made once, when it is asked for. */
export function placesOf(order: readonly string[]): ReadonlyMap<string, number> {
  const places = known.get(order) ?? new Map(order.map((key, at) => [key, at]));
  known.set(order, places);
  return places;
}
