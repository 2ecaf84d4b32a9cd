/** Pictures of a page or a popup from top to bottom. */

import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { until } from '@/tests/browser/until';

/** Pixels beyond which a picture is cut: the browser draws no larger one ("Page is too large"). */
const HEIGHT_LIMIT = 16_000;

/** Keeps the picture of a page. Resolves to how high it is and would be, in pixels: a very long page is cut. */
export async function takeWholePage(page: Page, file: string): Promise<{ shown: number; whole: number }> {
  const { width, whole } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    whole: Math.max(document.documentElement.scrollHeight, innerHeight),
  }));
  const shown = Math.min(whole, HEIGHT_LIMIT);
  await page.screenshot({
    path: file,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: shown },
  });
  return { shown, whole };
}

/**
 * Keeps the picture of a popup, which shows 600 pixels at most and takes no other size: scrolls through it, takes what
 * is seen at each stop and puts the pieces together; leaves it at its top.
 */
export async function takeWholePopup(popup: Page, file: string): Promise<void> {
  // What scrolls under the pointer would look pointed at.
  await popup.mouse.move(0, 0);
  const { width, step, height } = await popup.evaluate(() => ({
    width: innerWidth,
    step: innerHeight,
    height: document.documentElement.scrollHeight,
  }));
  const pieces: { top: number; png: string }[] = [];
  for (let wanted = 0; wanted < Math.min(height, HEIGHT_LIMIT); wanted += step) {
    const top = await scrollTo(popup, Math.min(wanted, height - step));
    pieces.push({ top, png: await popup.screenshot({ encoding: 'base64' }) });
  }
  await scrollTo(popup, 0);
  const whole = await popup.evaluate(joinPieces, pieces, width, Math.min(height, HEIGHT_LIMIT));
  writeFileSync(file, Buffer.from(whole, 'base64'));
}

/** Resolves to where the popup then is: an end may lie before what was asked for. */
async function scrollTo(popup: Page, top: number): Promise<number> {
  await popup.evaluate((at) => window.scrollTo({ top: at, behavior: 'instant' }), Math.max(0, top));
  await until('the popup has been drawn', () =>
    popup.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    ),
  );
  return popup.evaluate(() => scrollY);
}

/** Runs in the popup, which has a canvas; resolves to a PNG in base64. */
async function joinPieces(
  pieces: { top: number; png: string }[],
  width: number,
  height: number,
): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  for (const { top, png } of pieces) {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    context.drawImage(await createImageBitmap(new Blob([bytes])), 0, top);
  }
  const whole = await canvas.convertToBlob({ type: 'image/png' });
  const letters = Array.from(new Uint8Array(await whole.arrayBuffer()), (byte) => String.fromCharCode(byte));
  return btoa(letters.join(''));
}
