/** The formats of exports, for whoever offers them before any of them is needed; in the order in which they are offered. */
export const FORMAT_IDS = [
  'markdown',
  'html',
  'text',
  'epub',
  'csv',
  'csv-papers',
  'json',
  'annotations',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'bibliography-markdown',
  'bibliography-html',
  'bibliography-rtf',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Those that have a button of their own. */
export const QUICK_FORMATS = ['markdown', 'json', 'bibtex'] as const satisfies readonly FormatId[];
