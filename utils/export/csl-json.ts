import type { CslItem } from '@/utils/citation/csl';
import { inTextOrder } from '@/utils/highlight/order';
import { citeKeys } from './cite-key';
import { type HighlightEntry, highlightEntry } from './json';
import type { ExportedStatus, ReadingListExport, ReadingListItem } from './reading-list';
import { formerly, placeOf } from './said';
import { citedRecord } from './tex-entry';
import { lines, plainText, webAddress } from './text';

/** What CSL has no field for, under `custom`, which the schema keeps for programs (csl-data.json 1.0.2). */
export interface CslCustom {
  'rsis-reader-companion': {
    key: string;
    status: ExportedStatus | null;
    tags: string[];
    highlights: HighlightEntry[];
  };
}

/**
 * A reading list as CSL-JSON: one item a publication. For people its highlights are in `annote`, which the styles of
 * annotated bibliographies print; for programs they are whole in `custom`.
 */
export function writeCslJson(list: ReadingListExport): string {
  const keys = citeKeys(list.items.map((item) => item.publication));
  const entries = list.items.map((item, i) => entry(item, keys[i] ?? '', list));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function entry(item: ReadingListItem, id: string, { colourNames = {} }: ReadingListExport) {
  const { publication } = item;
  const { URL: address, ...record } = citedRecord(item);
  const url = address ? webAddress(address) : null;
  const marked = inTextOrder(item.highlights);
  const annote = marked.map((one) =>
    [
      `“${lines(one.anchor.quote.exact).join('\n')}” (${placeOf(one, item, colourNames).join(', ')})`,
      ...(one.note.trim() === '' ? [] : [plainText(one.note.trim())]),
      ...formerly(one),
    ].join('\n'),
  );
  const custom: CslCustom = {
    'rsis-reader-companion': {
      key: publication.key,
      status: publication.status ?? null,
      tags: [...(publication.tags ?? [])],
      highlights: marked.map(highlightEntry),
    },
  };
  return {
    ...record,
    id,
    ...(url && { URL: url }),
    ...(annote.length > 0 && { annote: annote.join('\n\n') }),
    custom,
  } satisfies CslItem & { annote?: string; custom: CslCustom };
}
