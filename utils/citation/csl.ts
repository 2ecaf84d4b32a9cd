/**
 * The part of CSL-JSON that this project writes.
 * Names and values: https://docs.citationstyles.org/en/stable/specification.html (appendices III and IV).
 */

export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'book'
  | 'chapter'
  | 'report'
  | 'speech'
  | 'webpage';

/** Either both parts of a name that is certain, or the whole of one that is not. */
export type CslName = { family: string; given: string } | { literal: string };

/** One date: `[[year, month, day]]`, month and day from 1. */
export interface CslDate {
  'date-parts': [[number, number, number]];
}

export interface CslItem {
  id: string;
  type: CslType;
  title: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  genre?: string;
  /** Where it was spoken. */
  'event-title'?: string;
  number?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  'container-title'?: string;
  publisher?: string;
  'publisher-place'?: string;
  abstract?: string;
  keyword?: string;
  language?: string;
  URL?: string;
  note?: string;
}
