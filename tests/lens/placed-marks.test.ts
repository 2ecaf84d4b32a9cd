import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn } from '@/utils/lens/lens';
import { inOneLine, markStart, paragraphPlaces, shownKind } from '@/utils/lens/placed-marks';
import { lensRules } from '@/utils/page/lens-paint';
import { finished } from '@/utils/summary/steps';

const ADVICE = 'States should share 40 per cent of them.';
const paragraph = (n: number, text: string) => ({ n, kind: 'text', text }) as const;
type Sample = ReturnType<typeof paragraph>;

/** The marks of a paper, and where in a copy each stands; -1 for one that does not. */
const marksAndStarts = (copy: string, paragraphs: readonly Sample[]) => {
  const text = inOneLine(copy);
  const places = finished(paragraphPlaces(text, paragraphs));
  return paragraphs
    .flatMap((one) => marksIn(one, 'en'))
    .map((mark) => [mark, markStart(text, mark, places)] as const);
};
const startsIn = (copy: string, paragraphs: readonly Sample[]) =>
  marksAndStarts(copy, paragraphs).map(([{ n }, start]) => [n, start]);

/** Few different sentences, so that many are equal; whether the copy has the paragraph. */
const TEXTS = fc.array(
  fc.tuple(
    fc.array(
      fc.constantFrom(ADVICE, 'Ships wait.', 'It may rain.', 'Pilots must report the wrecks that they pass.'),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.boolean(),
  ),
  { maxLength: 8 },
);
/** A copy in which a line break stands in each paragraph, behind its first sentence. */
const copyOf = (paragraphs: readonly Sample[]): string =>
  inOneLine(paragraphs.map(({ text }) => text.replace('. ', '.\n')).join('\n'));

describe('a mark in the text of a copy', () => {
  const FIRST = paragraph(
    1,
    `Ships wait at the northern anchorage for as long as the tide runs out. ${ADVICE}`,
  );
  const SECOND = paragraph(2, `Pilots wait as well. ${ADVICE}`);

  it('stands where its paragraph does, not where the same words stand in another', () => {
    const copy = `${ADVICE}\n${FIRST.text}\n${SECOND.text}\n${ADVICE}`;
    const last = copy.indexOf(SECOND.text) + SECOND.text.indexOf(ADVICE);
    expect(startsIn(copy, [FIRST, SECOND])).toEqual([
      [1, copy.indexOf(FIRST.text) + FIRST.text.indexOf(ADVICE)],
      [2, last],
    ]);
  });
  it('is none where its paragraph is not, also when another one has the same words', () => {
    expect(startsIn(FIRST.text, [FIRST, SECOND])).toEqual([
      [1, FIRST.text.indexOf(ADVICE)],
      [2, -1],
    ]);
  });
  it('stands across a line break', () => {
    expect(
      startsIn('Ships wait. States should\nshare 40 per cent of them.', [
        paragraph(1, `Ships wait. ${ADVICE}`),
      ]),
    ).toEqual([[1, 12]]);
  });
  it('stands behind what the article leaves out of its paragraph', () => {
    expect(startsIn(`Before.\n${FIRST.text.replace('. ', '.[12] ')}`, [FIRST])).toEqual([
      [1, `Before.\n${FIRST.text}`.indexOf(ADVICE) + 4],
    ]);
  });
  it('of the lead stands before the text, or nowhere', () => {
    const lead = paragraph(0, `${ADVICE} Nothing else will keep the straits open for the smaller of them.`);
    expect(startsIn(`${lead.text}\n${FIRST.text}`, [lead, FIRST])[0]).toEqual([0, 0]);
    expect(startsIn(FIRST.text, [lead, FIRST]).map(([, start]) => start)).toEqual([
      -1,
      -1,
      FIRST.text.indexOf(ADVICE),
    ]);
    const repeated = paragraph(2, lead.text);
    expect(startsIn(`${FIRST.text}\n${lead.text}`, [lead, FIRST, repeated])).toEqual([
      [0, -1],
      [0, -1],
      [1, FIRST.text.indexOf(ADVICE)],
      [2, FIRST.text.length + 1],
      [2, FIRST.text.length + 1 + ADVICE.length + 1],
    ]);
  });
  it('stands at its own words, also where paragraphs are missing', () => {
    fc.assert(
      fc.property(TEXTS, (all) => {
        const paragraphs = all.map(([sentences], i) =>
          paragraph(i + 1, `Case ${i} is old. ${sentences.join(' ')}`),
        );
        const text = copyOf(paragraphs.filter((_, i) => all[i]?.[1]));
        for (const [mark, start] of marksAndStarts(text, paragraphs))
          expect(start === -1 || text.startsWith(mark.text, start)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
  it('stands where its paragraph has it, where all are there', () => {
    fc.assert(
      fc.property(TEXTS, (all) => {
        const paragraphs = all.map(([sentences], i) =>
          paragraph(i + 1, `Case ${i} is old. ${sentences.join(' ')}`),
        );
        for (const [mark, start] of marksAndStarts(copyOf(paragraphs), paragraphs)) {
          const before = paragraphs.slice(0, mark.n - 1).reduce((sum, one) => sum + one.text.length + 1, 0);
          expect(start).toBe(before + mark.start);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the kind that shows', () => {
  const [mark] = marksIn(paragraph(1, ADVICE), 'en');
  if (!mark) throw new Error('the sample has no mark');
  it('is the best of those chosen', () => {
    expect(shownKind(mark, ['recommendation', 'number'])).toBe('number');
    expect(shownKind(mark, ['recommendation'])).toBe('recommendation');
    expect(shownKind(mark, ['definition'])).toBe(null);
  });
});

describe('the underlines', () => {
  it('have no ground, a line for each kind, and are not printed', () => {
    const rules = lensRules();
    expect(rules).not.toMatch(/background/);
    expect(rules).toMatch(/^@media screen \{[^@]*\}$/);
    for (const line of ['solid', 'dashed', 'dotted', 'double', 'wavy'])
      expect(rules).toContain(`underline ${line} 1px`);
  });
});
