/** Real mouse input on a page: what a reader's hand does. */

import type { Page } from 'puppeteer-core';

interface Point {
  x: number;
  y: number;
}

/**
 * Drags over `text` with the mouse, in the copy of the article that is shown, and resolves to what is then selected.
 * The text may run across elements and paragraphs; white space counts as one space.
 * @throws when no shown text of the page holds it
 */
export async function selectText(page: Page, text: string): Promise<string> {
  await page.bringToFront();
  const { from, to } = await placeOf(page, text);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Clicks in the middle of the first line of `text`: on a highlight, for example. */
export async function clickText(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const { from, to } = await placeOf(page, text);
  const x = to.y === from.y ? (from.x + to.x) / 2 : from.x + 2;
  await page.mouse.click(x, from.y);
}

/** Scrolls `text` to the middle of the window; points just inside its first and last letter, in CSS pixels. */
async function placeOf(page: Page, text: string): Promise<{ from: Point; to: Point }> {
  const place = await page.evaluate(findShownText, text);
  if (!place) throw new Error(`No shown text of the page says: ${text}`);
  return place;
}

/** Runs in the page. Walks the text nodes, joined with one space between words, and takes the first shown match. */
export function findShownText(text: string): { from: Point; to: Point } | null {
  const wanted = text.replace(/\s+/gu, ' ').trim();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let joined = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const box = document.createRange();
    box.selectNodeContents(node);
    if (box.getClientRects().length === 0) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = /\s/u.test(node.data.charAt(offset)) ? ' ' : node.data.charAt(offset);
      if (letter === ' ' && joined.endsWith(' ')) continue;
      joined += letter;
      places.push({ node, offset });
    }
  }
  const at = joined.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getBoundingClientRect();
  scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: 'instant' });
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  const head = rects[0];
  const tail = rects.at(-1);
  if (!head || !tail) return null;
  return {
    from: { x: head.left + 1, y: head.top + head.height / 2 },
    to: { x: tail.right - 1, y: tail.top + tail.height / 2 },
  };
}
