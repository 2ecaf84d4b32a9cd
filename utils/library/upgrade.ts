import type { Highlight } from '@/utils/highlight/highlight';
import type { PublicationRecord, TextRecord } from './records';

/** The fields that records did not have from the beginning. */
type Later = Pick<PublicationRecord, 'publisher' | 'sources' | 'corrections' | 'readAt'>;

/** What a record of before says by not having them. */
const BEFORE: Later = { publisher: null, sources: {}, corrections: {}, readAt: null };

/**
 * A publication of any earlier version, from the database or its mirror, as the present version writes it.
 * One of the present version comes back as it is.
 */
export function presentPublication(
  record: Omit<PublicationRecord, keyof Later> & Partial<Later>,
): PublicationRecord {
  return { ...BEFORE, ...record };
}

type LaterOfHighlight = Pick<Highlight, 'removedAt' | 'formerAnchors'>;

/** The same for a highlight. */
export function presentHighlight(
  record: Omit<Highlight, keyof LaterOfHighlight> & Partial<LaterOfHighlight>,
): Highlight {
  return { removedAt: null, formerAnchors: [], ...record };
}

/**
 * Likewise a text; each of then was kept by an act of the user. `present`: the digest that its publication names. Only
 * that version is known to have stood on the page last: of the others (an abstract, an earlier edition) no edit is told.
 */
export function presentText(
  record: Omit<TextRecord, 'seenAt' | 'acknowledgedAt' | 'keptBy'> & Partial<TextRecord>,
  present: string | undefined,
): TextRecord {
  const at = record.sha256 === present ? record.createdAt : null;
  return { seenAt: at, acknowledgedAt: at, keptBy: 'user', ...record };
}
