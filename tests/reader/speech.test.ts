// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { onLeave } from '@/entrypoints/reader/speech';

it('speech ends with its page, also where the browser keeps that for the way back', () => {
  const until = new AbortController();
  let stops = 0;
  onLeave(() => {
    stops += 1;
  }, until.signal);
  window.dispatchEvent(new Event('pagehide'));
  expect(stops).toBe(1);
  until.abort();
  window.dispatchEvent(new Event('pagehide'));
  expect(stops).toBe(1);
});
