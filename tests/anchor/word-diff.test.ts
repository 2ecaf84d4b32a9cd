import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography } from '@/utils/anchor/fold';
import { wordDiff } from '@/utils/anchor/word-diff';

const SEED = 20_261_125;

/** Before, after, and the difference: [-removed-] and [+added+]. */
const DIFFS: readonly [before: string, after: string, diff: string][] = [
  ['the same words', 'the same words', 'the same words'],
  ['', 'new', '[+new+]'],
  ['old', '', '[-old-]'],
  ['ships wait outside', 'ships must wait outside', 'ships [+must +]wait outside'],
  ['a levy of 15 cents', 'a levy of 75 cents', 'a levy of [-15-][+75+] cents'],
  ['the old grey pilot', 'the young tired pilot', 'the [-old grey-][+young tired+] pilot'],
  ['it’s “so” – said', 'it\'s "so" - said', 'it\'s "so" - said'],
  ['two  words', 'two\nwords', 'two\nwords'],
  ['1,000 boats', '10,000 boats', '[-1,000-][+10,000+] boats'],
];

function long(word: string): string {
  return Array.from({ length: 1200 }, (_, i) => `${word}${i}`).join(' ');
}

function written(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('word diff', () => {
  it.each(DIFFS)('of %j and %j is %j', (before, after, diff) => {
    expect(written(before, after)).toBe(diff);
  });

  it('makes both texts again from its parts, the old one but for its typography', () => {
    const word = fc.constantFrom(
      'the',
      'council',
      'must',
      'not',
      ' ',
      ' ',
      ', ',
      '’s',
      "'s",
      '12.5',
      'é',
      '😀',
      '\n',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const of = (kind: string) =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(of('added')).toBe(after);
        expect(foldTypography(of('removed'))).toBe(foldTypography(before));
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('takes two long texts without a common word for one change', () => {
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
