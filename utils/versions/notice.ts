/** What the user is told of an edit: on the page and in the popup. */
export interface EditNotice {
  /** Key of the publication. */
  key: string;
  /** Digests of the version that the user knows, and of the one that stands on the page. */
  from: string;
  to: string;
  /** ISO instant at which they were last seen to read the former. */
  readAt: string;
  /** How many paragraphs changed, came, went or moved; at least 1. */
  paragraphs: number;
  /** How many of their highlights are touched. */
  highlights: number;
}
