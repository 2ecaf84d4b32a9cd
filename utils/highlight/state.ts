/** How a highlight was found in a text; only `exact` and `changed` may be shown as found. */
export type PlacedState = 'exact' | 'changed' | 'uncertain' | 'lost';
