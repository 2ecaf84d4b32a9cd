/** What is painted on a page: read from the browser's own highlight registry, which all worlds of a page share. */

import type { Page } from 'puppeteer-core';
import { until } from './until';

export interface Painted {
  /** Name in the registry: what `::highlight(name)` styles. */
  name: string;
  /** White space folded. */
  text: string;
  /** False when the range lies in a copy of the article that is not shown. */
  shown: boolean;
}

/** Runs in the page. Also given to Firefox, so that both browsers are asked the same. */
export function readHighlights(): Painted[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const text = live.toString().replace(/\s+/gu, ' ').trim();
      return { name, text, shown: live.getClientRects().length > 0 };
    }),
  );
}

/** Every painted range of a page, in the registry's order. */
export function paintedOn(page: Page): Promise<Painted[]> {
  return page.evaluate(readHighlights);
}

/** The quotes that are painted where they can be seen; a quote in two shown copies of an article counts once. */
export function shownQuotes(painted: Painted[]): string[] {
  return [...new Set(painted.filter(({ shown }) => shown).map(({ text }) => text))].sort();
}

/** Resolves once exactly these quotes are painted where they can be seen (in any order; an empty list: nothing is). */
export async function waitForPainted(page: Page, quotes: readonly string[]): Promise<Painted[]> {
  const wanted = JSON.stringify(quotes.map((quote) => quote.replace(/\s+/gu, ' ').trim()).sort());
  let last: Painted[] = [];
  const same = async () => {
    last = await paintedOn(page);
    return JSON.stringify(shownQuotes(last)) === wanted;
  };
  try {
    await until(`painted: ${wanted}`, same);
  } catch (cause) {
    throw new Error(`Painted are ${JSON.stringify(last)}`, { cause });
  }
  return last;
}
