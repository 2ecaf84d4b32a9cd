import type { CslItem } from '@/utils/citation/csl';
import { type HighlightEntry, highlightEntry } from './json';
import { type Keyless, keyedWriter } from './keyed';
import type { ExportedStatus, ReadingListHead, ReadingListItem } from './reading-list';
import { formerly, placeOf, wantedMarks } from './said';
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

function entry(item: ReadingListItem, list: ReadingListHead): Keyless {
  const { publication } = item;
  const { URL: address, id: _key, ...record } = citedRecord(item);
  const url = address ? webAddress(address) : null;
  const marked = wantedMarks(item, list);
  const { colourNames = {} } = list;
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
  const fields = {
    ...record,
    ...(url && { URL: url }),
    ...(annote.length > 0 && { annote: annote.join('\n\n') }),
    custom,
  } satisfies Omit<CslItem, 'id'> & { annote?: string; custom: CslCustom };
  // Within its strings JSON has no line feeds: those that are there are of the indent.
  const text = JSON.stringify(fields, null, 2).replaceAll('\n', '\n  ');
  return ['  {\n    "id": "', `",${text.slice(1)}`];
}

/**
 * A reading list as CSL-JSON: one item a publication. For people its highlights are in `annote`, which the styles of
 * annotated bibliographies print; for programs they are whole in `custom`.
 */
export const cslJsonWriter = keyedWriter(entry, { start: '[\n', between: ',\n', end: '\n]\n' });
