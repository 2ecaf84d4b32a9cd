import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedHighlight, sharedItem } from '@/tests/share/sample';
import { writeListFile } from '@/utils/share/list-file';
import { readListFile } from '@/utils/share/read-list-file';
import { closePopup } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { download } from './downloads';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, overflow, takePicture, takePictures } from './gallery';
import { MarkedPage } from './marked-page';
import { selectText } from './pointer';
import { PSEUDO, untranslated } from './pseudo-language';
import { CABLE_REPAIR, GRAIN_RESERVE, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const WIDTHS = [320, 1280];
const LIST = {
  name: 'Sea lanes and the small harbours behind them: a list with a name that does not end where others do',
  description: 'For the seminar in May.\nRead the first two before the others.',
};
const SERIES = [
  'IDSS Papers',
  'RSIS Commentary Series',
  'A series with a very long name, as some of them have had',
];

const { site, chromium } = await withChromium();
let library: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lists-'));
  explain(
    CABLE_REPAIR,
    'The Harbour Repair Fund (HRF) pays for cable ships, and the Association of Cable Menders (ACM) sends the crews.',
  );
  explain(
    GRAIN_RESERVE,
    'A Harvest Reserve Facility (HRF) would hold the grain; a cable to each store is not needed.',
  );
  library = await chromium.openExtensionPage('library.html#overview');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const pictures = (name: string, widths: readonly number[] = WIDTHS) =>
  takePictures(library, name, fitTab, widths);
const see = (text: string) =>
  until(`“${text}” is shown`, async () => (await shownText(library)).includes(text));
const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
const spoken = (page: Page) => page.evaluate(() => document.documentElement.lang);
const goTo = (hash: string) => library.evaluate((to) => location.assign(to), hash);

/** A file of a list, as somebody would send it. */
function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Has a page explain short forms, after its first paragraph. */
function explain(publication: SamplePublication, sentence: string): void {
  const body = publication.body.replace(
    '</p>',
    `</p><p>${sentence} Nobody else does, and nobody has asked.</p>`,
  );
  site.put(publication.path, publicationPage({ ...publication, body }));
}

const shared = () =>
  writeListFile(
    LIST,
    Array.from({ length: 12 }, (_, i) => ({
      ...sharedItem(`a-harbour-of-boats-${i}`, {
        title: `A Harbour of Paper Boats, Part ${i + 1}`,
        series: SERIES[i % 3] ?? null,
        published: `${2014 + ((i * 5) % 11)}-03-0${1 + (i % 9)}`,
        categories: ['Maritime Security', ...(i % 2 ? ['Cybersecurity'] : [])],
      }),
      highlights: i === 0 ? [sharedHighlight('3e671687-395b-41f5-a30f-a58921a69b79')] : [],
    })),
    true,
  );

async function choose(file: string): Promise<void> {
  await library.setViewport({ width: 1280, height: 700 });
  const field = await library.waitForSelector('input[type="file"]');
  if (field?.asElement() === null || !field) throw new Error('no field for files');
  await (field as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
  await control(library, 'heading', word('importTitle'));
}

// One story in order: an empty library gets a list, which is counted, changed and shared again.
describe('lists, overview and settings in the library', () => {
  it('says what the overview of an empty library will show', async () => {
    await control(library, 'heading', word('overviewEmptyTitle'));
    expect(await pictures('overview-empty', [320])).toEqual([]);
  });

  it('refuses a file that was cut, and says where', async () => {
    await choose(fileOf('cut.rsis-list.json', shared().slice(0, 400)));
    await see('line 1');
    expect(await pictures('import-bad', [320])).toEqual([]);
    await press(library, 'button', word('close'));
    expect(await shownText(library)).not.toContain(LIST.name);
  });

  it('imports a list after a look at it, and takes that back', async () => {
    const file = fileOf('sea.rsis-list.json', shared());
    await choose(file);
    await see(word('previewNew', { n: 12 }));
    expect(await pictures('import-preview')).toEqual([]);
    await press(
      library,
      'checkbox',
      word('bringHighlights', {
        n: 1,
        tag: word('originTag', { list: 'Sea lanes and the small harbours behind…' }),
      }),
    );
    await press(library, 'button', word('importNow'));
    await see(word('imported', { n: 12, list: LIST.name }));
    await press(library, 'button', word('undo'));
    await see(word('importUndone'));
    await choose(file);
    await press(
      library,
      'checkbox',
      word('bringHighlights', {
        n: 1,
        tag: word('originTag', { list: 'Sea lanes and the small harbours behind…' }),
      }),
    );
    await press(library, 'button', word('importNow'));
    await see(word('imported', { n: 12, list: LIST.name }));
    await see(word('listRead', { read: 0, n: 12 }));
    // Beside a list, too, all papers are counted.
    await until('all are counted', () =>
      library.$eval('.list-nav a[href^="#papers"] .count', (count) => count.textContent === '12'),
    );
    await press(library, 'button', word('close'));
    expect(await pictures('list-more')).toEqual([]);
    await choose(file);
    await see(word('previewNothing'));
    await see(word('highlightsKnown', { n: 1 }));
    expect(await hasControl(library, 'button', word('importNow'))).toBe(false);
    await press(library, 'button', word('close'));
  });

  it('changes the description, and duplicates the list', async () => {
    await library.setViewport({ width: 1280, height: 700 });
    await press(library, 'button', word('editDescription'));
    await library.keyboard.type('And the last one twice. ');
    await press(library, 'button', word('save'));
    await see('And the last one twice.');
    // In a narrow window two lines of it, so that the papers stay in sight; the rest is a press away.
    const lines = () =>
      library.$eval('.folded p', (p) =>
        Math.round(p.clientHeight / Number.parseFloat(getComputedStyle(p).lineHeight)),
      );
    expect(await hasControl(library, 'button', word('descriptionMore'))).toBe(false);
    await library.setViewport({ width: 320, height: 700 });
    await control(library, 'button', word('descriptionMore'));
    expect(await lines()).toBe(2);
    await press(library, 'button', word('descriptionMore'));
    await until('all of it is shown', async () => (await lines()) > 2);
    await press(library, 'button', word('descriptionLess'));
    await until('it is folded again', async () => (await lines()) === 2);
    await library.setViewport({ width: 1280, height: 700 });
    await press(library, 'button', word('duplicateList'));
    await control(library, 'heading', word('copyOf', { list: LIST.name }));
    await press(library, 'button', word('letSavesGoHere'));
    await see(word('savesGoHere'));
    expect(chromium.errors).toEqual([]);
  });

  it('shares the list as a file that can be imported, without highlights unless they are wanted', async () => {
    await (await library.waitForSelector('.share-list summary'))?.click();
    const { file, suggestedName } = await download(chromium.browser, folder, 'shared.json', () =>
      press(library, 'button', word('saveShareFile')),
    );
    expect(suggestedName).toMatch(/\.rsis-list\.json$/);
    const read = readListFile(readFileSync(file));
    expect(read).toMatchObject({ ok: true, file: { list: { name: word('copyOf', { list: LIST.name }) } } });
    expect(read).toMatchObject({ file: { papers: Array.from({ length: 12 }, () => ({ highlights: [] })) } });
    expect(await pictures('list-share', [320])).toEqual([]);
  });

  it('draws what the library holds, and each bar leads to what it counts', async () => {
    for (const { path: at, quote } of [CABLE_REPAIR, GRAIN_RESERVE]) {
      const visit = new MarkedPage(await chromium.open(site.address(at)));
      await visit.mark(quote, 'Green');
      await visit.close();
    }
    await library.bringToFront();
    await goTo('#overview');
    await control(library, 'heading', word('bySeries'));
    await see(`${word('highlightsMade')} 3`);
    for (const table of await library.$$('.count-table summary')) await table.click();
    expect(await pictures('overview')).toEqual([]);
    await (await library.$('.overview-pairs .bar'))?.click();
    await until('a bar leads to the papers', () =>
      library.evaluate(() => location.hash.startsWith('#papers?q=')),
    );
    await goTo('#overview');
    await (await library.waitForSelector('.columns .column'))?.click();
    await until('and so does a column', () => library.evaluate(() => location.hash.includes('saved%3A')));
  });

  it('explains the short forms of all papers, and those that mean two things', async () => {
    await library.setViewport({ width: 1280, height: 700 });
    await goTo('#glossary');
    await see('Harvest Reserve Facility');
    await see('Harbour Repair Fund');
    await (await library.waitForSelector('.term details summary'))?.click();
    await until(
      'the papers of a meaning are named',
      async () => (await library.$('.term details li a')) !== null,
    );
    expect(await pictures('glossary')).toEqual([]);
    await library.type('.glossary-filter input', 'menders');
    await see(word('glossaryCount', { n: 1 }));
    await library.type('.glossary-filter input', 'x');
    await see(word('glossaryNone', { typed: 'mendersx' }));
    expect(await pictures('glossary-none', [320])).toEqual([]);
  });

  it('names related papers with the reason, and the short forms of a paper', async () => {
    await library.setViewport({ width: 1280, height: 700 });
    await goTo('#papers');
    const more = await library.waitForSelector(`[data-paper="IP26902"] .paper-more summary`);
    // By no mouse: rows may come in above it meanwhile.
    await more?.evaluate((summary) => summary.click());
    await see('Harvest Reserve Facility');
    await until('a related paper is named', async () => (await library.$('.related li')) !== null);
    expect(await pictures('related')).toEqual([]);
  });

  it('sets theme, list, reminder and colours at once, on every page', async () => {
    await goTo('#settings');
    await control(library, 'heading', word('settings'));
    await see(word('storedPapers'));
    expect(await pictures('settings')).toEqual([]);
    await library.setViewport({ width: 1280, height: 700 });
    const select = async (label: string, value: string) => {
      const field = await control(library, 'combobox', label);
      await field?.select(value);
    };
    await select(word('theme'), 'dark');
    await until('the library is dark', async () => (await scheme(library)) === 'dark');
    await library.reload({ waitUntil: 'domcontentloaded' });
    expect(await scheme(library)).toBe('dark');
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    expect(await scheme(popup)).toBe('dark');
    await control(popup, 'button', word('saveTo', { list: word('copyOf', { list: LIST.name }) }));
    await closePopup(popup);
    await page.close();
    await library.bringToFront();
    await control(library, 'heading', word('settings'));
    await select(word('theme'), 'system');
    await goTo('#backup');
    await select(word('backupReminder'), '90');
    await library.evaluate(`chrome.storage.local.set({ 'setting.lastBackup': '2020-01-01T00:00:00.000Z' })`);
    await goTo('#papers');
    await see(word('backupDue'));
    expect(await pictures('backup-due', [320])).toEqual([]);
    await press(library, 'button', word('backupLater'));
    await until('the reminder is quiet', async () => !(await shownText(library)).includes(word('backupDue')));
    expect(chromium.errors).toEqual([]);
  });

  it('speaks the language that is set on every screen, where each string is a catalogue’s and none is too wide', async () => {
    await library.setViewport({ width: 320, height: 700 });
    const setLanguage = async (tag: string) => {
      await goTo('#settings');
      const selector = `select:has(option[value="${PSEUDO}"])`;
      const field = await library.waitForSelector(selector).catch(() => null);
      if (!field) throw new Error('Without the pseudo-language: PSEUDO_LANGUAGE=true npx wxt build');
      await field.evaluate((one) => one.scrollIntoView());
      await library.select(selector, tag);
    };
    await setLanguage(PSEUDO);
    await until('the settings speak it', async () => (await spoken(library)) === PSEUDO);
    // What was said before stays as it was said.
    await library.$$eval('.toast button', (buttons) => buttons.at(-1)?.click());
    const found: Record<string, string[]> = {};
    const look = async (name: string, page: Page) => {
      await until(`${name} is there`, async () => (await shownText(page)).includes('⟦'));
      await takePicture(page, `language-${name}`);
      const faults = [...(await untranslated(page)), ...(await overflow(page))];
      if (faults.length > 0) found[name] = faults;
    };
    await look('settings', library);
    const ready = {
      papers: '.paper .paper-more',
      highlights: '.highlight-row',
      overview: '.overview',
      glossary: '.term',
      trash: '.trash',
      backup: '.settings',
      check: '.check',
    };
    for (const [screen, selector] of Object.entries(ready)) {
      await goTo(`#${screen}`);
      await library.waitForSelector(selector);
      await look(screen, library);
    }
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const popup = await chromium.openPopup(page);
    await readPopup(popup);
    expect(await spoken(popup)).toBe(PSEUDO);
    await fitPopup(popup, 320);
    await look('popup', popup);
    await closePopup(popup);
    const marked = new MarkedPage(page);
    await selectText(page, CABLE_REPAIR.quote);
    await until('the page speaks it', async () => (await marked.texts()).some((text) => text.includes('⟦')));
    await page.close();
    const reader = await chromium.openExtensionPage('reader.html#key=IP26902');
    await fitTab(reader, 320);
    await reader.waitForSelector('.reader[data-ready="yes"]');
    expect(await spoken(reader)).toBe(PSEUDO);
    await look('reader', reader);
    await reader.close();
    expect(found).toEqual({});
    await library.bringToFront();
    await setLanguage('auto');
    await until('the settings speak English again', async () => (await spoken(library)) === 'en');
    await control(library, 'heading', word('settings'));
    expect(chromium.errors).toEqual([]);
  });
});
