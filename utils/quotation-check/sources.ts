import type { Lead, Paragraph, SourceFacts } from '@/utils/article/article';

/** One kept version of a paper's text. */
export interface SourceVersion {
  sha256: string;
  lead: Lead | null;
  paragraphs: readonly Paragraph[];
  /** When it was first met. */
  createdAt: string;
}

/** What is known of a paper besides its text: enough to tell whom a draft names. */
export interface PaperFacts extends SourceFacts {
  key: string;
  /** Every key that it is met under. */
  keys: readonly string[];
  url: string;
}

/** A paper whose words may be quoted. */
export interface SourcePaper extends PaperFacts {
  lead: Lead | null;
  /** Digest of the version that stands on its page, as far as is known; null when no text is kept. */
  present: string | null;
  versions: readonly SourceVersion[];
}
