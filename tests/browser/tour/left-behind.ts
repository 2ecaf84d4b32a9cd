/** The files that a tour leaves, by name. */

import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Of every page. */
const OF_A_PAGE = ['article.json', 'popup.png'] as const;

/** Of an article besides, whether anything could be marked in it or not. */
const OF_AN_ARTICLE = [
  'library.png',
  'page.png',
  'popup-top.png',
  'reading-list.bib',
  'reading-list.json',
  'reading-list.md',
] as const;

/** Of an article in which something was marked, besides. */
const OF_HIGHLIGHTS = ['card.png', 'popup-highlights.png', 'toolbar.png'] as const;

/** All that a tour leaves, in the order of the alphabet. */
export function leftBehind(page: 'no article' | 'article' | 'article with highlights'): string[] {
  if (page === 'no article') return [...OF_A_PAGE];
  const files = [...OF_A_PAGE, ...OF_AN_ARTICLE, ...(page === 'article' ? [] : OF_HIGHLIGHTS)];
  return files.toSorted();
}

/** What a tab showed when a step failed, by its number from 1. */
export const failurePicture = (tab: number): string => `failure-${tab}.png`;

/** Takes away what an earlier tour left: it must not pass for this one's. Other files of the folder stay. */
export function clearLeftovers(folder: string): void {
  const ours = new Set(leftBehind('article with highlights'));
  for (const name of readdirSync(folder)) {
    if (ours.has(name) || /^failure-\d+\.png$/.test(name)) rmSync(path.join(folder, name), { force: true });
  }
}
