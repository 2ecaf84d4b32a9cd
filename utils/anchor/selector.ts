/** The selectors of the W3C Web Annotation Data Model (section 4.2) that a highlight is stored with. */

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** Up to `CONTEXT_LENGTH` characters before and after `exact`, fewer at the ends of the text. */
  prefix: string;
  suffix: string;
}

/**
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 * UTF-16 offsets into the normalised text of the article (see `text-map`), `end` exclusive.
 */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export interface Anchor {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** UTF-16 code units of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 64;
