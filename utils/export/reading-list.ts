import type { Article, ArticleMetadata, Corrections } from '@/utils/article/article';
import type { Citer } from '@/utils/citation/citer';
import type { CslItem } from '@/utils/citation/csl';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { quotedAt } from '@/utils/highlight/repair';
import { type States, shownState } from '@/utils/highlight/state';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import { plainText } from './text';

const t = translator(exportMessages);

/** How far the user has come with a publication. */
export type ExportedStatus = 'to-read' | 'reading' | 'read';

/** A publication as the library keeps it, with what the user said about it. */
export interface ExportedPublication extends ArticleMetadata {
  status?: ExportedStatus;
  tags?: readonly string[];
  /** ISO instant; null when it is known only because it has highlights. */
  savedAt?: string | null;
  /** What the user put in place of what the page says: its own fields hold the user's values already. */
  corrections?: Corrections;
}

/** A version of a publication's text that the library keeps. */
export interface ExportedVersion extends Pick<Article, 'sha256' | 'lead' | 'paragraphs'> {
  /** When it was first met. */
  createdAt: string;
  /** When the page last came to hold it; null for one of a page that holds less of the paper. */
  seenAt: string | null;
  /** When the user came to know it; null: not yet. */
  acknowledgedAt: string | null;
}

export interface ReadingListItem {
  publication: ExportedPublication;
  highlights: readonly Highlight[];
  /** What became of the highlights in the version that was seen last, as far as that is known. */
  states?: States;
  /** The first one met first; absent where they are not wanted. */
  versions?: readonly ExportedVersion[];
  /** When the user left it last; null or absent where that is not known. */
  progress?: { updatedAt: string } | null;
  /** When the user had it open last, as `lastAccess` tells of all its highlights; to be given where only some are here. */
  accessed?: string | null;
}

/**
 * What every export format writes. There is no clock in it: the same library gives the same bytes.
 * Items keep their order; highlights are written in the order of the text.
 */
export interface ReadingListExport {
  list: { name: string; description: string };
  items: readonly ReadingListItem[];
  /** What the user calls the colours of highlights. */
  colourNames?: ColourNames;
  /** Whether the kept text of each paper goes into formats that can hold it: it is the user's own copy. */
  withTexts?: boolean;
  /** Whether highlights and notes go into formats that can do without them; they do unless this is false. */
  withHighlights?: boolean;
  /** Formats the entries of a bibliography; needed by those formats alone. */
  cites?: BibliographyOf;
}

/** Gives the entries of a bibliography for these records, in the order of a style; it may do so elsewhere. */
export type BibliographyOf = (
  records: readonly CslItem[],
) => ReturnType<Citer['bibliography']> | Promise<ReturnType<Citer['bibliography']>>;

/** What is said of the whole list before its papers come. */
export interface ReadingListHead extends Omit<ReadingListExport, 'items'> {}

/** Part of a file: text, or bytes of a packed one. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** A file that is written paper by paper, since one string of a large library can be longer than a browser allows. */
export interface PieceWriter {
  head(): Piece;
  /** What is written of a paper at once. */
  item(item: ReadingListItem): Piece;
  /** After the last item, piece by piece: of a format whose beginning depends on all papers, the whole file. */
  foot(): Iterable<Piece> | AsyncIterable<Piece>;
  /** What stands before everything else, asked for last. */
  front?(): Piece;
}

/** Begins a file. */
export type WriterOf = (list: ReadingListHead) => PieceWriter;

/** The same of a format that waits for nothing. */
export type TextWriterOf = (list: ReadingListHead) => TextWriter;
interface TextWriter extends PieceWriter {
  foot(): Iterable<Piece>;
}

/** A text file in one piece. */
export function writeWhole(writerOf: TextWriterOf, { items, ...list }: ReadingListExport): string {
  const writer = writerOf(list);
  const written = [writer.head(), ...items.map((item) => writer.item(item)), ...writer.foot()];
  return [writer.front?.() ?? '', ...written].join('');
}

/** What a reader of the file has to know of a quote, in words; null of one that stands in the paper as it was. */
export function stateWords(highlight: Highlight, states: States = {}): string | null {
  const state = states[highlight.id] ?? shownState(highlight, null);
  return state === 'exact' ? null : t(`found-${state}`, { day: isoDay(quotedAt(highlight)) });
}

/** The day (UTC) of an ISO instant: a file says the same on every machine. */
export function isoDay(instant: string): string {
  return plainText(instant).slice(0, 10);
}
