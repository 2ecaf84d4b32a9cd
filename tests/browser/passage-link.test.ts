import { describe, expect, it } from 'vitest';
import { passageAddress } from '@/utils/highlight/text-fragment';
import { HARBOUR_PILOTS } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();

const around = (text: string, body: string) => {
  const at = body.indexOf(text);
  return {
    type: 'TextQuoteSelector',
    exact: text,
    prefix: body.slice(Math.max(0, at - 64), at),
    suffix: body.slice(at + text.length, at + text.length + 64),
  } as const;
};
/** Lines of a sample's body, as the extension's text has them. */
const linesOf = (body: string) =>
  body
    .replace(
      /<\/?(?:p|h\d|li|ul|ol|div|figure|figcaption|td|th|tr|table|tbody|thead|blockquote|br)[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

describe('a link to a passage', () => {
  const text = linesOf(HARBOUR_PILOTS.body);
  const lines = text.split('\n').filter((line) => line.length > 200);
  const last = lines.at(-2) ?? '';
  const end = text.indexOf(last);

  it.each([
    ['words', HARBOUR_PILOTS.quote],
    ['part of a word', HARBOUR_PILOTS.quote.slice(2, -3)],
    ['a whole long paragraph', last],
    ['two paragraphs', text.slice(end - 60, end + 40)],
    ['a word that recurs', last.split(' ').at(-2) ?? ''],
  ])('scrolls to %s', async (_what, exact) => {
    const plain = await chromium.open(site.address(HARBOUR_PILOTS.path));
    expect(await plain.evaluate(() => scrollY)).toBe(0);
    await plain.close();
    const selector = around(exact, text);
    const page = await chromium.open(passageAddress(site.address(HARBOUR_PILOTS.path), selector));
    await until('scrolled', () => page.evaluate(() => scrollY > 0));
    const isSeen = await page.evaluate((words) => {
      const first = words.split('\n').at(-1)?.trim().slice(0, 30) ?? '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.replace(/\s/g, ' ').lastIndexOf(first);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, height } = range.getBoundingClientRect();
        if (height > 0 && top >= 0 && top < innerHeight) return true;
      }
      return false;
    }, exact);
    expect(isSeen).toBe(true);
    await page.close();
  });
});
