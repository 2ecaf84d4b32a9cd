/** Where somebody reads. */
export interface ReadingPlace {
  /** `Paragraph.n` of the paragraph at the top of the window. */
  paragraph: number;
  /** Share of the text that was on the screen, 0 to 1. */
  share: number;
  /** Number to cite of that paragraph or of the nearest one above it; null where there is none, absent where nobody knows. */
  number?: number | null;
}
