import type { FaultPlace, FileFault } from '@/utils/backup/file-fault';

const bytes = (...all: number[]) => Uint8Array.from(all);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const csl = (over: string) =>
  `[{"type":"report","title":"On Quays","URL":"https://example.org/quays"${over}}]`;
const ris = 'TY  - RPRT\nTI  - On Quays\nUR  - https://example.org/quays\n';

/** Files that are no import, why, and where it is said that they are bad. */
export const BAD_FILES: readonly [
  what: string,
  content: string | Uint8Array,
  fault: FileFault,
  place?: FaultPlace,
][] = [
  ['is empty', '', 'empty'],
  ['holds nothing but blanks', ' \n\t', 'empty'],
  ['is a ZIP archive, an EPUB or a DOCX', bytes(0x50, 0x4b, 3, 4, 20, 0), 'archive'],
  ['is a gzip bomb', bytes(0x1f, 0x8b, 8, 0), 'archive'],
  ['is a PDF', '%PDF-1.7', 'binary'],
  ['is a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'binary'],
  ['holds null characters', 'TY  - RPRT\n\0', 'binary'],
  ['is a web page', '<!doctype html><p>TY  - RPRT', 'page'],
  ['is a letter', 'Dear Ada,\nthe boats are dry.', 'unknown'],
  ['is other JSON', '{"a":1}', 'unknown'],
  ['is an empty list', '[]', 'no-papers'],
  ['is a list of numbers', '[1,2]', 'unknown'],
  ['is JSON that was cut', csl('').slice(0, 40), 'not-json', { line: 1, column: 41 }],
  ['is too deep', `${'['.repeat(40)}1${']'.repeat(40)}`, 'too-deep', { line: 1, column: 33 }],
  ['sets a prototype', csl(',"__proto__":{"x":1}'), 'bad-key', { what: '__proto__' }],
  ['sets a constructor', csl(',"author":[{"constructor":1}]'), 'bad-key', { what: 'constructor' }],
  ['has a record that is none', `${csl('').slice(0, -1)},7]`, 'bad-value', { what: '[2]' }],
  ['names no address', '[{"type":"report","title":"On Quays"}]', 'no-papers'],
  [
    'has an address that runs code',
    '[{"type":"report","title":"On Quays","URL":"javascript:alert(1)"}]',
    'no-papers',
  ],
  ['is RIS in Latin-1', latin1(`${ris}AU  - M\u00fcller\nER  - \n`), 'not-text', { line: 4 }],
  ['is RIS that was cut', ris, 'syntax', { line: 1, what: 'ER' }],
  ['is RIS with an entry within another', `${ris}TY  - BOOK\nER  - \n`, 'syntax', { line: 4, what: 'TY' }],
  ['is RIS with a tag before any entry', `\n\nTI  - x\n${ris}ER  - \n`, 'syntax', { line: 3, what: 'TI' }],
  ['is RIS without an address', 'TY  - RPRT\nTI  - On Quays\nER  - \n', 'no-papers'],
  ['is BibTeX that was cut', '@misc{a, title = {On Quays}, url = {https://example.org', 'syntax'],
  ['is BibTeX without an address', '@misc{a, title = {On Quays}}', 'no-papers'],
  ['has rows that are none', '{"rows":[7]}', 'bad-value', { what: 'rows[1]' }],
  ['has only notes on whole pages', '{"rows":[{"uri":"https://example.org","target":[{}]}]}', 'no-papers'],
  ['is an annotation of nothing', '{"type":"Annotation","target":"https://example.org"}', 'no-papers'],
  ['is Markdown of somebody else', '# Boats\n\n- dry\n', 'unknown'],
  ['is our Markdown without a paper', '---\ntitle: "x"\npublications: 0\n---\n\n# x\n', 'no-papers'],
];
