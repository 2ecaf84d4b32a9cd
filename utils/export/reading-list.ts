import type { ArticleMetadata } from '@/utils/article/article';
import type { Highlight } from '@/utils/highlight/highlight';

/** How far the user has come with a publication. */
export type ExportedStatus = 'to-read' | 'reading' | 'read';

/** A publication as the library keeps it, with what the user said about it. */
export interface ExportedPublication extends ArticleMetadata {
  status?: ExportedStatus;
  tags?: readonly string[];
  /** ISO instant; null when it is known only because it has highlights. */
  savedAt?: string | null;
}

export interface ReadingListItem {
  publication: ExportedPublication;
  highlights: readonly Highlight[];
}

/**
 * What every export format writes. There is no clock in it: the same library gives the same bytes.
 * Items keep their order; highlights are written in the order of the text.
 */
export interface ReadingListExport {
  list: { name: string; description: string };
  items: readonly ReadingListItem[];
}

/** The highlights to write: none from the trash, in the order of the text, ties by time and id. */
export function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.filter((highlight) => highlight.deletedAt === null).sort(byPlace);
}

function byPlace(a: Highlight, b: Highlight): number {
  const [p, q] = [a.anchor.position, b.anchor.position];
  return p.start - q.start || p.end - q.end || order(a.createdAt, b.createdAt) || order(a.id, b.id);
}

/** By code units: the same on every machine, whatever its language. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The last instant at which the user is known to have had the publication open: for "accessed on". */
export function lastAccess({ publication, highlights }: ReadingListItem): string | null {
  const times = highlights.map((highlight) => highlight.createdAt);
  if (publication.savedAt) times.push(publication.savedAt);
  return times.sort(order).at(-1) ?? null;
}
