import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatCount, formatDay, formatMoment, formatNames } from '@/components/format';
import { localDay } from '@/utils/citation/last-access';

describe('formatDay', () => {
  it.each([
    ['2023-09-18', '18 September 2023'],
    ['2024-02-29', '29 February 2024'],
    ['no date', 'no date'],
  ])('writes %s as %s, in any time zone', (day, text) => {
    expect(formatDay(day)).toBe(text);
  });
});

describe('the day of an instant', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is that of where the user is by now, as their clock tells it', () => {
    const instant = '2024-03-01T12:00:00.000Z';
    expect([formatMoment(instant), localDay(instant)]).toEqual(['1 March 2024', '2024-03-01']);
    vi.spyOn(Date.prototype, 'getDate').mockReturnValue(2);
    expect([formatMoment(instant), localDay(instant)]).toEqual(['2 March 2024', '2024-03-02']);
    expect(formatMoment(instant, 'medium')).toBe('2 Mar 2024');
    expect(localDay(instant, 'Pacific/Auckland')).toBe('2024-03-02');
    expect(localDay(instant, 'UTC')).toBe('2024-03-01');
  });
});

describe('formatNames', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('joins %j', (names, text) => {
    expect(formatNames(names)).toBe(text);
  });
});

it.each([
  [0, '0'],
  [2000, '2,000'],
])('formatCount writes %i as %s', (n, text) => {
  expect(formatCount(n)).toBe(text);
});
