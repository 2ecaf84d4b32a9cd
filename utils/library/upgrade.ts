import type { Highlight } from '@/utils/highlight/highlight';
import type { PublicationRecord, TextRecord } from './records';

/** The fields that records did not have from the beginning. */
type Later = Pick<PublicationRecord, 'publisher' | 'sources' | 'corrections'>;

/** What a record of before says by not having them. */
const BEFORE: Later = { publisher: null, sources: {}, corrections: {} };

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

/** Likewise a text. */
export function presentText(
  record: Omit<TextRecord, 'seenAt' | 'acknowledgedAt' | 'keptBy'> & Partial<TextRecord>,
): TextRecord {
  return { seenAt: record.createdAt, acknowledgedAt: record.createdAt, keptBy: 'user', ...record };
}
