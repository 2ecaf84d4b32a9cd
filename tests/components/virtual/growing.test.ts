import { expect, it } from 'vitest';
import { grown } from '@/components/virtual/growing';

const WANTED = { first: 0, last: 20 };
const VISIBLE = { first: 8, last: 10 };

/** The rows that stand turn by turn, until all that are wanted do. */
function turns(standing: number[]): number[][] {
  const all: number[][] = [];
  for (let now = standing; now.length < 21; all.push(now)) {
    const before = new Set(now);
    now = grown(WANTED, VISIBLE, (at) => before.has(at), true);
  }
  return all;
}

it('the rows in the window come in at once, the others by twos, the nearest first', () => {
  const [first, second, ...rest] = turns([]);
  expect(first).toEqual([7, 8, 9, 10, 11]);
  expect(second).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect(rest.at(-1)).toHaveLength(21);
});

it('a row that stands already stays, and one that is not wanted any more goes', () => {
  expect(grown(WANTED, VISIBLE, (at) => at === 1 || at === 30, true)).toEqual([1, 7, 8, 9, 10, 11]);
});

it('nothing outside the window comes in before those in it have been seen', () => {
  expect(grown(WANTED, VISIBLE, () => false, false)).toEqual([8, 9, 10]);
});
