import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '@/utils/anchor/describe';
import { matchQuote } from '@/utils/anchor/match-quote';
import { EDITS } from './match-quote.cases';

const SEED = 20_261_123;

/** The text without its brackets, and what stood between them. */
function unwrap(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  return { text: marked.replace('[', '').replace(']', ''), start, end: marked.indexOf(']') - 1 };
}

describe('matchQuote', () => {
  it.each(EDITS)('$name', ({ before, after, state }) => {
    const old = unwrap(before);
    const now = unwrap(after);
    const { quote, position } = describeSpan(old.text, old.start, old.end);
    const match = matchQuote(now.text, quote, position);
    expect(match?.state ?? 'lost').toBe(state);
    const place = match && { start: match.start, end: match.end };
    expect(place).toEqual(state === 'lost' ? null : { start: now.start, end: now.end });
  });

  it('gives a score of 1 to an untouched quote, and less to an edited one', () => {
    const text =
      'Ships wait outside the bar until the tide has turned and the pilots have had their breakfast.';
    const { quote, position } = describeSpan(text, 6, 60);
    expect(matchQuote(text, quote, position)?.score).toBe(1);
    expect(matchQuote(text.replace('outside', 'close by'), quote, position)?.score).toBeLessThan(1);
  });

  it('never finds an empty quote', () => {
    expect(matchQuote('text', { exact: '', prefix: '', suffix: '' })).toBeNull();
  });

  it('gives offsets inside the text, whatever the text and the quote', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, text, (page, exact, prefix, suffix) => {
        const { start, end } = matchQuote(page, { exact, prefix, suffix }) ?? { start: 0, end: 0 };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(page.length);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
