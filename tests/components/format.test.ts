import { describe, expect, it } from 'vitest';
import { formatCount, formatDay, formatNames } from '@/components/format';

describe('formatDay', () => {
  it.each([
    ['2023-09-18', '18 September 2023'],
    ['2024-02-29', '29 February 2024'],
    ['no date', 'no date'],
  ])('writes %s as %s, in any time zone', (day, text) => {
    expect(formatDay(day)).toBe(text);
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
