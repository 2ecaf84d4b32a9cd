import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphDiff } from '@/utils/anchor/paragraph-diff';

const CALM = 'The harbour is calm this morning and the boats are dry on the shore.';
const PILOT = 'A pilot waits for the tide with a lantern and a book of old charts.';
const FERRY = 'Every ferry that crosses here carries grain, letters and a cook.';
const CRANE = 'Nobody has oiled the crane since the strike of the dock workers.';

/** The rows in short: kind and indexes. */
const rowsOf = (before: string[], after: string[]) =>
  paragraphDiff(before, after).map(({ kind, before: a, after: b }) => `${kind} ${a ?? '-'}>${b ?? '-'}`);

describe('the difference of two texts by paragraphs', () => {
  it.each([
    { name: 'nothing', before: [CALM, PILOT], after: [CALM, PILOT], rows: ['same 0>0', 'same 1>1'] },
    {
      name: 'typography alone',
      before: ['The “harbour” – calm'],
      after: ['The "harbour" - \u00a0calm'],
      rows: ['same 0>0'],
    },
    {
      name: 'a word',
      before: [CALM, PILOT],
      after: [CALM.replace('calm', 'rough'), PILOT],
      rows: ['changed 0>0', 'same 1>1'],
    },
    {
      name: 'a paragraph more',
      before: [CALM, PILOT],
      after: [CALM, FERRY, PILOT],
      rows: ['same 0>0', 'added ->1', 'same 1>2'],
    },
    {
      name: 'a paragraph less',
      before: [CALM, FERRY, PILOT],
      after: [CALM, PILOT],
      rows: ['same 0>0', 'removed 1>-', 'same 2>1'],
    },
    {
      name: 'one in the place of another',
      before: [CALM, FERRY, PILOT],
      after: [CALM, CRANE, PILOT],
      rows: ['same 0>0', 'removed 1>-', 'added ->1', 'same 2>2'],
    },
    {
      name: 'a paragraph at another place',
      before: [CRANE, CALM, PILOT, FERRY],
      after: [CALM, PILOT, FERRY, CRANE],
      rows: ['same 1>0', 'same 2>1', 'same 3>2', 'moved 0>3'],
    },
    {
      name: 'one of several alike less',
      before: ['* * *', CALM, '* * *', PILOT, '* * *', FERRY],
      after: [CALM, '* * *', PILOT, '* * *', FERRY],
      rows: ['removed 0>-', 'same 1>0', 'same 2>1', 'same 3>2', 'same 4>3', 'same 5>4'],
    },
    { name: 'everything', before: [CALM], after: [CRANE], rows: ['removed 0>-', 'added ->0'] },
    { name: 'all that there was', before: [CALM, PILOT], after: [], rows: ['removed 0>-', 'removed 1>-'] },
    { name: 'all that there is', before: [], after: [CALM], rows: ['added ->0'] },
  ])('finds $name', ({ before, after, rows }) => {
    expect(rowsOf(before, after)).toEqual(rows);
  });

  it('says of an edited paragraph that it has moved, too', () => {
    const before = [CRANE, CALM, PILOT, FERRY];
    const after = [CALM, PILOT, FERRY, CRANE.replace('strike', 'feast')];
    expect(paragraphDiff(before, after).at(-1)).toEqual({
      kind: 'changed',
      before: 0,
      after: 3,
      isMoved: true,
    });
  });
});

/** Texts of few words, so that paragraphs recur, and resemble each other, by chance. */
const paragraph = fc
  .array(fc.constantFrom('boat', 'tide', 'crane', 'Crane', 'not', 'grain', '“oil”', '"oil"', 'a'), {
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const text = fc.array(paragraph, { maxLength: 12 });

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('of any two texts', () => {
  it('every paragraph of either is in one row, the later ones in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = paragraphDiff(before, after);
        const places = (side: 'before' | 'after') => rows.map((row) => row[side]).filter((at) => at !== null);
        expect(places('before').toSorted((a, b) => a - b)).toEqual([...before.keys()]);
        expect(places('after')).toEqual([...after.keys()]);
      }),
    );
  });

  it('what has kept its place is in order in both', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const still = paragraphDiff(before, after).flatMap((row) =>
          row.kind === 'same' || row.kind === 'removed' || (row.kind === 'changed' && !row.isMoved)
            ? [row.before]
            : [],
        );
        expect(still).toEqual(still.toSorted((a, b) => a - b));
      }),
    );
  });

  it('the same paragraphs go together whichever of the two is the earlier', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const there = paragraphDiff(before, after).map(({ kind, before: a, after: b }) => ({ kind, a, b }));
        const back = paragraphDiff(after, before).map(({ kind, before: a, after: b }) => ({
          kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
          a: b,
          b: a,
        }));
        expect(sorted(there)).toEqual(sorted(back));
      }),
    );
  });

  it('a text is the same as itself', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(paragraphDiff(own, own)).toEqual(
          own.map((_, at) => ({ kind: 'same', before: at, after: at })),
        );
      }),
    );
  });
});
