import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/article/article';
import { closePopup } from './chromium';
import { control, hasControl, press } from './controls';
import { backgroundOf, extractInFront, extractUnder, readPopup } from './extension-calls';
import { goToAndFro, goWithin, latePage, letArrive, mainOf } from './late-site';
import { paintedOn, waitForPainted } from './painted';
import { clickText, findShownText, selectText } from './pointer';
import { CABLE_REPAIR, GRAIN_RESERVE, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium({ backForwardCache: true });

let count = 0;

/** A publication under a code and an address of its own, so that no test meets the highlights of another. */
function fresh(sample: SamplePublication): SamplePublication {
  count += 1;
  const code = `CO26${String(count).padStart(3, '0')}`;
  const path = sample.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-late/`);
  const publication = { ...sample, path, title: sample.title.replace(/^\w+/, code) };
  site.put(path, publicationPage(publication));
  return publication;
}

/** As the popup shows it: without its code, white space folded. */
const titleOf = ({ title }: SamplePublication) => title.replace(/^[A-Z]{2}\d{5} \| /u, '');

const shows = (popup: Page, text: string) =>
  until(`the popup shows “${text}”`, async () => (await readPopup(popup)).includes(text), 25_000);

async function mark(page: Page, quote: string): Promise<void> {
  await selectText(page, quote);
  await press(page, 'button', word('yellow'));
  await waitForPainted(page, [quote]);
}

/** Opens a publication, marks its quote and closes the page. */
async function markedBefore(publication: SamplePublication): Promise<void> {
  const page = await chromium.open(site.address(publication.path));
  await mark(page, publication.quote);
  await page.close();
}

async function readingOf(page: Page): Promise<Article> {
  await page.bringToFront();
  const result = await extractInFront(chromium);
  if (result?.kind !== 'article') throw new Error(`no article: ${JSON.stringify(result)}`);
  return result.article;
}

describe('a note that is written in the popup while the page loads again', () => {
  it('is not torn away when the page has lost its text, and is there again with the text', async () => {
    const publication = fresh(CABLE_REPAIR);
    const page = await chromium.open(site.address(publication.path));
    await mark(page, publication.quote);
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    await press(popup, 'button', word('addNote'));
    await (await control(popup, 'textbox', word('note'))).type('Half a thought');
    const written = () =>
      popup.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.note-editor textarea')?.value ?? null,
      );

    site.put(publication.path, publicationPage({ ...publication, body: '', placement: 'single' }));
    await page.reload();
    // For as long as the reading of the page may take to take it away.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await written()).toBe('Half a thought');
    await popup.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    await shows(popup, word('reason-empty-body'));

    site.put(publication.path, publicationPage(publication));
    await page.reload();
    await until('the note is there again', async () => (await written()) === 'Half a thought');
    await press(popup, 'button', word('save'));
    await shows(popup, word('noteSaved'));
    expect(await written()).toBeNull();
    await closePopup(popup);
    await page.close();
  });
});

describe('content that comes after the page was loaded', () => {
  it.each([500, 3000, 8000])('is in the open popup by itself when it comes after %i ms', async (after) => {
    const publication = fresh(CABLE_REPAIR);
    site.put(publication.path, latePage(publication));
    const page = await chromium.open(site.address(publication.path));
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    expect(await popup.$eval('main', (main) => main.getAttribute('data-state'))).toBe('none');
    await page.evaluate(letArrive, after);
    await shows(popup, titleOf(publication));
    expect(await readPopup(popup)).toContain('Ines Marlow');
    await closePopup(popup);
    await page.close();
  });

  it('is found in the frame of a publication that was empty', async () => {
    const publication = fresh(CABLE_REPAIR);
    const shell = mainOf({ ...publication, body: '', placement: 'single' });
    site.put(publication.path, latePage(publication, shell));
    const page = await chromium.open(site.address(publication.path));
    const popup = await chromium.openPopup(page);
    await shows(popup, word('reason-empty-body'));
    await page.evaluate(letArrive, 700);
    await shows(popup, titleOf(publication));
    expect(await readPopup(popup)).not.toContain(word('reason-empty-body'));
    await closePopup(popup);
    await page.close();
  });

  it('gets its highlights when it comes', async () => {
    const publication = fresh(CABLE_REPAIR);
    await markedBefore(publication);
    site.put(publication.path, latePage(publication));
    const page = await chromium.open(site.address(publication.path));
    expect(await paintedOn(page)).toEqual([]);
    await page.evaluate(letArrive, 1500);
    await waitForPainted(page, [publication.quote]);
    await page.close();
  });

  it('is one article when a second copy comes later, painted in both', async () => {
    const publication = fresh({ ...CABLE_REPAIR, placement: 'single' });
    await markedBefore(publication);
    const page = await chromium.open(site.address(publication.path));
    await waitForPainted(page, [publication.quote]);
    expect(await paintedOn(page)).toHaveLength(1);
    const before = await readingOf(page);
    await page.evaluate(() => {
      const copy = document.querySelector('.publication-content-section')?.cloneNode(true);
      if (!(copy instanceof Element)) return;
      copy.classList.add('copy-hidden');
      setTimeout(() => document.querySelector('.content-view-container')?.append(copy), 800);
    });
    await until('both copies are painted', async () => (await paintedOn(page)).length === 2);
    expect(await readingOf(page)).toEqual(before);
    await page.close();
  });
});

describe('another article in the same document', () => {
  it.each([
    { name: 'the address first', after: 600 },
    { name: 'the content first', after: -300 },
    { name: 'both at once', after: 0 },
  ])('takes the place of the first on the page and in the popup: $name', async ({ after }) => {
    const first = fresh(CABLE_REPAIR);
    const second = fresh(GRAIN_RESERVE);
    await markedBefore(second);
    const page = await chromium.open(site.address(first.path));
    await mark(page, first.quote);
    const popup = await chromium.openPopup(page);
    await shows(popup, titleOf(first));
    await page.evaluate(goWithin, second.path, mainOf(second), after);
    await waitForPainted(page, [second.quote]);
    await shows(popup, titleOf(second));
    // Also while the address was there before the content, nothing of the first paper became one of the second.
    const read = await extractUnder(popup);
    expect(read).toMatchObject({ kind: 'article', article: { code: second.title.slice(0, 7) } });
    await closePopup(popup);
    await page.evaluate(goWithin, first.path, mainOf(first), after);
    await waitForPainted(page, [first.quote]);
    await page.close();
  });

  it('is marked as itself', async () => {
    const first = fresh(CABLE_REPAIR);
    const second = fresh(GRAIN_RESERVE);
    const page = await chromium.open(site.address(first.path));
    await mark(page, first.quote);
    await page.evaluate(goWithin, second.path, mainOf(second), 0);
    await waitForPainted(page, []);
    await mark(page, second.quote);
    const other = await chromium.open(site.address(second.path));
    await waitForPainted(other, [second.quote]);
    await other.goto(site.address(first.path));
    await waitForPainted(other, [first.quote]);
    await other.close();
    await page.close();
  });

  it('leaves neither ranges nor memory behind, a hundred times', async () => {
    const first = fresh(CABLE_REPAIR);
    const second = fresh(GRAIN_RESERVE);
    await markedBefore(second);
    const page = await chromium.open(site.address(first.path));
    await mark(page, first.quote);
    const session = await page.createCDPSession();
    const articles = [second, first].map((one) => ({ path: one.path, main: mainOf(one) }));
    const swap = async (times: number) => {
      await page.evaluate(goToAndFro, articles, times);
      await waitForPainted(page, [first.quote]);
    };
    await session.send('Performance.enable');
    const used = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
    };
    await swap(10);
    const before = await used();
    await swap(50);
    const after = await used();
    const [bytes, nodes] = [after.bytes - before.bytes, after.nodes - before.nodes];
    console.log(
      `100 changes of the article in one document: ${(bytes / 1e6).toFixed(2)} MB, ${nodes} nodes more`,
    );
    expect(bytes).toBeLessThan(5_000_000);
    // A page of the site has some 700.
    expect(nodes).toBeLessThan(1500);
    expect((await paintedOn(page)).map(({ text }) => text)).toEqual([first.quote, first.quote]);
    await page.close();
  });
});

describe('the way back', () => {
  it('shows at once what was there, what another tab has changed meanwhile, and nothing twice', async () => {
    const publication = fresh(CABLE_REPAIR);
    const added = 'Recovery, however, has no owner';
    const page = await chromium.open(site.address(publication.path));
    await mark(page, publication.quote);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted: ${String(persisted)}`;
      });
    });
    await page.goto(site.address('/'));

    const other = await chromium.open(site.address(publication.path));
    await waitForPainted(other, [publication.quote]);
    await selectText(other, added);
    await press(other, 'button', word('green'));
    await waitForPainted(other, [publication.quote, added]);
    await other.close();

    await page.bringToFront();
    await page.goBack({ waitUntil: 'domcontentloaded' });
    // Without this the page was loaded anew and the test says nothing.
    expect(await page.title()).toBe('persisted: true');
    const painted = await waitForPainted(page, [publication.quote, added]);
    expect(painted).toHaveLength(4);
    const popup = await chromium.openPopup(page);
    await shows(popup, added);
    await closePopup(popup);

    await clickText(page, added);
    await control(page, 'dialog', word('card'));
    expect(await page.$$(`aria/${word('card')}[role="dialog"]`)).toHaveLength(1);
    await page.close();
  });
});

describe('other ways of showing the same page', () => {
  it('reads and paints the same for print, and prints nothing of ours', async () => {
    const publication = fresh({ ...CABLE_REPAIR, placement: 'print-outside' });
    const page = await chromium.open(site.address(publication.path));
    await mark(page, publication.quote);
    const read = await readingOf(page);
    await clickText(page, publication.quote);
    await control(page, 'dialog', word('card'));
    await page.emulateMediaType('print');
    await until('the card is not there', async () => !(await hasControl(page, 'dialog', word('card'))));
    const host = await page.evaluate(
      () => document.querySelector('rsis-reader-companion')?.getClientRects().length,
    );
    expect(host).toBe(0);
    await waitForPainted(page, [publication.quote]);
    expect(await readingOf(page)).toEqual(read);
    await page.emulateMediaType('screen');
    await control(page, 'dialog', word('card'));
    await page.close();
  });

  it('knows the print view at its address of its own as the same paper', async () => {
    const publication = fresh(CABLE_REPAIR);
    const page = await chromium.open(site.address(publication.path));
    await mark(page, publication.quote);
    const read = await readingOf(page);
    await page.goto(site.address(`${publication.path}?print=print`));
    await waitForPainted(page, [publication.quote]);
    expect(await readingOf(page)).toEqual(read);
    await page.close();
  });

  it.each([50, 100, 200, 400])(
    'keeps toolbar and card in the window at a zoom of %i percent',
    async (percent) => {
      const publication = fresh(CABLE_REPAIR);
      const page = await chromium.open(site.address(publication.path));
      const read = await readingOf(page);
      await withoutFurniture(page);
      await zoom(page, percent);
      await selectText(page, publication.quote);
      expect(await outside(page, 'toolbar', word('toolbar'))).toEqual([]);
      await press(page, 'button', word('yellow'));
      await waitForPainted(page, [publication.quote]);
      await until('the toolbar is closed', async () => !(await hasControl(page, 'toolbar', word('toolbar'))));
      await clickText(page, publication.quote);
      expect(await outside(page, 'dialog', word('card'))).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await readingOf(page)).toEqual(read);
      await page.close();
    },
  );

  it('goes back to its own size', async () => {
    const page = await chromium.open(site.address('/'));
    await zoom(page, 100);
    expect(await page.evaluate(() => innerWidth)).toBe(1280);
    await page.close();
  });

  it.each([
    { name: 'enlarged by its own style sheet', set: (page: Page) => enlarge(page, '1.5') },
    { name: 'made smaller by its own style sheet', set: (page: Page) => enlarge(page, '0.6') },
  ])('keeps toolbar and card in the window of a page that is $name', async ({ set }) => {
    const publication = fresh(CABLE_REPAIR);
    const page = await chromium.open(site.address(publication.path));
    const read = await readingOf(page);
    await set(page);
    await selectText(page, publication.quote);
    expect(await outside(page, 'toolbar', word('toolbar'))).toEqual([]);
    await press(page, 'button', word('yellow'));
    await waitForPainted(page, [publication.quote]);
    expect(await readingOf(page)).toEqual(read);
    await page.close();
  });

  it('keeps the toolbar in the part of the window that two fingers have enlarged', async () => {
    const publication = fresh(CABLE_REPAIR);
    const page = await chromium.open(site.address(publication.path));
    const read = await readingOf(page);
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await page.evaluate(findShownText, publication.quote);
    await page.evaluate(
      (quote) => (window as unknown as { find(text: string): boolean }).find(quote),
      publication.quote,
    );
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
    expect(await outside(page, 'toolbar', word('toolbar'))).toEqual([]);
    expect(await readingOf(page)).toEqual(read);
    await page.close();
  });

  it('reads the same and paints what is shown on either side of the width that swaps the copies', async () => {
    const publication = fresh(CABLE_REPAIR);
    const page = await chromium.open(site.address(publication.path));
    await mark(page, publication.quote);
    const read = await readingOf(page);
    for (const width of [360, 1280, 500]) {
      await page.setViewport({ width, height: 800 });
      const painted = await waitForPainted(page, [publication.quote]);
      expect(painted.filter(({ shown }) => shown)).toHaveLength(1);
      expect(await readingOf(page)).toEqual(read);
    }
    await page.close();
  });

  it('leaves no error behind', () => {
    expect(chromium.errors).toEqual([]);
  });
});

/** What the site lays over its pages leaves no room in a window of 320 × 225: a reader closes it first. */
async function withoutFurniture(page: Page): Promise<void> {
  await page.addStyleTag({ content: '.cookie, .latest-book, .wogaa-sentiments { display: none; }' });
}

/** The browser's own zoom, as its menu sets it; it holds for every page of the site. */
async function zoom(page: Page, percent: number): Promise<void> {
  await page.bringToFront();
  const background = await backgroundOf(chromium);
  await background.evaluate(async (factor) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    interface Tabs {
      query(filter: object): Promise<{ id: number }[]>;
      setZoom(id: number, factor: number): Promise<void>;
    }
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (tab) await tabs.setZoom(tab.id, factor);
  }, percent / 100);
  await until(
    `the page is at ${percent} %`,
    async () => (await page.evaluate(() => devicePixelRatio)) === percent / 100,
  );
}

async function enlarge(page: Page, factor: string): Promise<void> {
  await page.evaluate((zoomed) => {
    document.documentElement.style.zoom = zoomed;
  }, factor);
}

/** By how much a part of our interface reaches out of what is seen, side by side; nothing when it is all inside. */
async function outside(page: Page, role: 'toolbar' | 'dialog', name: string): Promise<string[]> {
  const box = await (await control(page, role, name)).boundingBox();
  const seen = await page.evaluate(() => {
    if (!visualViewport || visualViewport.scale === 1) {
      return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    }
    const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
    return { left, top, right: left + width, bottom: top + height };
  });
  if (!box) return ['has no box'];
  const sides = {
    left: seen.left - box.x,
    top: seen.top - box.y,
    right: box.x + box.width - seen.right,
    bottom: box.y + box.height - seen.bottom,
  };
  return Object.entries(sides).flatMap(([side, over]) => (over > 0.5 ? [`${side}: ${over}`] : []));
}
