// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { EDITS } from '@/tests/bench/anchor-edits';
import { figures, missed } from '@/tests/bench/anchor-figures';
import { bestKnown, ours, type Rule } from '@/tests/bench/anchor-rules';

/** Cases of a row for each of two seeds; `npm run bench -- quotes` takes more of them. */
const CASES = 75;
const FEW = 20;

/** Our rule without the guard of the sense: what it asks about, it shows. */
const unguarded: Rule = async (text, quote, hint) => {
  const found = await ours(text, quote, hint);
  return found && { ...found, state: 'changed' };
};

describe('a quote of the held-out texts', () => {
  it('is found again as often as it must be, and never shown at a wrong place', async () => {
    const rows = await figures(2, [{ rule: ours, cases: CASES }]);
    expect(missed(rows)).toEqual([]);
  }, 300_000);

  it.each([
    ['by the best-known rule', bestKnown],
    ['by our rule without its questions', unguarded],
  ])(
    'is not found well enough %s',
    async (_, rule) => {
      const edits = EDITS.filter(({ name }) =>
        /passage deleted|negation put in|number changed|passage doubled/.test(name),
      );
      const rows = await figures(2, [{ rule, cases: FEW }], edits);
      expect(missed(rows).join('\n')).toMatch(
        /negation put in: shown.*number changed: shown.*doubled: shown/s,
      );
    },
    120_000,
  );

  it('is not found well enough when none was tried', async () => {
    const rows = await figures(2, [{ rule: ours, cases: 0 }]);
    expect(missed(rows)).toContain('no case at all');
  });
});
