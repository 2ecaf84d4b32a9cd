import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTrialPage, type TrialPage } from './anchor-trial-page';

const HIGHLIGHTS = 1000;

let trial: TrialPage;

beforeAll(async () => {
  trial = await openTrialPage();
});

afterAll(async () => {
  await trial?.close();
});

const markup = () => trial.page.evaluate(() => document.documentElement.outerHTML);
const boxes = () =>
  trial.page.evaluate(() =>
    Array.from(document.querySelectorAll('p'), (p) => JSON.stringify(p.getBoundingClientRect())),
  );

/** Sum of the layout shifts since the last call (Layout Instability API); the first call begins to watch. */
const shifts = () =>
  trial.page.evaluate(async () => {
    const page: typeof globalThis & { shifts?: number[] } = globalThis;
    if (!page.shifts) {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift' });
      page.shifts = seen;
    }
    // Two frames: the one that lays out, and the one before which the observer is told.
    for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    return page.shifts.splice(0).reduce((sum, value) => sum + value, 0);
  });

it('finds and paints a thousand highlights in both copies and leaves the page as it is', async () => {
  await trial.page.evaluate((count) => anchorTrial.remember(count), HIGHLIGHTS);
  const [before, laidOut] = [await markup(), await boxes()];
  await shifts();
  const done = await trial.page.evaluate(() => anchorTrial.ours());
  expect(done.states).toEqual({ exact: HIGHLIGHTS });
  expect(done.ranges).toBe(2 * HIGHLIGHTS);
  const painted = await trial.page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );
  expect(painted).toBe(2 * HIGHLIGHTS);
  expect(await markup()).toBe(before);
  expect(await boxes()).toEqual(laidOut);
  expect(await shifts()).toBe(0);
});

it('finds or asks about each of them after the page was edited, and leaves it as it is', async () => {
  await shifts();
  await trial.edit(20);
  const [before, laidOut] = [await markup(), await boxes()];
  // What the authors did moved the text: the observer does see shifts.
  expect(await shifts()).toBeGreaterThan(0);
  const done = await trial.page.evaluate(() => anchorTrial.ours());
  expect(done.states.lost ?? 0).toBe(0);
  expect(done.states.exact).toBeGreaterThan(0);
  expect(done.states.changed).toBeGreaterThan(0);
  expect(await markup()).toBe(before);
  expect(await boxes()).toEqual(laidOut);
  expect(await shifts()).toBe(0);
});
