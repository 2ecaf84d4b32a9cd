import type { CslDate, CslItem, CslName } from '@/utils/citation/csl';
import { type Keyless, keyedWriter } from './keyed';
import { markLine } from './mark-line';
import type { ReadingListHead, ReadingListItem } from './reading-list';
import { wantedMarks } from './said';
import { citedRecord, isoDate, keywordsOf } from './tex-entry';
import { oneLine, webAddress } from './text';

type Words = Exclude<keyof CslItem, 'author' | 'issued' | 'accessed'>;

interface Kind {
  /** Of the list in the RIS format specification (2011). */
  type: string;
  tags: readonly [tag: string, from: Words][];
}

const PLACE: Kind['tags'] = [
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
];
const ON_SITE: Kind['tags'] = [['T2', 'container-title'], ...PLACE];

/** Tags by type, as the specification and the reference managers have them: `SN` of a report is its number, `M3` its kind. */
const KINDS: Readonly<Partial<Record<CslItem['type'], Kind>>> = {
  report: {
    type: 'RPRT',
    tags: [['M3', 'genre'], ['SN', 'number'], ['T2', 'collection-title'], ...PLACE],
  },
  book: { type: 'BOOK', tags: [['T2', 'collection-title'], ['M1', 'collection-number'], ...PLACE] },
  chapter: { type: 'CHAP', tags: PLACE },
  'article-journal': { type: 'JOUR', tags: ON_SITE },
  'article-magazine': { type: 'MGZN', tags: ON_SITE },
  speech: { type: 'SLIDE', tags: [['M3', 'genre'], ['T2', 'event-title'], ...PLACE] },
  webpage: { type: 'ELEC', tags: ON_SITE },
};

const OTHER: Kind = { type: 'GEN', tags: ON_SITE };

function entry(item: ReadingListItem, list: ReadingListHead): Keyless {
  const record = citedRecord(item);
  const { type, tags } = KINDS[record.type] ?? OTHER;
  const url = record.URL ? webAddress(record.URL) : null;
  const pdf = item.publication.pdf && webAddress(item.publication.pdf);
  const rows: [tag: string, value: string | null | undefined][] = [
    ['TI', record.title],
    ...(record.author ?? []).map((name) => ['AU', risName(name)] as [string, string]),
    ['PY', isoDate(record.issued)?.slice(0, 4)],
    ['DA', risDate(record.issued)],
    ...tags.map(([tag, from]) => [tag, record[from]] as [string, string | undefined]),
    ['UR', url],
    ['Y2', url ? risDate(record.accessed) : null],
    ['L1', pdf],
    ['LA', record.language],
    ...keywordsOf(record, item).map((word) => ['KW', word] as [string, string]),
    ['AB', record.abstract],
    ...wantedMarks(item, list).map(
      (one) => ['N1', markLine(one, item, list.colourNames ?? {})] as [string, string],
    ),
  ];
  const after = [...rows, ['ER', ''] as const]
    .map(([tag, value]) => [tag, oneLine(value ?? '')] as const)
    .filter(([tag, value]) => value !== '' || tag === 'ER')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return [`TY  - ${type}\r\nID  - `, `\r\n${after.join('')}`];
}

/** A reading list as RIS (tag, two blanks, hyphen, blank; CR LF), its highlights as notes. */
export const risWriter = keyedWriter(entry, { between: '\r\n' });

/** "Family, Given"; a comma in a name that is not split would be read as one between its parts. */
function risName(name: CslName): string {
  return 'literal' in name
    ? name.literal.replaceAll(/\s*,\s*/g, ' ')
    : `${name.family.replaceAll(',', ' ')}, ${name.given.replaceAll(',', ' ')}`;
}

/** `YYYY/MM/DD`. */
function risDate(date: CslDate | undefined): string | null {
  return isoDate(date)?.replaceAll('-', '/') ?? null;
}
