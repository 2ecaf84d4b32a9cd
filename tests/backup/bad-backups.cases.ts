import type { FaultPlace, FileFault } from '@/utils/backup/file-fault';

/** A good file, one record a line. */
export type Change = (text: string) => string | Uint8Array;

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...Array.from(text, (sign) => [sign.charCodeAt(0) & 0xff, 0]).flat()]);
const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;

/** What is done to a good file, why it is refused, and where it is said to be bad. */
export const BAD_BACKUPS: readonly [
  what: string,
  change: Change,
  fault: FileFault,
  place: FaultPlace | null,
][] = [
  ['is empty', () => '', 'not-json', { line: 1, column: 1 }],
  ['is a page', () => '<!doctype html>', 'not-json', { line: 1, column: 1 }],
  ['is cut in a record', (text) => text.slice(0, text.indexOf('"highlights"') + 60), 'not-json', null],
  ['is cut before its last bracket', (text) => text.slice(0, -3), 'not-json', null],
  ['goes on behind its end', (text) => `${text}{}`, 'not-json', null],
  ['is in UTF-16', utf16, 'not-text', { line: 1 }],
  ['is in Latin-1', (text) => latin1(text.replace('"Maritime', '"M\u00e4ritime')), 'not-text', { line: 7 }],
  ['is a ZIP archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xff]), 'not-text', { line: 1 }],
  ['is other JSON', () => '{"items":[]}', 'not-a-backup', {}],
  ['is a list', () => '[1]', 'not-json', { line: 1, column: 1 }],
  ['is of a later version', (text) => text.replace('"version":2', '"version":3'), 'newer', {}],
  ['says its version late', (text) => text.replace('"version":2,', ''), 'not-a-backup', {}],
  [
    'names its format twice',
    (text) => text.replace('"version"', '"format":"rsis-reader-companion/backup","version"'),
    'twice',
    { what: 'format' },
  ],
  ['is too deep', (text) => text.replace('"theme":"dark"', `"theme":${deep(5000)}`), 'too-deep', { line: 5 }],
  [
    'sets a prototype',
    (text) => text.replace('"colour":', '"__proto__":{"x":1},"colour":'),
    'bad-key',
    { what: '__proto__' },
  ],
  [
    'sets one under an escaped name',
    (text) => text.replace('"colour":', '"\\u005f_proto__":{"x":1},"colour":'),
    'bad-key',
    { what: '__proto__' },
  ],
  [
    'sets a constructor',
    (text) => text.replace('"colour":', '"constructor":{"x":1},"colour":'),
    'bad-key',
    { what: 'constructor' },
  ],
  [
    'has an unknown store',
    (text) => text.replace('"styles":[', '"spells":[1'),
    'bad-value',
    { what: 'content.spells' },
  ],
  [
    'has a paper without a title',
    (text) => text.replace(/"title":"A Harbour of Paper Boats",/, ''),
    'bad-value',
    { what: 'publications[1].title' },
  ],
  [
    'has an address that runs code',
    (text) => text.replace(/"url":"https:[^"]*"/, '"url":"javascript:alert(1)"'),
    'bad-value',
    { what: 'publications[1].url' },
  ],
  [
    'has a PDF that runs code',
    (text) => text.replace(/"pdf":"https:[^"]*"/, '"pdf":"data:text/html,x"'),
    'bad-value',
    { what: 'publications[1].pdf' },
  ],
  [
    'has a colour that is none',
    (text) => text.replace('"colour":"yellow"', '"colour":"red"'),
    'bad-value',
    { what: 'highlights[1].colour' },
  ],
  [
    'has a day that is none',
    (text) => text.replace(/"savedAt":"[^"]*"/, '"savedAt":"2026-13-41T00:00:00Z"'),
    'bad-value',
    { what: 'publications[1].savedAt' },
  ],
  [
    'has a number that is none',
    (text) => text.replace('"revision":1', '"revision":1e999'),
    'bad-value',
    null,
  ],
  [
    'has a tag that is too long',
    (text) => text.replace('"tags":[]', `"tags":["${'x'.repeat(4001)}"]`),
    'bad-value',
    { what: 'publications[1].tags[1]' },
  ],
  [
    'has too many tags',
    (text) => text.replace('"tags":[]', `"tags":[${Array.from({ length: 100_001 }, () => '"x"').join(',')}]`),
    'bad-value',
    { what: 'publications[1].tags' },
  ],
  [
    'has a note that is too long',
    (text) => text.replace('Ask *why*.', 'x'.repeat(8_000_001)),
    'bad-value',
    { what: 'highlights[1].note' },
  ],
  [
    'has a citation style that is none',
    (text) =>
      text.replace(
        '"styles":[',
        `"styles":[{"id":"x","title":"X","csl":{"n":"style"},"createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-01T00:00:00Z","deletedAt":null,"revision":1}`,
      ),
    'bad-value',
    { what: 'styles[1].csl' },
  ],
  [
    'has a record twice',
    (text) => text.replace(/("lists":\[\n)(\{[^\n]*\})/, '$1$2,\n$2'),
    'twice',
    { what: 'lists[2]' },
  ],
  [
    'has stores in another order',
    (text) => text.replace('"texts":', '"x":').replace('"lists":', '"texts":').replace('"x":', '"lists":'),
    'bad-value',
    null,
  ],
  [
    'counts wrongly',
    (text) => text.replace(/"highlights":1(?=[,}])/, '"highlights":2'),
    'not-whole',
    { what: 'counts.highlights' },
  ],
  [
    'was changed by hand',
    (text) => text.replace('A Harbour of Paper Boats', 'A Harbour of Paper Goats'),
    'not-whole',
    { what: 'sha256' },
  ],
  [
    'has lost its checksum',
    (text) => text.replace(/,\n"sha256":"[^"]*"\n\}\n$/, '\n}\n'),
    'missing',
    { what: 'sha256' },
  ],
  ['has lost its counts', (text) => text.replace(/"counts":\{[^}]*\},\n/, ''), 'missing', { what: 'counts' }],
  ['has lost its settings', (text) => text.replace(/"settings":\{[^\n]*\},\n/, ''), 'bad-value', null],
];
