// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchListing } from '@/entrypoints/article.content/listing';
import type { FromPage } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';

const ITEM = { title: 'Boats', url: 'https://rsis.edu.sg/rsis-publication/rsis/boats/' };
const SAVED = { saved: true, status: null, highlights: 0 };
/** Milliseconds in which every further try has had its time. */
const LONG_MS = 60_000;

let stop: AbortController;
let shown: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (start: () => void) => setTimeout(start));
  stop = new AbortController();
  shown = 0;
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Watches a list of one paper; the library is too late with its first `late` answers. Gives the number of calls. */
function watch(late: number) {
  let calls = 0;
  const background = (async (call: string, asked: { items: unknown[] } | null) => {
    if (call === 'language') return { ok: true, value: null };
    const items = asked?.items ?? [];
    calls += 1;
    return calls <= late ? { ok: false, problem: 'timeout' } : { ok: true, value: items.map(() => SAVED) };
  }) as unknown as Client<FromPage>;
  const listing = watchListing('listing', {
    background,
    read: async () => ({ kind: 'listing', items: [ITEM], trace: [] }),
    load: async () => ({
      start: () => ({
        show: (titles) => {
          shown = titles.length;
        },
      }),
    }),
    signal: stop.signal,
  });
  return { listing, calls: () => calls };
}

describe('the marks of a list over a library that answers late', () => {
  it('come once it answers', async () => {
    watch(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toBe(0);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(shown).toBe(1);
  });

  it('are given up after some tries, and come with the next change of a paper', async () => {
    const { listing, calls } = watch(4);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([calls(), shown]).toEqual([4, 0]);
    listing?.changed(['another']);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toBe(1);
  });
});
