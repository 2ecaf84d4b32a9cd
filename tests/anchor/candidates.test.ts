import { describe, expect, it } from 'vitest';
import { describeSpan } from '@/utils/anchor/describe';
import { candidates, matchQuote } from '@/utils/anchor/match-quote';

const LINE = 'Ships wait outside the bar until the tide has turned and the pilots have had their breakfast.';
const OTHER = 'Ships wait outside the bar until the tide turns and the pilots had a late breakfast.';
const FILLER =
  'Nothing else is told of the harbour in this paragraph, which speaks of bridges and of roads inland.';

const page = (...lines: string[]) => lines.join('\n');
const anchorOf = (text: string) => describeSpan(text, text.indexOf(LINE), text.indexOf(LINE) + LINE.length);

describe('candidates', () => {
  it('gives the best places, the best first, apart from each other', () => {
    const { quote, position } = anchorOf(page(FILLER, LINE, FILLER));
    const now = page(OTHER, FILLER, FILLER, LINE.replace('pilots', 'sailors'), FILLER);
    const found = candidates(now, quote, position, 5);
    expect(found.slice(0, 2).map(({ start, end }) => now.slice(start, end))).toEqual([
      LINE.replace('pilots', 'sailors').replace(/\.$/, '.'),
      OTHER,
    ]);
    for (const [i, { score, start, end }] of found.entries()) {
      expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? 1);
      expect(found.slice(i + 1).every((other) => other.end <= start || other.start >= end)).toBe(true);
    }
  });

  it('gives no more than were asked for', () => {
    const text = page(LINE, FILLER, LINE, FILLER, LINE);
    const { quote, position } = anchorOf(text);
    expect(candidates(text, quote, position, 2)).toHaveLength(2);
    expect(candidates(text, quote, position, 9)).toHaveLength(3);
  });

  it('offers places for a quote that is lost', () => {
    const { quote, position } = anchorOf(page(FILLER, 'The strait.', LINE, FILLER));
    const now = page('Ships wait, and the pilots have breakfast.', 'Roads and bridges inland.', 'The tide.');
    expect(matchQuote(now, quote, position)).toBeNull();
    expect(candidates(now, quote, position, 3).length).toBeGreaterThan(0);
  });

  it('begins with the place that the quote is asked about', () => {
    const { quote, position } = anchorOf(page(FILLER, LINE, FILLER));
    const now = page(FILLER, LINE.replace('the pilots have', 'the pilots have not'), FILLER);
    const match = matchQuote(now, quote, position);
    expect(match?.state).toBe('uncertain');
    expect(candidates(now, quote, position, 1)).toEqual([
      { start: match?.start, end: match?.end, score: match?.score },
    ]);
  });

  it('gives none for an empty quote or an empty text', () => {
    expect(candidates('text', { exact: '', prefix: '', suffix: '' }, undefined, 3)).toEqual([]);
    expect(candidates('', { exact: 'text', prefix: '', suffix: '' }, undefined, 3)).toEqual([]);
  });
});
