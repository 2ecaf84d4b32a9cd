import type { CslItem } from './csl';

/** One piece of formatted text, in both forms that a clipboard takes. */
export interface Formatted {
  text: string;
  /** Only `i`, `b`, `sup`, `sub`, `span style="font-variant: small-caps"` and `a href="http(s)"`; everything else is escaped. */
  html: string;
}

/** Where in a source a quote stands; `label` is a CSL locator type. */
export interface Locator {
  label: 'paragraph' | 'page' | 'section';
  value: string;
}

/** How a style cites in the text: a footnote, a name and a year in brackets, or a number. */
export type CitationForm = 'note' | 'author-date' | 'numeric';

/** Formats in one style; `loadCiter` (`engine.ts`) makes it and loads the engine on first use. */
export interface Citer {
  /** Id of the style: of a bundled one its file name, as in `apa`; of the user's own one its UUID. */
  readonly style: string;
  readonly title: string;
  readonly form: CitationForm;
  /** What stands in the text, or in the footnote of a note style. */
  cite(item: CslItem, locator?: Locator): Formatted;
  /** The entries of a bibliography with the ids of their items, in the order of the style; `onRead` hears of each time a record is taken up. */
  bibliography(items: readonly CslItem[], onRead?: () => void): { id: string; entry: Formatted }[];
}
