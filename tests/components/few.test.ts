import { describe, expect, it } from 'vitest';
import { fewOf } from '@/entrypoints/library/shelf/few';
import type { Highlight } from '@/utils/highlight/highlight';

const highlights = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      ({
        id: `h${n}`,
        note: n === 7 ? 'rice' : '',
        tags: n === 6 ? ['tides'] : [],
        anchor: { quote: { exact: `boat ${n}` } },
      }) as unknown as Highlight,
  );
const idsOf = (of: readonly Highlight[]) => of.map(({ id }) => id);
const marks = (word: string) => (text: string) => (text.includes(word) ? [{ start: 0, end: 1 }] : []);

describe('the highlights that a card shows at first', () => {
  it.each([
    [0, 0],
    [6, 6],
    [7, 4],
    [1000, 4],
  ])('are of %i highlights %i', (count, shown) => {
    expect(fewOf(highlights(count), null)).toHaveLength(shown);
  });

  it('are those that were searched for, by quote, note or tag, where there are any', () => {
    expect(idsOf(fewOf(highlights(9), marks('rice')))).toEqual(['h7']);
    expect(idsOf(fewOf(highlights(9), marks('boat 8')))).toEqual(['h8']);
    expect(idsOf(fewOf(highlights(9), marks('tides')))).toEqual(['h6']);
    expect(idsOf(fewOf(highlights(9), marks('rain')))).toEqual(['h0', 'h1', 'h2', 'h3']);
  });
});
