import { describe, expect, it } from 'vitest';
import { csvCell } from '@/utils/export/csv';
import { fileName } from '@/utils/export/file-name';
import type { FormatId } from '@/utils/export/format-ids';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { rtfText } from '@/utils/export/rtf';
import { HOSTILE } from './hostile.cases';
import { HOSTILE_PAPERS } from './receivers/lists';
import { textOf } from './written';

/** What must be nowhere in a file of the format, whatever stands in titles, names, notes, tags, quotes and addresses. */
const NEVER: Partial<Record<FormatId, RegExp>> = {
  markdown:
    /(?<!\\)<(?:script|img|svg|\?php|javascript)|(?<!\\)\]\([\s<]*javascript:|<%|^\s*(?:[-*+>]\s*)*(?:```|~~~)\s*(?:dataview|query)|(?<!\\)`\$?=/im,
  html: /<(?:script|img|svg|iframe|object)|\son\w+="|(?:href|src)="(?!https?:)/i,
  epub: /<(?:script|img|svg|iframe|object)|\son\w+="|(?:href|src)="(?!https?:|style\.css|paper-\d+\.xhtml|title\.xhtml|contents\.)/i,
  csv: /(?:^|[;,])\s*"[\s"\p{Cf}]*[=+@＝＋＠]/mu,
  'csv-papers': /(?:^|[;,])\s*"[\s"\p{Cf}]*[=+@＝＋＠]/mu,
  bibtex: /\\(?:input|write|include|def|end|catcode)\b|\^\^|^@(?!techreport|misc|article|book)/m,
  biblatex: /\\(?:input|write|include|def|end|catcode)\b|\^\^|^@(?!report|misc|article|book|online)/m,
  ris: /^(?!(?:[A-Z][A-Z0-9] {2}- .*)?\r?$)/m,
  'bibliography-markdown':
    /(?<!\\)<(?:script|img|svg|\?php|javascript)|(?<!\\)\]\([\s<]*javascript:|<%|^\s*(?:[-*+>]\s*)*(?:```|~~~)\s*(?:dataview|query)|(?<!\\)`\$?=/im,
  'bibliography-html': /<(?:script|img|svg|iframe|object)|\son\w+="|(?:href|src)="(?!https?:)/i,
  'bibliography-rtf':
    /(?<!\\)\\(?:object|objdata|objemb|bin|input|write)|(?<!\\)\\fldinst\{(?!HYPERLINK "https?:)/,
};
const BROKEN = /\p{Surrogate}|(?![\t\n\r])\p{Cc}/u;

describe.each(EXPORT_FORMATS.filter(({ id }) => id in NEVER))('hostile words in $id', ({ id, ...format }) => {
  it('are words', async () => {
    const text = await textOf({ id, ...format }, HOSTILE_PAPERS);
    expect(NEVER[id]?.exec(text)?.[0]).toBeUndefined();
    expect(BROKEN.exec(text)?.[0]).toBeUndefined();
  });
});

describe.each(
  EXPORT_FORMATS.filter(({ extension }) => extension.endsWith('json') || extension.endsWith('jsonld')),
)('hostile words in $id', (format) => {
  it('leave it JSON that holds them as they are', async () => {
    const text = JSON.stringify(JSON.parse(await textOf(format, HOSTILE_PAPERS)));
    for (const word of HOSTILE) expect(text).toContain(JSON.stringify(word).slice(1, -1));
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['  -2', `"'-2"`],
    ['\t@x', `"'@x"`],
    ['"=1"', `"'""=1"""`],
    ['\u200B＝1', `"'\u200B＝1"`],
    ['a; +b', `"a;' +b"`],
    ['one\n=two', `"one / =two"`],
    ['a = b', `"a = b"`],
    ['say "x", y', `"say ""x"", y"`],
  ])('of %j is text', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

it('writes RTF in which every sign is one', () => {
  expect(rtfText('{\\b} é🙂')).toBe("\\{\\\\b\\} \\u233\\'3f\\u-10179\\'3f\\u-8638\\'3f");
});

it.each(HOSTILE)('makes a file name of %j that leads nowhere', (text) => {
  const name = fileName(text, 'md');
  expect(name).toMatch(/^[^\s./\\~-][^/\\:*?"<>|\u202A-\u202E\u2066-\u2069]*\.md$/);
  expect(name).not.toMatch(/^con\b/i);
});
