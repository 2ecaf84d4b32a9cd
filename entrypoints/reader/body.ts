import type { TextMap } from '@/utils/anchor/text-map';
import type { Paragraph } from '@/utils/article/article';
import type { PlacedParagraphs } from '@/utils/reading/follow';
import type { Acronym } from '@/utils/summary/acronyms';

/** The text as it stands in the reader. */
export interface Body {
  root: HTMLElement;
  map: TextMap;
  placed: PlacedParagraphs;
  paragraphs: readonly Paragraph[];
  acronyms: readonly Acronym[];
  language: string;
  /** Names the version of the text. */
  sha256: string;
  /** What of this version stands for an element of the one before, which it has replaced; null where nothing does. */
  sameOf: (old: Element) => HTMLElement | null;
}
