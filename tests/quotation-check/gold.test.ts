import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/quotation-check/check-draft';
import { HARD, TURNED } from './adversarial.cases';
import { GOLD, type GoldCase } from './gold.cases';
import { HELD_OUT } from './held-out.cases';
import { SOURCES } from './papers';

async function check(draft: string) {
  const checked = await checkDraft(draft, SOURCES, {
    signal: new AbortController().signal,
    onProgress: () => {},
    turn: async () => {},
  });
  if (!checked) throw new Error('stopped');
  return checked.findings;
}

async function expectAll({ draft, expected }: GoldCase) {
  const findings = await check(draft);
  const told = findings.map(({ verdict, hit, apart }, i) => ({
    verdict,
    ...(expected[i]?.key !== undefined && { key: hit?.key }),
    ...(expected[i]?.reasons?.length && {
      reasons: expected[i].reasons.filter((one) => hit?.judgement.reasons.includes(one)),
    }),
    ...(expected[i]?.note !== undefined && {
      note: hit?.judgement.notes.includes(expected[i].note) ? expected[i].note : hit?.judgement.notes,
    }),
    ...(expected[i]?.apart !== undefined && { apart }),
  }));
  expect(told).toEqual(
    expected.map(({ reasons, ...rest }) => ({ ...rest, ...(reasons?.length && { reasons }) })),
  );
}

describe('quotations of a draft', () => {
  it.each(GOLD)('$name', expectAll);

  it('are at least 120', () => {
    expect(GOLD.flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(120);
  });
});

describe('a quotation whose sense was turned', () => {
  it.each(TURNED)('by %s is told as altered', async (_name, draft, key) => {
    const findings = await check(draft);
    expect(findings.map(({ verdict, hit }) => [verdict, hit?.key])).toEqual([['altered', key]]);
  });
});

describe('quotations over which a check may stumble', () => {
  it.each(HARD)('$name', expectAll);
});

/** Of 63: a sentence of six words of which one alone tells anything is told as not found when its negation goes. */
const HELD_OUT_RIGHT = 62;

describe('quotations on which nothing was tuned', () => {
  it('are told as well, and none with other words ever as verbatim', async () => {
    let right = 0;
    const falselyVerbatim: string[] = [];
    for (const { draft, expected } of HELD_OUT) {
      const findings = await check(draft);
      expect(findings).toHaveLength(expected.length);
      for (const [i, { verdict, key }] of expected.entries()) {
        const told = findings[i];
        if (verdict !== 'verbatim' && told?.verdict === 'verbatim') falselyVerbatim.push(draft);
        if (told?.verdict === verdict && (key === undefined || key === told.hit?.key)) right++;
      }
    }
    expect(falselyVerbatim).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(HELD_OUT_RIGHT);
  });
});
