import type { Author, Lead } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Status } from '@/utils/library/records';
import type { HighlightEntry, PaperEntry } from '@/utils/share/list-file';
import type { SharedPaper } from '@/utils/share/read-list-file';

/** The kinds of files that bring papers. */
export const PAPER_KINDS = ['annotations', 'hypothesis', 'csl', 'ris', 'bibtex', 'markdown'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A highlight as a file names it. */
export type ImportedMark = HighlightEntry & Partial<Pick<Highlight, 'removedAt' | 'formerAnchors'>>;

/** A paper as a file names it, with the keys that its address gives it. What the file does not say is null or empty. */
export interface ImportedPaper extends Omit<PaperEntry, 'authors' | 'highlights'> {
  authors: Author[];
  number: string | null;
  /** BCP 47. */
  language: string | null;
  lead: Lead | null;
  /** How far the user is with it, where the file is our own and says so. */
  status?: Status | null;
  /** The user's own. */
  tags: string[];
  highlights: ImportedMark[];
  identity: SharedPaper['identity'];
}

export interface ImportedFile {
  kind: PaperKind;
  /** What the list of its papers is called in the file. */
  name: string | null;
  papers: ImportedPaper[];
  /** Entries without a title or an address, which nothing can be made of. */
  leftOut: string[];
}

export const STATUSES = ['to-read', 'reading', 'read'] as const satisfies readonly Status[];
