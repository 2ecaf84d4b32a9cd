import { describe, expect, it } from 'vitest';
import { marksIn } from '@/utils/lens/lens';
import { markStart, shownKind } from '@/utils/lens/placed-marks';
import { lensRules } from '@/utils/page/lens-paint';

const PARAGRAPH = {
  n: 2,
  kind: 'text',
  text: 'Ships wait. States should share 40 per cent of them.',
} as const;
const [MARK] = marksIn(PARAGRAPH, 'en');
if (!MARK) throw new Error('the sample has no mark');

describe('a mark in the text of a copy', () => {
  it('stands where its paragraph does', () => {
    const text = `${MARK.text}\n${PARAGRAPH.text}`;
    const starts = new Map([[2, MARK.text.length + 1]]);
    expect(markStart(text, MARK, starts, 0)).toBe(text.lastIndexOf('States'));
  });
  it('is found by its words where its paragraph has a line break', () => {
    expect(markStart(`Ships\nwait.\n${MARK.text}`, MARK, new Map([[2, 0]]), 0)).toBe(12);
  });
  it('is none where its words are not', () => {
    expect(markStart('Ships wait.', MARK, new Map(), 0)).toBe(-1);
  });
});

describe('the kind that shows', () => {
  it('is the best of those chosen', () => {
    expect(shownKind(MARK, ['recommendation', 'number'])).toBe('number');
    expect(shownKind(MARK, ['recommendation'])).toBe('recommendation');
    expect(shownKind(MARK, ['definition'])).toBe(null);
  });
});

describe('the underlines', () => {
  it('have no ground, a line for each kind, and are not printed', () => {
    const rules = lensRules();
    expect(rules).not.toMatch(/background|@media print/);
    expect(rules.split('@media screen')).toHaveLength(3);
    for (const line of ['solid', 'dashed', 'dotted', 'double', 'wavy'])
      expect(rules).toContain(`underline ${line} 1px`);
  });
});
