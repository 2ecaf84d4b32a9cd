// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSelection } from '@/utils/page/watch-selection';

let stop: AbortController;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.innerHTML = '<p>A calm harbour.</p>';
  document.getSelection()?.removeAllRanges();
  stop = new AbortController();
  told = [];
  const hear = ({ selection }: { selection: Selection | null }) => told.push(String(selection));
  watchSelection(document, hear, { own: () => null, signal: stop.signal });
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const change = () => document.dispatchEvent(new Event('selectionchange'));
const settle = () => {
  change();
  vi.advanceTimersByTime(1000);
};
const select = (from: number, to: number) => {
  const words = document.querySelector('p')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(words, from, words, to);
  settle();
};

it('what stays selected is told once, and what is selected anew is told again', () => {
  select(2, 6);
  settle();
  expect(told).toEqual(['calm']);
  select(2, 14);
  select(2, 2);
  select(2, 14);
  expect(told).toEqual(['calm', 'calm harbour', '', 'calm harbour']);
  // Also where nothing came to rest between the two.
  document.getSelection()?.removeAllRanges();
  change();
  select(2, 14);
  expect(told).toHaveLength(5);
});
