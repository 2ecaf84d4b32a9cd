import type { FaultPlace, FileFault } from '@/utils/backup/file-fault';

const bytes = (...all: number[]) => Uint8Array.from(all);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const utf16 = (text: string, isBigEndian = false) =>
  Uint8Array.from(
    Array.from(text, (sign) => {
      const units = [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8];
      return isBigEndian ? units.toReversed() : units;
    }).flat(),
  );
const csl = (over: string) =>
  `[{"type":"report","title":"On Quays","URL":"https://example.org/quays"${over}}]`;
const mark = (over: object) =>
  JSON.stringify({
    id: '6f1d2c1e-0000-4000-8000-000000000001',
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: 'boats', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 5 },
    },
    paragraph: 1,
    heading: null,
    colour: 'yellow',
    note: '',
    tags: [],
    sha256: 'a'.repeat(64),
    removedAt: null,
    formerAnchors: [],
    createdAt: '2024-02-03T08:00:00.000Z',
    ...over,
  });
/** Our CSL-JSON with these highlights. */
const ownCsl = (...marks: string[]) =>
  csl(`,"custom":{"rsis-reader-companion":{"status":null,"tags":[],"highlights":[${marks.join(',')}]}}`);
/** Our annotations, of which the second is changed. */
const ownAnnotations = (over: object) => {
  const target = {
    source: 'https://example.org/quays',
    selector: [
      { type: 'TextQuoteSelector', exact: 'boats', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 5 },
    ],
    textDigest: 'a'.repeat(64),
  };
  const one = {
    type: 'Annotation',
    created: '2024-02-03T08:00:00.000Z',
    colour: 'yellow',
    paperKey: 'x',
    target,
  };
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rsis: 'urn:x-rsis-reader-companion:' }],
    type: 'AnnotationCollection',
    first: {
      items: [
        { ...one, id: 'urn:uuid:6f1d2c1e-0000-4000-8000-000000000001' },
        { ...one, id: 'urn:uuid:6f1d2c1e-0000-4000-8000-000000000002', ...over },
      ],
    },
  });
};
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
  ['is in UTF-16 without its mark', utf16('TY  - RPRT\r\nTI  - On Quays'), 'not-text', { line: 1 }],
  ['is in UTF-16 BE without its mark', utf16('{"rows":[]}', true), 'not-text', { line: 1 }],
  ['is an error page that was saved as .json', '\n<html><head><title>502</title></head></html>', 'page'],
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
  [
    'has a damaged highlight of ours',
    ownCsl(mark({}), mark({ id: 'x', note: 7 })),
    'bad-value',
    { what: '[1].custom.rsis-reader-companion.highlights[2].note' },
  ],
  [
    'has a highlight of ours that ends before it starts',
    ownCsl(
      mark({
        anchor: {
          ...JSON.parse(mark({})).anchor,
          position: { type: 'TextPositionSelector', start: 5, end: 0 },
        },
      }),
    ),
    'bad-value',
    { what: '[1].custom.rsis-reader-companion.highlights[1].anchor.position' },
  ],
  [
    'has an instant of ours that is of the year 10000',
    ownCsl(mark({ createdAt: '+010000-01-01T00:00:00.000Z' })),
    'bad-value',
    { what: '[1].custom.rsis-reader-companion.highlights[1].createdAt' },
  ],
  [
    'has lost the highlights of ours',
    csl(',"custom":{"rsis-reader-companion":{"tags":[]}}'),
    'bad-value',
    { what: '[1].custom.rsis-reader-companion.status' },
  ],
  [
    'has two highlights under one id',
    ownCsl(mark({}), mark({ note: 'Another.' })),
    'twice',
    { what: '[1].highlights[2]' },
  ],
  [
    'has an annotation of ours without a colour',
    ownAnnotations({ colour: undefined }),
    'bad-value',
    { what: 'items[2].colour' },
  ],
  [
    'has an annotation of ours that was on other words until nobody knows when',
    ownAnnotations({ formerTargets: [JSON.parse(ownAnnotations({})).first.items[0].target] }),
    'bad-value',
    { what: 'items[2].formerAnchors[1].until' },
  ],
  [
    'has the id of an annotation twice',
    ownAnnotations({ id: 'urn:uuid:6f1d2c1e-0000-4000-8000-000000000001', colour: 'blue' }),
    'twice',
    { what: 'items[2].highlights[1]' },
  ],
  [
    'has a name that is far too long',
    csl(`,"author":[{"literal":"A"},{"literal":"${'x'.repeat(4_001)}"}]`),
    'bad-value',
    { what: '[1].authors[2].name' },
  ],
  [
    'is RIS with a name that is far too long',
    `${ris}ER  - \n\n${ris}PB  - ${'x'.repeat(4_001)}\nER  - \n`,
    'bad-value',
    { line: 6, what: 'publisher' },
  ],
  [
    'is BibTeX with a keyword that is far too long',
    `\n@misc{a, title = {On Quays}, url = {https://example.org/a}}\n@misc{b, title = {On Quays}, url = {https://example.org/b}, keywords = {${'x'.repeat(4_001)}}}`,
    'bad-value',
    { line: 3, what: 'categories[1]' },
  ],
  [
    'is BibTeX with an entry that is far too long',
    `\n@misc{a, title = {On Quays},\n  abstract = {${'x '.repeat(150_000)}}}`,
    'bad-value',
    { line: 2, what: '@misc{a, title = {On Quays}, abstract' },
  ],
  [
    'has too many papers',
    JSON.stringify(
      Array.from({ length: 5_001 }, (_one, n) => ({
        type: 'report',
        title: 'x',
        URL: `https://example.org/${n}`,
      })),
    ),
    'too-many',
    { what: '[5001]' },
  ],
  ['is RIS in Latin-1', latin1(`${ris}AU  - M\u00fcller\nER  - \n`), 'not-text', { line: 4 }],
  ['is RIS that was cut', ris, 'syntax', { line: 1, what: 'ER' }],
  ['is RIS with an entry within another', `${ris}TY  - BOOK\nER  - \n`, 'syntax', { line: 4, what: 'TY' }],
  ['is RIS with a tag before any entry', `\n\nTI  - x\n${ris}ER  - \n`, 'syntax', { line: 3, what: 'TI' }],
  ['is RIS without an address', 'TY  - RPRT\nTI  - On Quays\nER  - \n', 'no-papers'],
  [
    'is BibTeX that was cut',
    '\n\n@misc{a, title = {On Quays}, url = {https://example.org',
    'syntax',
    { line: 3 },
  ],
  ['is BibTeX without an address', '@misc{a, title = {On Quays}}', 'no-papers'],
  ['has rows that are none', '{"rows":[7]}', 'bad-value', { what: 'rows[1]' }],
  ['has only notes on whole pages', '{"rows":[{"uri":"https://example.org","target":[{}]}]}', 'no-papers'],
  ['is an annotation of nothing', '{"type":"Annotation","target":"https://example.org"}', 'no-papers'],
  ['is Markdown of somebody else', '# Boats\n\n- dry\n', 'unknown'],
  ['is our Markdown without a paper', '---\ntitle: "x"\npublications: 0\n---\n\n# x\n', 'no-papers'],
];
