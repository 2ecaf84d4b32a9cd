import { beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '@/utils/highlight/highlight';
import { LOOKS, nameOf } from '@/utils/page/highlight-rules';
import { takePicture } from './gallery';
import { type MarkedPage, openArticle } from './marked-page';
import { clickText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();
let marked: MarkedPage;

/** Words to mark, one piece for each colour. */
const PIECES = [
  'Most of the region’s data',
  'When a fishing vessel dragged its anchor',
  'The repair took forty-one days',
  'Sabotage is rare and accidents are not',
  'Recovery, however, has no owner',
];
const NAMES = ['Yellow', 'Green', 'Blue', 'Pink', 'Purple'];

beforeAll(async () => {
  marked = await openArticle(chromium, site);
  for (const [at, piece] of PIECES.entries()) await marked.mark(piece, NAMES[at]);
}, 120_000);

/** What each kind of page does to the words over which we paint. */
const PAGES = [
  { kind: 'a light page', css: '/* as it is */' },
  {
    kind: 'a page in the dark scheme',
    css: ':root { color-scheme: dark; background: #111; } body { background: #111; color: #ddd; }',
  },
  { kind: 'a page that is dark by its own rules', css: 'body, #wrapper { background: #111; color: #ddd; }' },
];

/** Contrast of the painted words with their own background, by WCAG 2.2 (relative luminance), for each look. */
function contrasts(names: string[]): { name: string; ratio: number }[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (!canvas) throw new Error('no canvas');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paragraph = document.querySelector('.publication-content-content p:nth-of-type(2)');
  if (!paragraph) throw new Error('no paragraph');
  return names.map((name) => {
    const style = getComputedStyle(paragraph, `::highlight(${name})`);
    const [dark = 0, light = 0] = [luminance(style.color), luminance(style.backgroundColor)].sort(
      (a, b) => a - b,
    );
    return { name, ratio: (light + 0.05) / (dark + 0.05) };
  });
}

describe('painted words', () => {
  it.each(PAGES)('can be read on $kind', async ({ kind, css }) => {
    const style = await marked.page.addStyleTag({ content: css });
    const found = await marked.page.evaluate(contrasts, LOOKS.map(nameOf));
    await takePicture(marked.page, `looks-${kind.replaceAll(' ', '-')}`);
    await style.evaluate((element) => (element as Element).remove());
    expect(found).toHaveLength(LOOKS.length);
    expect(found.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it('can be told apart where colours are forced', async () => {
    const session = await marked.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const lines = await marked.page.evaluate(
      (names) =>
        names.map((name) => {
          const style = getComputedStyle(
            document.querySelector('p') ?? document.body,
            `::highlight(${name})`,
          );
          return `${style.textDecorationLine} ${style.textDecorationStyle}`;
        }),
      COLOURS.map(nameOf),
    );
    await takePicture(marked.page, 'looks-forced-colors');
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    expect(new Set(lines).size).toBe(COLOURS.length);
  });
});

/** Where the strip is, in CSS pixels from the left. */
const strip = () => marked.page.evaluate(() => document.documentElement.clientWidth - 3);

describe('the strip beside the scroll bar', () => {
  it('leads to a highlight by a click, wherever the page is', async () => {
    await marked.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const target = await marked.page.evaluate((name) => {
      const [range] = CSS.highlights.get(name) ?? [];
      const live = document.createRange();
      if (range) live.setStart(range.startContainer, range.startOffset);
      if (range) live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return ((top + bottom) / 2 / document.documentElement.scrollHeight) * innerHeight;
    }, nameOf('purple'));
    await marked.page.mouse.click(await strip(), target);
    await marked.find('Highlight', 'dialog');
    await marked.expectSaid(PIECES[4] ?? '');
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('Highlight', 'dialog');
  });

  it('leaves the page’s own words beside the scroll bar to the mouse', async () => {
    const hit = await marked.page.evaluate((x) => document.elementFromPoint(x, 2)?.localName, await strip());
    expect(hit).not.toBe('rsis-reader-companion');
  });

  it('follows the height of the page, and is gone with the last highlight', async () => {
    const fresh = await openArticle(chromium, site);
    await fresh.mark(CABLE_REPAIR.quote);
    /** The heights in the window at which a mark is under the pointer. */
    const heights = () =>
      fresh.page.evaluate(() => {
        const x = document.documentElement.clientWidth - 3;
        const all = Array.from({ length: innerHeight }, (_, y) => y);
        return all.filter((y) => document.elementFromPoint(x, y)?.localName === 'rsis-reader-companion');
      });
    const before = await until('a mark', async () => (await heights())[0]);
    await fresh.page.evaluate(() => {
      document.body.style.paddingBlockEnd = '4000px';
    });
    await until('the mark is higher', async () => ((await heights())[0] ?? before) < before);
    await clickText(fresh.page, CABLE_REPAIR.quote);
    await fresh.press('Delete this highlight');
    await fresh.press('Close');
    await until('no mark', async () => (await heights()).length === 0);
    expect(await fresh.texts()).not.toContain('Highlight');
    await fresh.close();
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
