import { FileFaultError } from '@/utils/backup/file-fault';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { Collected } from './collect';
import { type CslEntry, oneLine, paperOfEntry } from './csl-paper';
import type { ImportedFile } from './imported';
import { markInLine } from './mark-line';

/** "TI  - A title": two characters, blanks, a hyphen. https://en.wikipedia.org/wiki/RIS_(file_format) */
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

const TYPES: Readonly<Record<string, string>> = {
  RPRT: 'report',
  BOOK: 'book',
  CHAP: 'chapter',
  JOUR: 'article-journal',
  MGZN: 'article-magazine',
  SLIDE: 'speech',
  ELEC: 'webpage',
};

type Entry = Map<string, string[]>;

/** Reads RIS. Throws a `FileFaultError` with the line where the file is none, or ends within an entry. */
export function readRis(text: string, colourNames: ColourNames = {}): ImportedFile {
  const collected = new Collected();
  let entry: Entry | null = null;
  let begun = 0;
  let last: string[] | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1;
    const [, tag, value = ''] = TAG.exec(raw.trimEnd()) ?? [];
    if (tag === undefined) {
      if (raw.trim() === '') continue;
      // What has no tag goes on with the line above.
      if (!entry || !last) throw new FileFaultError('syntax', { line, what: raw.trim().slice(0, 40) });
      last.push(`${last.pop() ?? ''} ${raw.trim()}`);
    } else if (tag === 'TY') {
      if (entry) throw new FileFaultError('syntax', { line, what: 'TY' });
      entry = new Map([['TY', [value.trim()]]]);
      begun = line;
      last = null;
    } else if (!entry) throw new FileFaultError('syntax', { line, what: tag });
    else if (tag === 'ER') {
      const title = entry.get('TI')?.[0] ?? entry.get('T1')?.[0];
      collected.add(paperOf(entry, colourNames), oneLine(title) ?? `line ${begun}`, { line: begun });
      entry = null;
    } else {
      last = entry.get(tag) ?? [];
      entry.set(tag, last);
      last.push(value.trim());
    }
  }
  if (entry) throw new FileFaultError('syntax', { line: begun, what: 'ER' });
  return { kind: 'ris', name: null, papers: collected.papers(), leftOut: collected.leftOut };
}

function paperOf(entry: Entry, names: ColourNames) {
  const first = (...tags: string[]) => tags.map((tag) => entry.get(tag)?.[0]).find((value) => value);
  const type = TYPES[first('TY') ?? ''] ?? 'article';
  const container = first('T2', 'JO', 'JF', 'T3');
  const day = first('DA', 'PY', 'Y1')?.replace(/\/+$/, '').split('/').slice(0, 3).map(Number);
  const paper = paperOfEntry(
    {
      id: first('ID'),
      type,
      title: first('TI', 'T1', 'CT'),
      author: [...(entry.get('AU') ?? []), ...(entry.get('A1') ?? [])].map(nameOf),
      issued: day && { 'date-parts': [day], raw: undefined, literal: undefined },
      genre: first('M3'),
      number: type === 'report' ? first('SN', 'M1', 'IS') : first('M1'),
      'collection-title': type === 'report' || type === 'book' ? container : undefined,
      'collection-number': undefined,
      'container-title': container,
      publisher: first('PB'),
      abstract: first('AB', 'N2'),
      keyword: undefined,
      language: first('LA'),
      URL: entry.get('UR')?.find((address) => URL.canParse(address)),
      DOI: first('DO'),
    },
    first('L1') ?? null,
  );
  if (!paper) return null;
  paper.categories = (entry.get('KW') ?? []).map((word) => oneLine(word)).filter((word) => word !== null);
  paper.highlights = (entry.get('N1') ?? [])
    .map((note) => markInLine(note, paper.url, names))
    .filter((mark) => mark !== null);
  return paper;
}

function nameOf(name: string): NonNullable<CslEntry['author']>[number] {
  const [family = '', ...given] = name.split(/,\s*/);
  const none = {
    family: undefined,
    given: undefined,
    literal: undefined,
    'non-dropping-particle': undefined,
    'dropping-particle': undefined,
    suffix: undefined,
  };
  return given.length === 0 ? { ...none, literal: name } : { ...none, family, given: given.join(', ') };
}
