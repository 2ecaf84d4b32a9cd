import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexedText, type Segment, SegmentBuilder, type Work } from '@/utils/search/segment';
import { TextIndex } from '@/utils/search/text-index';

const SHAPE = { weights: [3, 1], shortFields: [0] };
const WORDS = ['sea', 'seal', 'season', 'rise', 'rising', 'port', 'ports', 'harbour'];

function whole<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function segmentOf(texts: readonly IndexedText[]): Segment {
  const builder = new SegmentBuilder(2);
  for (const text of texts) builder.add(text);
  return whole(builder.done());
}

/** An index of texts, `each` of them to a segment; the row of a text is its number. */
function indexOf(texts: readonly IndexedText[], each: number): TextIndex {
  const index = new TextIndex(SHAPE);
  for (let from = 0; from < texts.length; from += each)
    index.add(segmentOf(texts.slice(from, from + each)), Number);
  return index;
}

const textOf = (title: string, body: string[], id: number): IndexedText => ({
  id: String(id),
  stamp: '1',
  fields: [[title], body],
});

const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const library = fc
  .array(fc.tuple(line, fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([title, body], id) => textOf(title, body, id)));
const wanted = fc.record({
  words: fc.array(fc.constantFrom(...WORDS, 'po', 'ris'), { minLength: 1, maxLength: 3 }),
  isPrefix: fc.boolean(),
  isQuoted: fc.constant(true),
});

/** Tidies until there is nothing to do; gives the segments that went. */
function tidied(index: TextIndex, erased?: ReadonlySet<string>): Segment[] {
  const out: Segment[] = [];
  for (let one = whole(index.tidy(erased)); one; one = whole(index.tidy(erased))) out.push(...one.out);
  return out;
}

/** The rows that an index finds. */
function rowsOf(
  index: TextIndex,
  count: number,
  want: { words: string[]; isPrefix: boolean; isQuoted: boolean },
) {
  const scores = new Float32Array(count);
  index.score(want, scores);
  return [...scores.keys()].filter((row) => (scores[row] ?? 0) > 0);
}

/** The same by looking through the texts; short beginnings count in the first field alone. */
function foundIn(texts: readonly IndexedText[], words: string[], isPrefix: boolean): number[] {
  const isShort = words.length === 1 && (words[0]?.length ?? 0) < 3;
  const has = (part: string, mayGoOn: boolean) =>
    mayGoOn ? ` ${part}`.includes(` ${words.join(' ')}`) : ` ${part} `.includes(` ${words.join(' ')} `);
  return texts.flatMap(({ fields }, row) =>
    fields.some((parts, field) => parts.some((part) => has(part, isPrefix && (!isShort || field === 0))))
      ? [row]
      : [],
  );
}

describe('the index of texts', () => {
  it('finds what a look through the texts finds, however they are parted into segments', () => {
    fc.assert(
      fc.property(library, wanted, fc.integer({ min: 1, max: 5 }), (texts, want, each) => {
        const found = rowsOf(indexOf(texts, each), texts.length, want);
        expect(found).toEqual(foundIn(texts, want.words, want.isPrefix));
      }),
    );
  });

  it('finds a text that was added again as it is now, and one that was removed no more, also after joining', () => {
    fc.assert(
      fc.property(library, library, fc.array(fc.nat(11)), wanted, (texts, later, removed, want) => {
        const index = indexOf(texts, 1);
        const now = texts.map((text, row) => later[row] ?? text);
        for (const text of later.slice(0, texts.length)) index.add(segmentOf([text]), Number);
        for (const row of removed) index.remove(String(row));
        const left = now.map((text, row) => (removed.includes(row) ? textOf('', [], row) : text));
        const expected = foundIn(left, want.words, want.isPrefix);
        expect(rowsOf(index, now.length, want)).toEqual(expected);
        const gone = index.gone();
        tidied(index, gone);
        expect(index.holdings.length).toBeLessThanOrEqual(8);
        expect(index.holdings.every(({ alive, rows }) => alive * 2 >= rows.length)).toBe(true);
        expect(index.holdings.flatMap(({ segment }) => segment.ids).filter((id) => gone.has(id))).toEqual([]);
        expect(rowsOf(index, now.length, want)).toEqual(expected);
        expect(index.size).toBe(now.length - new Set(removed.filter((row) => row < now.length)).size);
      }),
    );
  });

  it('weighs fields, rare words and the number of times', () => {
    const texts = [
      textOf('ports', ['sea'], 0),
      textOf('sea', ['ports ports'], 1),
      textOf('', ['ports sea sea'], 2),
    ];
    const scores = new Float32Array(3);
    indexOf(texts, 2).score({ words: ['ports'], isPrefix: false, isQuoted: false }, scores);
    expect([...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))).toEqual([0, 1, 2]);
  });

  it('drops a large segment of which nothing counts, and writes one anew of which less than half does', () => {
    const texts = Array.from({ length: 600 }, (_, id) => textOf('harbour', [], id));
    const index = indexOf(texts, 300);
    for (let id = 0; id < 150; id++) index.remove(String(id));
    expect(tidied(index)).toEqual([]);
    index.remove('150');
    expect(tidied(index)).toHaveLength(1);
    expect(index.holdings.map(({ rows }) => rows.length)).toEqual([300, 149]);
    for (let id = 300; id < 600; id++) index.remove(String(id));
    expect(tidied(index)).toHaveLength(1);
    expect(index.holdings.map(({ rows }) => rows.length)).toEqual([149]);
  });

  it('counts a word in the texts alone that are there as they are', () => {
    const index = new TextIndex(SHAPE);
    for (let time = 0; time < 4; time++) index.add(segmentOf([textOf('harbuor', [], 0)]), Number);
    expect(index.frequency({ words: ['harbuor'], isPrefix: false, isQuoted: true })).toBe(1);
  });

  it('weighs a phrase by the field that it stands in', () => {
    const texts = [
      textOf('season', ['rising sea and the port'], 0),
      textOf('rising sea', ['season and the port'], 1),
    ];
    const scores = new Float32Array(2);
    indexOf(texts, 2).score({ words: ['rising', 'sea'], isPrefix: false, isQuoted: true }, scores);
    expect(scores[1]).toBeGreaterThan((scores[0] ?? 0) * 1.2);
  });

  it('takes a long word that hardly any text has for a mistyped one', () => {
    const texts = WORDS.map((word, id) => textOf('', [word], id));
    const index = indexOf(texts, 3);
    const rows = (word: string, isPrefix = false) =>
      rowsOf(index, texts.length, { words: [word], isPrefix, isQuoted: false });
    expect(rows('harbuor')).toEqual([7]);
    expect(rows('risng')).toEqual([4]);
    expect(rows('porst')).toEqual([5, 6]);
    expect(rows('pott')).toEqual([]);
    expect(rows('hrabo', true)).toEqual([7]);
  });
});
