import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED, type Selection, selectedOf, toggled } from '@/components/selection';

const ORDER = Array.from('abcdefghij');
const press = (selection: Selection, keys: string): Selection =>
  Array.from(keys).reduce(
    (now, key) => toggled(now, ORDER, key.toLowerCase(), key !== key.toLowerCase()),
    selection,
  );
/** Small letters are pressed, capital ones with Shift. */
const after = (keys: string) => selectedOf(press(NOTHING_SELECTED, keys), ORDER).join('');

describe('a selection', () => {
  it.each([
    ['b', 'b'],
    ['bb', ''],
    ['bE', 'bcde'],
    ['eB', 'bcde'],
    ['bEG', 'bcdefg'],
    ['bEC', 'bcde'],
    ['aJccF', 'abcdefghij'],
    ['aJcF', 'abghij'],
    ['C', 'c'],
    ['hbD', 'bcdh'],
  ])('after %s is %s', (keys, selected) => {
    expect(after(keys)).toBe(selected);
  });

  it('of a range is one side of it to the other, whatever was pressed before', () => {
    const key = fc.constantFrom(...ORDER);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), key, key, (before, from, to) => {
        let now = NOTHING_SELECTED;
        for (const [one, isRange] of before) now = toggled(now, ORDER, one, isRange);
        now = toggled(now, ORDER, from, false);
        const isOn = now.chosen.has(from);
        now = toggled(now, ORDER, to, true);
        const [a, b] = [ORDER.indexOf(from), ORDER.indexOf(to)].toSorted((x, y) => x - y);
        for (const one of ORDER.slice(a, (b ?? 0) + 1)) expect(now.chosen.has(one)).toBe(isOn);
      }),
    );
  });

  it('counts only what is shown, and a range from a row that is gone is the row alone', () => {
    const selection = press(NOTHING_SELECTED, 'ac');
    expect(selectedOf(selection, ['a', 'x'])).toEqual(['a']);
    expect([...toggled(selection, ['a', 'x'], 'x', true).chosen]).toEqual(['a', 'c', 'x']);
  });
});
