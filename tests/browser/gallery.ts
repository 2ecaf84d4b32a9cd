/**
 * Pictures of every state of a screen, in light and dark, narrow and wide, with an accessibility check of each.
 * They go to reports/gallery/NAME-SCHEME-WIDTH.png, for a person to look at.
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from './until';

const FOLDER = path.resolve(import.meta.dirname, '../../reports/gallery');
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES = ['light', 'dark'] as const;

/** What is wrong with one picture, in lines; nothing when all is well. */
export type Findings = string[];

/** Nobody looks at pictures of CI, and a third of its time would go into them; `PICTURES=1` asks for them there too. */
const ARE_WANTED = !process.env.CI || Boolean(process.env.PICTURES);

/** One picture of what is seen; where there is more below, a second one (NAME-end) of the end. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!ARE_WANTED) return;
  mkdirSync(FOLDER, { recursive: true });
  const shoot = (end: string) => page.screenshot({ path: path.join(FOLDER, `${name}${end}.png`) });
  await shoot('');
  const isLonger = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  if (!isLonger) return;
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await shoot('-end');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** Brings a screen to a width in CSS pixels. */
export type Resize = (page: Page, width: number) => Promise<void>;

/** A tab takes any size. */
export const fitTab: Resize = (page, width) => page.setViewport({ width, height: 700 });

/** What Chromium may add to the width of a popup that scrolls, for its scroll bar. */
const SCROLL_BAR = 40;

/** A popup is as wide as its document wants to be, whatever a driver says: so the document is told. */
export const fitPopup: Resize = async (popup, width) => {
  await popup.evaluate((inlineSize) => {
    document.documentElement.style.inlineSize = inlineSize;
  }, `${width}px`);
  await until(`the popup is ${width} px wide`, async () => {
    const now = await popup.evaluate(() => innerWidth);
    return now >= width && now <= width + SCROLL_BAR;
  });
};

/**
 * Takes the pictures of one state at each width (CSS pixels); resolves to everything found wrong in any of them.
 * Where nobody looks, each width is checked in one scheme: layout does not hang on it, and both have their turn.
 */
export async function takePictures(
  page: Page,
  name: string,
  resize: Resize,
  widths: readonly number[],
): Promise<Findings> {
  const findings: Findings = [];
  for (const [at, width] of widths.entries()) {
    await resize(page, width);
    for (const scheme of ARE_WANTED ? SCHEMES : [SCHEMES[at % SCHEMES.length] ?? 'light']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        // Otherwise a picture shows colours that are just on their way from one scheme to the other.
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const picture = `${name}-${scheme}-${width}`;
      await takePicture(page, picture);
      const found = [...(await overflow(page)), ...(await violations(page))];
      findings.push(...found.map((line) => `${picture}: ${line}`));
    }
  }
  return findings;
}

/** A page must never scroll sideways (WCAG 1.4.10 at 320 CSS pixels). */
export async function overflow(page: Page): Promise<Findings> {
  // The document's own box counts: a popup's window may be wider, for its scroll bar.
  const { content, box } = await page.evaluate(() => ({
    content: Math.max(
      ...Array.from(document.body.querySelectorAll('*'), (one) => one.getBoundingClientRect().right),
    ),
    box: document.documentElement.getBoundingClientRect().right,
  }));
  return content > box + 0.5 ? [`is wider than its page: ${content} px in ${box} px`] : [];
}

/** Rules of axe-core that are broken. The script is put in through the debugger, which no policy of the page forbids. */
async function violations(page: Page): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${AXE};0`);
  const results = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResults;
  if (results.passes.length === 0) throw new Error('axe-core checked nothing');
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
