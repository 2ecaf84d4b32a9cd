// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, watchPage } from '@/utils/page/watch-page';

let stop: AbortController;
let heard: PageChange[];
let watch: ReturnType<typeof watchPage>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.documentElement.className = '';
  document.body.replaceChildren();
  history.replaceState(null, '', '/first/');
  stop = new AbortController();
  heard = [];
  watch = watchPage(document, stop.signal);
  watch.onChange((change) => heard.push(change), stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Observers are told after the script that changed the page. */
const observed = async () => {
  await Promise.resolve();
  await Promise.resolve();
};

async function put(name = 'p'): Promise<void> {
  document.body.append(document.createElement(name));
  await observed();
}

describe('the watch over a page', () => {
  it('tells of content once it has come to rest', async () => {
    await put();
    await put();
    vi.advanceTimersByTime(299);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['content']);
  });

  it.each([
    { name: 'words', change: () => document.body.append('Words') },
    { name: 'the class that a translator sets', change: () => (document.documentElement.className = 'x') },
    { name: 'the language that a translator sets', change: () => (document.documentElement.lang = 'de') },
    { name: 'the width of the window', change: () => window.dispatchEvent(new Event('resize')) },
    {
      name: 'the way back from the cache',
      change: () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    },
  ])('hears of $name', async ({ change }) => {
    change();
    await observed();
    vi.advanceTimersByTime(300);
    expect(heard).toEqual(['content']);
  });

  it.each([
    { name: 'of its own interface', change: () => put('rsis-reader-companion') },
    {
      name: 'of classes within the page',
      change: async () => {
        document.body.append(document.createElement('p'));
        await observed();
        vi.advanceTimersByTime(300);
        heard.length = 0;
        document.body.firstElementChild?.setAttribute('class', 'open');
        await observed();
      },
    },
    { name: 'of a first load', change: () => void window.dispatchEvent(new PageTransitionEvent('pageshow')) },
  ])('tells nothing $name', async ({ change }) => {
    await change();
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual([]);
  });

  it('looks at a page that changes for ever less and less often, at least every ten seconds', async () => {
    const looks: number[] = [];
    watch.onChange(() => looks.push(Math.round(performance.now())), stop.signal);
    const start = performance.now();
    for (let i = 0; i < 600; i++) {
      await put();
      vi.advanceTimersByTime(100);
    }
    const waits = looks.map((at, i) => at - (looks[i - 1] ?? start));
    expect(looks.length).toBeLessThan(12);
    expect(Math.max(...waits)).toBeLessThanOrEqual(10_200);
    // After a rest it is quick again.
    vi.advanceTimersByTime(30_000);
    heard.length = 0;
    await put();
    vi.advanceTimersByTime(300);
    expect(heard).toEqual(['content']);
  });

  it('counts every change at once, before it is told', async () => {
    const before = watch.changes();
    await put();
    expect(watch.changes()).toBeGreaterThan(before);
    expect(heard).toEqual([]);
  });

  it.each([
    {
      name: 'with new content',
      go: async () => {
        history.pushState(null, '', '/second/');
        await put();
      },
    },
    {
      name: 'by the way back',
      go: async () => {
        history.replaceState(null, '', '/second/');
        window.dispatchEvent(new PopStateEvent('popstate'));
      },
    },
    {
      name: 'by an event of the address',
      go: async () => {
        history.pushState(null, '', '/second/');
        window.dispatchEvent(new HashChangeEvent('hashchange'));
      },
    },
  ])('tells of another address at once, and then of its content: $name', async ({ go }) => {
    await go();
    expect(heard).toEqual(['address']);
    vi.advanceTimersByTime(300);
    expect(heard).toEqual(['address', 'content']);
  });

  it('ends with its signal', async () => {
    await put();
    stop.abort();
    vi.advanceTimersByTime(20_000);
    await put();
    vi.advanceTimersByTime(20_000);
    expect(heard).toEqual([]);
  });
});
