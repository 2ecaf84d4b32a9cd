import { revised } from './identity';
import { mustKnow } from './known';
import type { Library } from './open';
import { statusChange } from './publications';
import type { PublicationRecord } from './records';
import { write } from './transact';

/** A saved paper that is still to be read becomes one that is being read; null, and nothing changes, for any other. */
export function beginReading(library: Library, opId: string, key: string): Promise<PublicationRecord | null> {
  return write(library, { opId, call: 'beginReading' }, async (writing) => {
    const record = await mustKnow(writing.transaction, key);
    if (record.savedAt === null || record.status !== 'to-read') return null;
    const change = statusChange(record, 'reading', writing.now);
    return writing.put('publications', revised(record, change, writing.now));
  });
}
