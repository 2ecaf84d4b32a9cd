/** The formats of exports, for whoever offers them before any of them is needed; in the order in which they are offered. */
export const FORMAT_IDS = ['markdown', 'json', 'bibtex'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];
