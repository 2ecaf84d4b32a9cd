import { describe, expect, it } from 'vitest';
import { likelyPlace, likelyPlaces } from '@/utils/anchor/likely-place';
import { quoteMatcher } from '@/utils/anchor/match-quote';

const TEXT =
  'The harbour opened in spring. Ferries must wait for the tide at the outer wall before they may enter.\n' +
  'Nothing else happened for a week, and the pilots slept.\n' +
  'In autumn the ferries had to wait for the tide at the inner wall, as the old rule says.';

const QUOTE = {
  prefix: 'The harbour opened in spring. ',
  exact: 'Ferries need not wait for the tide at the outer wall',
  suffix: ' before they enter.',
};

const placesOf = (quote: typeof QUOTE, text = TEXT) =>
  likelyPlaces(text, quoteMatcher(text), quote, undefined);

describe('likely places', () => {
  it('tell what stands there, what differs, and what is around', () => {
    const [best] = placesOf(QUOTE);
    if (!best) throw new Error('no place');
    expect(TEXT.slice(best.start, best.end)).toBe(best.exact);
    expect(best.exact).toBe('Ferries must wait for the tide at the outer wall');
    expect(`${best.prefix}${best.exact}${best.suffix}`).toBe(
      TEXT.slice(best.start - best.prefix.length, best.end + best.suffix.length),
    );
    expect(best.prefix).toBe('The harbour opened in spring. ');
    expect(best.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', 'need not'],
      ['added', 'must'],
    ]);
  });

  it('never split a character at the edges of the context', () => {
    const text = `x${'\u{1F6A2}'.repeat(40)}ferries, ${'\u{1F6A2}'.repeat(40)}`;
    const start = text.indexOf('ferries');
    const place = likelyPlace(text, QUOTE, { start, end: start + 8, score: 1 });
    expect(place.prefix.isWellFormed()).toBe(true);
    expect(place.suffix.isWellFormed()).toBe(true);
  });

  it('come with the likeliest first, at most five', () => {
    const text = Array.from({ length: 9 }, (_, n) => `${TEXT} Part ${n}.`).join('\n');
    const places = placesOf(QUOTE, text);
    expect(places.length).toBeGreaterThan(1);
    expect(places.length).toBeLessThanOrEqual(5);
    const likeness = places.map((place) => place.likeness);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
  });

  it('are none where the text has nothing like the quote', () => {
    const quote = {
      prefix: 'Quarries: a survey of last year, with figures. ',
      exact: 'Zinc prices fell by half while quarries kept digging',
      suffix: ' and copper held its own.',
    };
    expect(placesOf(quote)).toEqual([]);
  });
});
