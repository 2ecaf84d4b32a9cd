import type { CslItem } from '@/utils/citation/csl';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import type { Piece, ReadingListHead, ReadingListItem, WriterOf } from './reading-list';
import { type RichRun, richRuns } from './rich';
import { citedRecord } from './tex-entry';
import { oneLine } from './text';

/** An annotated bibliography: entries in a citation style, in its order, each with its lead and highlights under it. */

const t = translator(exportMessages);

/** How a format writes its entries. */
interface EntryFormat {
  head: (list: ReadingListHead) => string;
  /** What stands under the entry: lead and highlights. */
  under: (item: ReadingListItem, list: ReadingListHead) => string;
  entry: (runs: readonly RichRun[], under: string) => string;
  end: string;
}

/** What stands under each paper is written as it comes; its entry at the end, in the order of the style. */
export function bibliographyWriter({ head, under, entry, end }: EntryFormat): WriterOf {
  return (list) => {
    const { cites } = list;
    if (!cites) throw new Error('a bibliography needs what cites');
    const records: CslItem[] = [];
    const unders = new Map<string, string>();
    return {
      head: () => head(list),
      item: (item) => {
        // Keys of the library are no safe names; the place in the list is one, and different for each.
        const id = `p${records.length}`;
        records.push({ ...citedRecord(item), id });
        unders.set(id, under(item, list));
        return '';
      },
      async *foot(): AsyncGenerator<Piece> {
        for (const { id, entry: cited } of await cites(records))
          yield entry(richRuns(cited.html), unders.get(id) ?? '');
        yield end;
      },
    };
  };
}

export const nameOf = ({ list }: ReadingListHead) => oneLine(list.name) || t('untitledList');
