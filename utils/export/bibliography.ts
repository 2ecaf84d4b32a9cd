import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import type { ReadingListExport, ReadingListItem } from './reading-list';
import { type RichRun, richRuns } from './rich';
import { citedRecord } from './tex-entry';
import { oneLine } from './text';

/** An annotated bibliography: entries in a citation style, in its order, each with its lead and highlights under it. */

const t = translator(exportMessages);

export interface BibliographyEntry {
  runs: RichRun[];
  item: ReadingListItem;
}

/** @throws without a citer: whoever offers the format has one */
export function entriesOf({ items, citer }: ReadingListExport): BibliographyEntry[] {
  if (!citer) throw new Error('a bibliography needs a citer');
  // Keys of the library are no safe names; the place in the list is one, and different for each.
  const records = items.map((item, i) => ({ ...citedRecord(item), id: `p${i}` }));
  const byId = new Map(records.map(({ id }, i) => [id, items[i]]));
  return citer.bibliography(records).flatMap(({ id, entry }) => {
    const item = byId.get(id);
    return item ? [{ runs: richRuns(entry.html), item }] : [];
  });
}

export const nameOf = ({ list }: ReadingListExport) => oneLine(list.name) || t('untitledList');
