import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_FILE_LIMITS, readableListFile, writeListFile } from '@/utils/share/list-file';
import { type FileFault, readListFile } from '@/utils/share/read-list-file';
import { sharedHighlight, sharedItem, sharedLists } from './sample';

const LIST = { name: 'Sea lanes', description: 'For the seminar' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const ID = '3e671687-395b-41f5-a30f-a58921a69b79';

/** A file as far as it is changed here. */
interface LooseFile {
  papers: { title?: string; highlights: object[] }[];
}

/** A good file, with one change to what it holds. */
function changed(change: (file: LooseFile) => void): string {
  const file = JSON.parse(
    writeListFile(LIST, [{ ...sharedItem('a-harbour'), highlights: [sharedHighlight(ID)] }], true),
  );
  change(file);
  return JSON.stringify(file);
}

describe('a file of a list', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(sharedLists, ({ list, items }) => {
        const read = readListFile(bytesOf(writeListFile(list, items, true)));
        const shared = items.map(({ publication, highlights }) => ({
          ...publication,
          authors: publication.authors.map(({ name }) => name),
          highlights,
        }));
        expect(read).toEqual({
          ok: true,
          file: { list, papers: shared.map((paper) => ({ ...paper, identity: expect.anything() })) },
        });
      }),
    );
  });

  it('is read with a note of a megabyte, and names that hold what only controls', () => {
    const note = '海 &amp; <b> \ud83d\udea2 '.repeat(90_000);
    const highlights = [{ ...sharedHighlight(ID), note }];
    const item = {
      ...sharedItem('a-harbour', { title: 'On\u0085quays\n', series: '\n', categories: ['', 'a\tb'] }),
      highlights,
    };
    expect(readListFile(bytesOf(writeListFile(LIST, [item], true)))).toMatchObject({
      file: { papers: [{ title: 'On quays ', series: null, categories: ['a b'], highlights: [{ note }] }] },
    });
  });

  it('holds no highlight, note or tag unless they are wanted', () => {
    const item = { ...sharedItem('a-harbour'), highlights: [sharedHighlight(ID)] };
    const text = writeListFile(LIST, [item], false);
    expect(text).not.toContain('paper boats');
    expect(text).not.toContain('Ask');
    expect(readListFile(bytesOf(text))).toMatchObject({ file: { papers: [{ highlights: [] }] } });
  });

  it('names papers by the keys of their addresses, and those of other sites too', () => {
    const text = writeListFile(
      LIST,
      [
        sharedItem('a-harbour', { code: 'CO26055' }),
        sharedItem('x', { url: 'https://example.org/Essay/?utm_source=x', publisher: 'Example' }),
        sharedItem('co26056-a-quay', { code: 'CO26056' }),
        sharedItem('co26057-a-mole', { code: 'CO26058' }),
      ],
      false,
    );
    expect(readListFile(bytesOf(text))).toMatchObject({
      file: {
        papers: [
          { identity: { key: 'rsis-publication/a-harbour', aliases: [], code: 'CO26055' } },
          { identity: { key: 'https://example.org/Essay', code: null } },
          { identity: { key: 'CO26056', aliases: ['rsis-publication/co26056-a-quay'], code: 'CO26056' } },
          { identity: { key: 'rsis-publication/co26057-a-mole', aliases: [], code: 'CO26058' } },
        ],
      },
    });
  });

  it('leaves out what a later version adds, and keys that nobody asked for', () => {
    const text = changed((file) => Object.assign(file, { key: 'mine', colours: [] }));
    expect(readListFile(bytesOf(text))).toMatchObject({ ok: true });
  });

  it.each<[what: string, text: string | Uint8Array, fault: FileFault, place: unknown]>([
    ['is empty', '', 'not-json', { line: 1, column: 1 }],
    ['is a page', '<!doctype html>', 'not-json', expect.anything()],
    [
      'is cut',
      writeListFile(LIST, [sharedItem('a')], false).slice(0, 200),
      'not-json',
      expect.objectContaining({ line: expect.any(Number) }),
    ],
    ['is in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'not-text', null],
    ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-text', null],
    ['is other JSON', '{"items":[]}', 'not-a-list', null],
    ['is JSON without an object', 'null', 'not-a-list', null],
    [
      'is our other export',
      '{"format":"rsis-reader-companion/reading-list","version":1}',
      'not-a-list',
      null,
    ],
    ['is of a later version', '{"format":"rsis-reader-companion/shared-list","version":2}', 'newer', null],
    ['is too deep', `${'['.repeat(40)}${']'.repeat(40)}`, 'not-a-list', { line: 1, column: 17 }],
    [
      'sets a prototype',
      changed(() => undefined).replace('"list":{', '"list":{"__proto__":{"x":1},'),
      'bad-key',
      '__proto__',
    ],
    ['has no title', changed((file) => delete file.papers[0]?.title), 'bad-value', 'papers[1].title'],
    [
      'has a title of blanks',
      changed((file) => Object.assign(file.papers[0] ?? {}, { title: ' ' })),
      'bad-value',
      'papers[1].title',
    ],
    [
      'has a title with a line break',
      changed((file) => Object.assign(file.papers[0] ?? {}, { title: 'a\nb' })),
      'bad-value',
      'papers[1].title',
    ],
    [
      'has a title that is too long',
      changed((file) => Object.assign(file.papers[0] ?? {}, { title: 'x'.repeat(4001) })),
      'bad-value',
      'papers[1].title',
    ],
    [
      'has an address that runs code',
      changed((file) => Object.assign(file.papers[0] ?? {}, { url: 'javascript:alert(1)' })),
      'bad-value',
      'papers[1].url',
    ],
    [
      'has a code that is none',
      changed((file) => Object.assign(file.papers[0] ?? {}, { code: 'key/other' })),
      'bad-value',
      'papers[1].code',
    ],
    [
      'has a day that is none',
      changed((file) => Object.assign(file.papers[0] ?? {}, { published: '2026-02-31' })),
      'bad-value',
      'papers[1].published',
    ],
    [
      'has a colour that is none',
      changed((file) => Object.assign(file.papers[0]?.highlights?.[0] ?? {}, { colour: 'red' })),
      'bad-value',
      'papers[1].highlights[1].colour',
    ],
    [
      'has an instant that no backup could hold',
      changed((file) =>
        Object.assign(file.papers[0]?.highlights?.[0] ?? {}, { createdAt: '2026-02-04 00:00:00Z' }),
      ),
      'bad-value',
      'papers[1].highlights[1].createdAt',
    ],
    [
      'has too many papers',
      changed((file) => Object.assign(file, { papers: Array(5001).fill(file.papers[0]) })),
      'bad-value',
      'papers',
    ],
    [
      'has too many highlights in all its papers',
      changed((file) => {
        const [paper] = file.papers;
        file.papers = Array.from({ length: 11 }, (_p, p) => ({
          ...paper,
          url: `https://www.rsis.edu.sg/rsis-publication/rsis/number-${p}/`,
          highlights: Array.from({ length: 1000 }, (_h, h) => ({
            ...paper?.highlights[0],
            id: `3e671687-395b-41f5-a30f-${String(p * 1000 + h).padStart(12, '0')}`,
          })),
        }));
      }),
      'bad-value',
      'papers[11].highlights',
    ],
    [
      'names a paper twice',
      changed((file) => Object.assign(file, { papers: [file.papers[0], file.papers[0]] })),
      'twice',
      'papers[2]',
    ],
  ])('that %s is refused, with its place', (_what, text, fault, place) => {
    const bytes = typeof text === 'string' ? bytesOf(text) : text;
    expect(readListFile(bytes)).toEqual({ ok: false, fault, place });
  });

  it('is not written where it would be too large to be read', () => {
    const item = sharedItem('a-harbour');
    const marked = { ...item, highlights: Array(LIST_FILE_LIMITS.highlights + 1).fill(sharedHighlight(ID)) };
    const noted = (note: string) => ({ ...item, highlights: [{ ...sharedHighlight(ID), note }] });
    expect(readableListFile(LIST, Array(LIST_FILE_LIMITS.papers + 1).fill(item), false)).toBeNull();
    expect(readableListFile(LIST, [marked], true)).toBeNull();
    expect(readableListFile(LIST, [noted('x'.repeat(LIST_FILE_LIMITS.bytes))], true)).toBeNull();
    expect(readableListFile(LIST, [marked], false)).toBe(writeListFile(LIST, [item], false));
  });

  it('that is too large is not looked at', () => {
    expect(readListFile(new Uint8Array(20_000_001))).toMatchObject({ fault: 'too-large' });
  });

  it('that is cut anywhere is refused, and no byte that changes makes the reader throw', () => {
    const bytes = bytesOf(
      writeListFile(LIST, [{ ...sharedItem('a-harbour'), highlights: [sharedHighlight(ID)] }], true),
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 3), fc.nat(255), (at, byte) => {
        expect(readListFile(bytes.slice(0, at)).ok).toBe(false);
        const broken = bytes.slice();
        broken[at] = byte;
        expect(typeof readListFile(broken).ok).toBe('boolean');
      }),
    );
  });

  it.each([fc.anything(), fc.jsonValue()])('of any other content is refused', (values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(readListFile(bytesOf(JSON.stringify(value) ?? '')).ok).toBe(false);
      }),
    );
  });
});
