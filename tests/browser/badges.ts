/** The marks beside the titles of a list, as they are painted: in a closed root, so through the debugger. */

import { type Page, ProtocolError } from 'puppeteer-core';
import { until } from './until';

export interface PaintedBadge {
  /** What it says: "saved", "read 3"; of a short one the words that are not shown are left out. */
  text: string;
  place: 'full' | 'short';
  /** Whether something of the page lies over its card, so that it is not painted now. */
  isCovered: boolean;
  /** CSS pixels of the page. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

const attribute = (node: DomNode, name: string) => {
  const at = (node.attributes ?? []).indexOf(name);
  return at === -1 ? null : ((node.attributes ?? [])[at + 1] ?? null);
};
const within = (node: DomNode): DomNode[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(within),
];

/** The badges that are shown, from the top of the page. */
export function badgesOn(page: Page): Promise<PaintedBadge[]> {
  // What is drawn anew while it is read is read again.
  return until('the badges rest', () => readBadges(page).catch(isGone));
}

const isGone = (error: unknown): null => {
  if (error instanceof ProtocolError) return null;
  throw error;
};

async function readBadges(page: Page): Promise<PaintedBadge[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: DomNode;
    };
    const hosts = within(root).filter((node) => node.nodeName === 'RSIS-READER-COMPANION');
    const marks = hosts.flatMap(within).filter((node) => attribute(node, 'class') === 'mark');
    const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
    const badges: PaintedBadge[] = [];
    for (const mark of marks) {
      const place = attribute(mark, 'data-place');
      if (place !== 'full' && place !== 'short') continue;
      const { model } = await session.send('DOM.getBoxModel', { nodeId: mark.nodeId });
      const [left = 0, top = 0] = model.border;
      const shown = within(mark).filter(
        (node) => place === 'full' || attribute(node, 'class') !== 'mark-word',
      );
      const inWords = new Set(
        within(mark)
          .filter((node) => attribute(node, 'class') === 'mark-word')
          .flatMap(within),
      );
      const texts = shown.filter(
        (node) => node.nodeName === '#text' && (place === 'full' || !inWords.has(node)),
      );
      badges.push({
        text: texts.map(({ nodeValue }) => nodeValue).join(' '),
        place,
        isCovered: attribute(mark, 'data-covered') !== null,
        left: left + scroll.x,
        top: top + scroll.y,
        right: left + scroll.x + model.width,
        bottom: top + scroll.y + model.height,
      });
    }
    return badges.toSorted((a, b) => a.top - b.top);
  } finally {
    await session.detach();
  }
}

/** Waits until the badges of a page say exactly this, from the top. */
export async function waitForBadges(page: Page, texts: readonly string[]): Promise<PaintedBadge[]> {
  let last: PaintedBadge[] = [];
  const same = async () => {
    last = await badgesOn(page);
    return JSON.stringify(last.map(({ text }) => text)) === JSON.stringify(texts);
  };
  try {
    await until(`badges: ${JSON.stringify(texts)}`, same);
  } catch (cause) {
    throw new Error(`The badges say ${JSON.stringify(last.map(({ text }) => text))}`, { cause });
  }
  return last;
}

/** The lines of text of the page that meet a badge: none is to be covered. Also what a badge has outside the window. */
export async function coveredBy(page: Page, badges: readonly PaintedBadge[]): Promise<string[]> {
  return page.evaluate((marks) => {
    const covered: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim()) continue;
      // Bars that hang over the page cover the page itself too.
      const bar = text.parentElement?.closest('.cookie, .latest-book, .wogaa-sentiments');
      if (bar) continue;
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        const [left, top] = [line.left + scrollX, line.top + scrollY];
        const [right, bottom] = [line.right + scrollX, line.bottom + scrollY];
        const meets = marks.some(
          (mark) => mark.left < right && left < mark.right && mark.top < bottom && top < mark.bottom,
        );
        if (meets) covered.push(text.textContent.trim());
      }
    }
    const width = document.documentElement.clientWidth;
    const outside = marks.filter((mark) => mark.left < 0 || mark.right > width);
    return [...covered, ...outside.map((mark) => `outside the window: ${mark.text}`)];
  }, badges as PaintedBadge[]);
}
