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
  /** SHA-256 of the article's text at the time of marking, or of the last re-attachment. */
  sha256: string;
  /** ISO instant at which the user said that the quote was removed from the paper since; null otherwise. */
  removedAt: string | null;
  /** What it stood on before each re-attachment, the newest last. */
  formerAnchors: FormerAnchor[];
  /** ISO instant at which it came in a file of somebody; absent from what the user has marked here. */
  importedAt?: string;
  /** ISO 8601 instants; an imported one was created when its file says. */
  createdAt: string;
  updatedAt: string;
  /** Set while the highlight is in the trash; undo clears it. */
  deletedAt: string | null;
  /** Grows by one with every write: orders changes without trusting a clock. */
  revision: number;
}

/** What a highlight stood on, and what the user had said of it, until it was attached to other words. */
export interface FormerAnchor
  extends Anchor,
    Pick<Highlight, 'paragraph' | 'heading' | 'sha256' | 'removedAt'> {
  /** ISO instant of the re-attachment. */
  until: string;
}

/** What a visited page may say about a new highlight; the background adds the rest. */
export type HighlightDraft = Pick<Highlight, 'anchor' | 'paragraph' | 'heading' | 'colour' | 'note'> &
  Partial<Pick<Highlight, 'tags'>>;

/** Where a highlight is to stand from now on. */
export type HighlightPlace = Pick<Highlight, 'anchor' | 'paragraph' | 'heading'>;

/** What may change after it was made. */
export type HighlightChange = Partial<Pick<Highlight, 'colour' | 'note' | 'tags'>>;
