/**
 * What a page says: the values that `extract` returns and everything else reads.
 * All of them are plain JSON, so that they cross messages, the database and exports unchanged.
 */

export interface Author {
  /** As the people write it, titles stripped: "Benjamin Ho", "Tan See Seng". */
  name: string;
  /** Set together with `given`, and only when the split is certain; otherwise `literal` holds the whole name. */
  family?: string;
  given?: string;
  literal?: string;
  /** The author's own sentence of the bio, without the name that opens it. */
  bio?: string;
}

export const PARAGRAPH_KINDS = [
  'heading',
  'text',
  'list',
  'quote',
  'table',
  'caption',
  'note',
  'bio',
] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface Paragraph {
  /** Place in the article from 1, over all kinds; the number to cite is `paragraphNumber` (prose only). */
  n: number;
  kind: ParagraphKind;
  /** Normalised: NFC, one space, trimmed, never empty. */
  text: string;
}

export interface Lead {
  /** "Synopsis", "Abstract", "Executive Summary" as printed; null when the lead has no label. */
  label: string | null;
  text: string;
}

/**
 * How far the page's text may be cited as RSIS's own:
 * `full` the whole paper; `abstract` only its abstract (the rest is in the PDF);
 * `excerpt` a passage of another outlet that quotes RSIS staff.
 */
export type Coverage = 'full' | 'abstract' | 'excerpt';

/** What a page may tell of a paper besides its text; each can be corrected by the user. */
export const FIELDS = [
  'title',
  'authors',
  'published',
  'code',
  'number',
  'series',
  'categories',
  'coverage',
  'lead',
  'pdf',
  'language',
  'publisher',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * How a value was found: by a selector of the site's markup, by the shape of the text, from an address, or from what
 * the page's head says of itself (Open Graph, JSON-LD, `citation_*`).
 */
export const WAYS = ['selector', 'shape', 'address', 'head'] as const;
export type Way = (typeof WAYS)[number];

export interface Article {
  /** Publication code if there is one ("IP23066"), else first and last part of the path. */
  key: string;
  /** Every other key under which the same publication may be met, `key` not among them. */
  aliases: string[];
  code: string | null;
  /** First category term, else the series that the code's letters name. */
  series: string | null;
  /** The code without its letters, "23066"; null without a code. */
  number: string | null;
  coverage: Coverage;
  title: string;
  authors: Author[];
  /** ISO date `YYYY-MM-DD`. */
  published: string | null;
  categories: string[];
  lead: Lead | null;
  /** Absolute http(s) address of the PDF. */
  pdf: string | null;
  /** Canonical address: https, www, no tracking, last slash. */
  url: string;
  /** Who brought the text out, as its site says, where that is not RSIS ("read this page anyway"); null on rsis.edu.sg. */
  publisher: string | null;
  /** BCP 47, `en` when the page declares none that is valid. */
  language: string;
  /** Words of the paragraphs (bios and captions apart) and of the lead; 0 of what was only listed. */
  words: number;
  /** Reading time in whole minutes, at least 1; 0 of what was only listed. */
  minutes: number;
  /** The body without the lead, which is set apart in `lead`. */
  paragraphs: Paragraph[];
  /** Sanitised body. Whoever shows it sanitises it again: stored HTML counts as hostile. */
  html: string;
  /** How each field was found; a field that was not has none. */
  sources: Partial<Record<Field, Way>>;
  /** Lower-case hex SHA-256 of the paragraphs' texts joined by a line feed, in UTF-8. */
  sha256: string;
}

/** How far a publication is known: as far as its page told, or `listed`, from a list alone; its page was not opened yet. */
export type KnownCoverage = Coverage | 'listed';

/** What is known about a publication without its text: what the library lists, and what is cited and exported. */
export interface ArticleMetadata extends Omit<Article, 'paragraphs' | 'html' | 'coverage'> {
  coverage: KnownCoverage;
}

/** The values of the fields that the user can correct. */
export type FieldValues = Pick<ArticleMetadata, Field>;

/**
 * What the user has put in place of what the page says: `value` is theirs, `read` is what the page says now, for the
 * day when the correction is taken back, `at` the ISO instant at which they gave it.
 */
export type Corrections = { [F in Field]?: { value: FieldValues[F]; read: FieldValues[F]; at: string } };

export interface ListingItem {
  title: string;
  /** Canonical address. */
  url: string;
  code?: string;
  authors?: string[];
  /** ISO date `YYYY-MM-DD`. */
  published?: string;
}

/** Why a page is no article. Each has its own sentence in the catalogue. */
const NONE_REASONS = [
  'home',
  'search',
  'profile',
  'event',
  'section',
  'empty-listing',
  'not-found',
  'no-article',
  'empty-body',
  'too-large',
  'too-deep',
  'translated',
  'other-site',
] as const;
export type NoneReason = (typeof NONE_REASONS)[number];

/** One step of the extraction, for tests and bug reports: never any text of the user. */
export interface TraceStep {
  step: string;
  found: string | null;
  how: string;
}

export type ExtractResult =
  /** `isTranslated`: the page shows a translation; the article is the original, as it stood there before. */
  | { kind: 'article'; article: Article; isTranslated: boolean; trace: TraceStep[] }
  | { kind: 'listing'; items: ListingItem[]; trace: TraceStep[] }
  | { kind: 'none'; reason: NoneReason; trace: TraceStep[] };

/** What names the source of a quote. */
export type SourceFacts = Pick<
  ArticleMetadata,
  | 'key'
  | 'authors'
  | 'title'
  | 'series'
  | 'code'
  | 'number'
  | 'published'
  | 'publisher'
  | 'coverage'
  | 'url'
  | 'language'
>;
