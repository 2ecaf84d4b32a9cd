import type { Anchor } from '@/utils/anchor/selector';

/** The five colours by name; what they look like is in components/tokens.css. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** Longest note, in UTF-16 code units: a chapter, and far below what a message can carry. */
export const NOTE_LIMIT = 100_000;

export interface Highlight {
  /** UUID. */
  id: string;
  publicationKey: string;
  anchor: Anchor;
  /** Prose paragraph (from 1) in which the quote starts, as `paragraphNumber` counts; null outside prose. */
  paragraph: number | null;
  /** Last heading above the quote. */
  heading: string | null;
  colour: Colour;
  /** Markdown as the user wrote it; empty when there is none. */
  note: string;
  tags: string[];
  /** SHA-256 of the article's text at the time of marking. */
  sha256: string;
  /** ISO 8601 instants. */
  createdAt: string;
  updatedAt: string;
  /** Set while the highlight is in the trash; undo clears it. */
  deletedAt: string | null;
  /** Grows by one with every write: orders changes without trusting a clock. */
  revision: number;
}

/** What a visited page may say about a new highlight; the background adds the rest. */
export type HighlightDraft = Pick<Highlight, 'anchor' | 'paragraph' | 'heading' | 'colour' | 'note'>;

/** What may change after it was made. */
export type HighlightChange = Partial<Pick<Highlight, 'colour' | 'note' | 'tags'>>;
