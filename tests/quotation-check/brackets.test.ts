import { describe, expect, it } from 'vitest';
import { soughtOf } from '@/utils/quotation-check/check-paper';
import { judge } from '@/utils/quotation-check/judge';
import { paperText } from '@/utils/quotation-check/paper-text';
import { quotationsIn } from '@/utils/quotation-check/quotations';
import { finished } from '@/utils/summary/steps';
import { type BracketCase, RIGHT, TURNED } from './brackets.cases';

function reasonsOf({ paper, draft }: BracketCase): readonly string[] | undefined {
  const marked = `It is said: “${draft}”.`;
  const [quotation] = finished(quotationsIn(marked)).quotations;
  if (!quotation) throw new Error('no quotation');
  const { wanted, beside } = soughtOf(marked, quotation);
  const paragraphs = paper.split('\n').map((text, i) => ({ n: i + 1, kind: 'text' as const, text }));
  const version = { sha256: 'now', lead: null, paragraphs, createdAt: '2026-01-05T08:00:00.000Z' };
  return judge(wanted, paperText({ title: 'The Quay', lead: null }, version), beside)?.reasons;
}

describe('brackets and ellipses that turn the sense', () => {
  it.each(TURNED)('are told: $name', (one) => {
    expect(reasonsOf(one)).toEqual([expect.stringMatching(/^(?:insertion|negation-left-out)$/)]);
  });
});

describe('brackets and ellipses that leave the sense', () => {
  it.each(RIGHT)('pass: $name', (one) => {
    expect(reasonsOf(one)).toEqual([]);
  });
});
