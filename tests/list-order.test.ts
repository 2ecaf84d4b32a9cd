import { afterEach, expect, it } from 'vitest';
import { ENGLISH, speak } from '@/utils/i18n/language';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { inListOrder } from '@/utils/list-order';

afterEach(() => speak(ENGLISH));

const LISTS = [
  { id: 'w10', name: 'Week 10' },
  { id: 'o', name: 'Ö' },
  { id: 'a', name: 'ports' },
  { id: 'w9', name: 'Week 9' },
  { id: 'b', name: 'ports' },
  { id: 'z', name: 'Zones' },
  { id: DEFAULT_LIST_ID, name: 'Reading list' },
];

const order = (defaultList: string) => inListOrder(LISTS, defaultList).map(({ id }) => id);

it('lists stand by name, numbers by their value, behind the one that saves go to', () => {
  expect(order('w9')).toEqual(['w9', 'o', 'a', 'b', DEFAULT_LIST_ID, 'w10', 'z']);
  expect(order('gone')).toEqual([DEFAULT_LIST_ID, 'o', 'a', 'b', 'w9', 'w10', 'z']);
});

it('names stand as the spoken language orders them', () => {
  expect(order('w9').indexOf('o')).toBe(1);
  speak({ ...ENGLISH, tag: 'sv', formats: 'sv' });
  expect(order('w9').at(-1)).toBe('o');
});
