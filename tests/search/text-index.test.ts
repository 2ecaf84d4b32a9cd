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
        const tidied = whole(index.tidy());
        expect(tidied === null).toBe(texts.length + Math.min(later.length, texts.length) <= 8);
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
