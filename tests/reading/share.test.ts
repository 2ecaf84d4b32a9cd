import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '@/utils/article/article';
import { headingAbove, outlineOf } from '@/utils/reading/outline';
import { numberNear, shareUpTo, startsIn } from '@/utils/reading/share';

const PARAGRAPHS: Paragraph[] = [
  { n: 1, kind: 'heading', text: 'Boats' },
  { n: 2, kind: 'text', text: 'Paper boats are folded once.' },
  { n: 3, kind: 'table', text: 'Boat Fold Sinks' },
  { n: 4, kind: 'heading', text: 'Harbours' },
  { n: 5, kind: 'text', text: 'A harbour has two gates and a keeper.' },
  { n: 6, kind: 'note', text: '[1] A note that nobody needs to have seen.' },
];

describe('the share of a text', () => {
  it('is all of it without the notes behind it, and nothing before it', () => {
    expect(shareUpTo(PARAGRAPHS, 5)).toBe(1);
    expect(shareUpTo(PARAGRAPHS, 0)).toBe(0);
    expect(shareUpTo([], 0)).toBe(1);
  });

  it('grows along the text', () => {
    const shares = PARAGRAPHS.map(({ n }) => shareUpTo(PARAGRAPHS, n));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[1]).toBeGreaterThan(0.2);
  });
});

describe('paragraphs in a rendered text', () => {
  it('are found in order, also where others say the same or a line breaks them', () => {
    const twice = [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[0]].flatMap((one) => one ?? []);
    const text = 'Synopsis\nBoats\nPaper boats\nare folded once.\nBoats';
    const [first = -1, second = -1, third = -1] = startsIn(text, twice);
    expect(text.slice(first)).toMatch(/^Boats\nPaper/);
    expect(second).toBe(-1);
    expect(text.slice(third)).toBe('Boats');
  });

  it('are found by their first words where a line break stands behind these', () => {
    const long = { text: 'Four words stand here and then the line is broken amid the paragraph.' };
    const text = 'A label\nFour words stand here and then\nthe line is broken amid the paragraph.';
    expect(startsIn(text, [long])).toEqual([8]);
  });

  it('stand where they were put, whatever stands between them', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 4, maxLength: 9 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 8 }), (texts) => {
        const text = texts.map((one, i) => `${i}\n${one}`).join('\n');
        const starts = startsIn(
          text,
          texts.map((one) => ({ text: one })),
        );
        for (const [i, start] of starts.entries()) expect(text.slice(start)).toMatch(texts[i] ?? '');
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a place', () => {
  it('is named by the number to cite, or the nearest one above', () => {
    expect(numberNear(PARAGRAPHS, 5)).toBe(2);
    expect(numberNear(PARAGRAPHS, 4)).toBe(1);
    expect(numberNear(PARAGRAPHS, 1)).toBeNull();
  });

  it('stands under the last heading above it', () => {
    const outline = outlineOf(PARAGRAPHS);
    expect(outline.map(({ text }) => text)).toEqual(['Boats', 'Harbours']);
    expect(headingAbove(outline, 3)).toBe(1);
    expect(headingAbove(outline, 6)).toBe(4);
    expect(headingAbove(outline.slice(1), 2)).toBeNull();
  });
});
