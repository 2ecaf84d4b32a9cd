import type { EditedText, Stretch } from './edited-text';

export type Random = () => number;

/** What an edit works on: a text, the quote's place in it, and another text to take foreign words from. */
export interface Given {
  text: string;
  quote: Stretch;
  foreign: string;
  random: Random;
}

/**
 * What has become of the passage: `kept`: it is still there, and the whole text was edited, wherever the quote is;
 * `gone`: it is out; `turned`: it is there and says something else, so it must not be shown without asking;
 * `doubled`: it is there twice, so it must be asked about; `vague`: its words stand elsewhere too and nothing tells
 * which are meant, so they must not be shown.
 */
export type Passage = 'kept' | 'gone' | 'turned' | 'doubled' | 'vague';

export interface Edit {
  name: string;
  passage: Passage;
  /** Least share (%) of quotes that must be right: see `Tally`. */
  least: number;
  /** Chooses the quotes that this edit is tried on; null where a text has none. */
  quoteOf?: (text: string, random: Random) => Stretch | null;
  /** Null where the quote has nothing to edit in this way: another one is taken. */
  apply(given: Given): EditedText | null;
}
