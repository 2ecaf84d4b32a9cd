// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { type DescribeOptions, describe } from '@/utils/anchor/describe';
import { locate } from '@/utils/anchor/locate';
import { type TextMap, textMap } from '@/utils/anchor/text-map';
import { type BreakCase, breakCases, missingUnicode, normalisationCases } from './unicode-files';

const missing = missingUnicode();
if (missing) console.log(`Unicode's own tests are skipped: ${missing}`);

/** Paragraphs of one page. */
const PAGE = 200;
/** No pictograph any more since the version of the files: the engine's newer rules cut beside it. */
const NO_LONGER_PICTOGRAPH = '\u2701';

/** A page with a paragraph for each text, one text node in each. */
function pageOf(texts: readonly string[]): { map: TextMap; nodes: Text[] } {
  const root = document.createElement('article');
  const nodes = texts.map((text) => document.createTextNode(text));
  for (const node of nodes) root.appendChild(document.createElement('p')).append(node);
  document.body.replaceChildren(root);
  return { map: textMap(root), nodes };
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, i) => all.slice(i * PAGE, (i + 1) * PAGE));
}

/** Selects a stretch, stores it, finds it again; the range that was found, or null when it holds no text. */
function storeAndFind(
  map: TextMap,
  node: Text,
  start: number,
  end: number,
  options: DescribeOptions = {},
): Range | null {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const anchor = describe(map, range, options);
  if (!anchor) return null;
  const { exact } = anchor.quote;
  if (!exact.isWellFormed()) throw new Error(`a pair of surrogates is cut in ${JSON.stringify(exact)}`);
  const found = locate(map, JSON.parse(JSON.stringify(anchor)));
  if (found.state !== 'exact') throw new Error(`${JSON.stringify(exact)} is ${found.state}`);
  expect([found.start, found.end]).toEqual([anchor.position.start, anchor.position.end]);
  expect(describe(map, found.range)).toEqual(anchor);
  return found.range;
}

suite.skipIf(missing !== null)("Unicode's own tests as the text of a page", () => {
  it('are found again as the same range, in every form of normalisation', () => {
    let ranges = 0;
    for (const cases of chunks(normalisationCases().filter(isOfItsOwn))) {
      const { map, nodes } = pageOf(cases.map((columns) => columns.join(' | ')));
      cases.forEach((columns, i) => {
        const node = nodes[i];
        if (!node) return;
        let start = 0;
        columns.forEach((column, k) => {
          if (columns.indexOf(column) === k && storeAndFind(map, node, start, start + column.length))
            ranges += 1;
          start += column.length + 3;
        });
      });
      const decomposed = pageOf(cases.map((columns) => columns.join(' | ').normalize('NFD')));
      expect(decomposed.map.text).toBe(map.text);
    }
    console.log(`NormalizationTest: ${ranges} ranges`);
    expect(ranges).toBeGreaterThan(18_000);
  }, 240_000);

  it('are never cut amid a character: GraphemeBreakTest', () => {
    const ranges = eachStretch(casesOf('Grapheme'), (one, map, node, start, end) => {
      const found = storeAndFind(map, node, start, end);
      if (found) expectWhole(one, found);
      return found;
    });
    console.log(`GraphemeBreakTest: ${ranges} ranges`);
    expect(ranges).toBeGreaterThan(1000);
  }, 240_000);

  it('are cut neither amid a character nor, where whole words are marked, amid a word: WordBreakTest', () => {
    const ranges = eachStretch(casesOf('Word'), (one, map, node, start, end) => {
      const found = storeAndFind(map, node, start, end);
      if (found) expectWhole({ text: one.text, edges: graphemeEdges(one.text) }, found);
      const words = storeAndFind(map, node, start, end, { wholeWords: true });
      if (words) expectWholeWords(one, words);
      return found;
    });
    console.log(`WordBreakTest: ${ranges} ranges`);
    expect(ranges).toBeGreaterThan(10_000);
  }, 240_000);
});

/**
 * One rule composes all 11,172 syllables of Hangul, and their rows fill more than half of the file: every 13th of them has
 * each leading consonant, each vowel and each final one.
 */
function isOfItsOwn([source = '']: string[]): boolean {
  const syllable = (source.codePointAt(0) ?? 0) - 0xac00;
  return source.length > 1 || syllable < 0 || syllable >= 11_172 || syllable % 13 === 0;
}

function casesOf(name: 'Grapheme' | 'Word'): BreakCase[] {
  return breakCases(name).filter(({ text }) => !text.includes(NO_LONGER_PICTOGRAPH));
}

/** Tries every stretch of every case on pages of many; the number of those that gave a range. */
function eachStretch(
  all: readonly BreakCase[],
  attempt: (one: BreakCase, map: TextMap, node: Text, start: number, end: number) => Range | null,
): number {
  let ranges = 0;
  for (const cases of chunks(all)) {
    const { map, nodes } = pageOf(cases.map(({ text }) => text));
    cases.forEach((one, i) => {
      const node = nodes[i];
      for (const [start, end] of node ? stretches(one.text) : []) {
        if (node && attempt(one, map, node, start, end)) ranges += 1;
      }
    });
  }
  return ranges;
}

function stretches(text: string): [start: number, end: number][] {
  const offsets = Array.from({ length: text.length + 1 }, (_, i) => i);
  return offsets.flatMap((start) => offsets.slice(start + 1).map((end): [number, number] => [start, end]));
}

/** White space at an edge is folded: which side of it the edge is on says nothing. */
function expectWhole({ text, edges }: BreakCase, range: Range): void {
  const cuts = [range.startOffset, range.endOffset].filter(
    (offset) => !edges.has(offset) && !/\s/.test(text.charAt(offset) + text.charAt(offset - 1)),
  );
  expect({ text, cuts }).toEqual({ text, cuts: [] });
}

/** The file of word breaks names no characters: those of the engine, which GraphemeBreakTest has held to the rules. */
function graphemeEdges(text: string): ReadonlySet<number> {
  const segments = Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text));
  return new Set([...segments.map(({ index }) => index), text.length]);
}

/**
 * Where an edge is no edge of a word by the file, it lies amid signs: there is no word to cut. A letter that is joined
 * to a pictograph is none to the engine.
 */
function expectWholeWords({ text, edges }: BreakCase, range: Range): void {
  const sorted = [...edges].sort((a, b) => a - b);
  const cuts = [range.startOffset, range.endOffset].filter((offset) => {
    const from = sorted.findLast((edge) => edge <= offset) ?? 0;
    const to = sorted.find((edge) => edge > offset) ?? text.length;
    const between = text.slice(from, to);
    return (
      from < offset && /[\p{L}\p{N}]/u.test(between) && !/\u200d\p{Extended_Pictographic}/u.test(between)
    );
  });
  expect({ text, cuts }).toEqual({ text, cuts: [] });
}
