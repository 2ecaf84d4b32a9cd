import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BackupWriter } from '@/utils/backup/backup-writer';
import { LISTING } from './local-site';
import { LAMPS, lampsPage } from './other-site-pages';
import { readHighlights } from './painted';
import { findShownText } from './pointer';
import { CABLE_REPAIR, PUBLICATIONS } from './sample-publications';
import { until } from './until';
import { withFirefox } from './with-browser';
import { word } from './words';

const PICTURES = path.resolve(import.meta.dirname, '../../reports/firefox');
const { quote, title } = CABLE_REPAIR;
const TITLE = title.replace(/^\w+ \| /u, '');

const { site, firefox } = await withFirefox();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await firefox.open(site.address(CABLE_REPAIR.path));
}, 90_000);

const shownTexts = async () =>
  (await firefox.run(readHighlights)).filter(({ shown }) => shown).map(({ text }) => text);
const isPainted = () => until(`painted: ${quote}`, async () => (await shownTexts()).includes(quote));
const keep = async (name: string, of: 'page' | 'popup') =>
  writeFileSync(path.join(PICTURES, name), await firefox.screenshot(of));

/** Runs in the page: opens what stands folded under a heading. */
function openDetails(heading: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('details:not([open]) > summary')];
  const found = all.find((one) => one.textContent?.includes(heading));
  found?.click();
  return found !== undefined;
}

/** Runs in the page. */
function switchLens(): boolean {
  const box = document.querySelector<HTMLInputElement>('.lens-switch input');
  box?.click();
  return box !== null;
}

// One story in order: each test goes on where the one before it ended.
describe('the main job in Firefox', () => {
  it('reads the page: the popup of the toolbar button shows the paper', async () => {
    await firefox.openPopup();
    await until('the popup shows the title', async () => (await firefox.popupText()).includes(TITLE));
    const text = await firefox.popupText();
    expect(text).toContain('Ines Marlow');
    expect(text).toContain('CO26901');
    await keep('popup.png', 'popup');
  });

  it('saves the paper to the reading list', async () => {
    await firefox.clickInPopup(word('saveTo', { list: word('defaultListName') }));
    await until('it is saved', async () => (await firefox.popupText()).includes(word('savedIn')));
    expect(await firefox.popupText()).toContain(word('defaultListName'));
  });

  it('highlights words that the mouse selects', async () => {
    // A new load also closes the popup.
    await firefox.open(site.address(CABLE_REPAIR.path));
    const place = await firefox.run(findShownText, quote);
    if (!place) throw new Error('The quote is not shown');
    await firefox.drag(place.from, place.to);
    await firefox.clickNamed(word('yellow'));
    await isPainted();
    expect(await shownTexts()).toEqual([quote]);
    await keep('page.png', 'page');
  });

  it('quotes and cites it on its card', async () => {
    const place = await firefox.run(findShownText, quote);
    if (!place) throw new Error('The quote is not shown');
    await firefox.click({ x: place.from.x + 5, y: place.from.y });
    await firefox.clickNamed(word('cite'));
    const cited = await until('it is copied', async () => {
      const { plain, html } = await firefox.clipboard();
      return plain?.startsWith(`“${quote}” (Marlow & Tan-Okafor, 2026, para. `) ? { plain, html } : null;
    });
    expect(cited.plain).toContain('#:~:text=');
    expect(cited.html).toContain('(Marlow &amp; Tan-Okafor, 2026');
    await keep('cite.png', 'page');
  });

  it('paints it again after a reload', async () => {
    await firefox.reload();
    await isPainted();
    expect(await shownTexts()).toEqual([quote]);
  });

  it('adds all papers of a list, and marks them beside their titles', async () => {
    await firefox.open(site.address(LISTING));
    await firefox.openPopup();
    // The one that is saved already is not counted.
    const others = PUBLICATIONS.length - 1;
    await firefox.clickInPopup(word('addAll', { n: others }));
    const list = word('defaultListName');
    const said = [word('addedTo', { n: others, list }), word('allInList', { n: PUBLICATIONS.length, list })];
    await until('all are in the list', async () => {
      const text = await firefox.popupText();
      return said.every((part) => text.includes(part));
    });
    await keep('popup-listing.png', 'popup');
    const hosts = () => firefox.run(() => document.querySelectorAll('rsis-reader-companion').length);
    await until('the page is marked', async () => (await hosts()) > 0);
    expect(await hosts()).toBe(1);
    await keep('page-listing.png', 'page');
  });

  it('leaves another site unread until it is asked, then reads and marks it', async () => {
    site.put(LAMPS.path, lampsPage());
    await firefox.open(LAMPS.url);
    await firefox.openPopup();
    await until('the popup says what it is', async () =>
      (await firefox.popupText()).includes(word('reason-other-site')),
    );
    expect(await firefox.popupText()).not.toContain(LAMPS.title);
    await keep('popup-elsewhere.png', 'popup');
    await firefox.clickInPopup(word('readAnyway'));
    await until('the popup shows the page', async () => (await firefox.popupText()).includes(LAMPS.title));
    expect(await firefox.popupText()).toContain(LAMPS.publisher);
    await keep('popup-read-anyway.png', 'popup');
    await firefox.closePopup();
    const place = await firefox.run(findShownText, LAMPS.quote);
    if (!place) throw new Error('The quote is not shown');
    await firefox.drag(place.from, place.to);
    await firefox.clickNamed(word('yellow'));
    await until('it is painted', async () => (await shownTexts()).includes(LAMPS.quote));
    await firefox.reload();
    expect(await shownTexts()).toEqual([]);
    await firefox.openPopup();
    await firefox.clickInPopup(word('readAnyway'));
    await until('it is painted again', async () => (await shownTexts()).includes(LAMPS.quote));
  });

  it('lists paper and highlight in the library', async () => {
    await firefox.openExtensionPage('library.html');
    const text = () => firefox.run(() => document.body.innerText.replace(/\s+/gu, ' '));
    await until('the library lists the paper', async () => (await text()).includes(TITLE));
    for (const part of [quote, LAMPS.quote, LAMPS.publisher]) expect(await text()).toContain(part);
    await keep('library.png', 'page');
    await firefox.clickNamed(word('citePaper'));
    await until('an entry is copied', async () =>
      /\((?:\d{4}|n\.d\.)[^)]*\)\. /.test((await firefox.clipboard()).plain ?? ''),
    );
  });

  it('shows the kept copy with its highlight in the reader, and marks another one there', async () => {
    await firefox.openExtensionPage('reader.html#key=CO26901');
    await until('the text is there', () =>
      firefox.run(() => document.querySelector('.reader[data-ready="yes"]') !== null),
    );
    await isPainted();
    const other = 'Recovery, however, has no owner';
    const place = await firefox.run(findShownText, other);
    if (!place) throw new Error('The words are not shown');
    await firefox.drag(place.from, place.to);
    await firefox.clickNamed(word('green'));
    await until('it is painted', async () => (await shownTexts()).includes(other));
    expect(await shownTexts()).toEqual(expect.arrayContaining([quote, other]));
    await keep('reader.png', 'page');
    // On paper: dark on white whatever the screen shows, the text alone, with its highlights behind it.
    const onPaper = () =>
      firefox.run(() => {
        return {
          scheme: getComputedStyle(document.documentElement).colorScheme,
          ink: getComputedStyle(document.querySelector('.reader-text') ?? document.body).color,
          shown: ['.reader-top', '.reader-outline', '.reader-text', '.reader-printed'].filter((one) =>
            document.querySelector(one)?.checkVisibility(),
          ),
          quotes: document.querySelectorAll('.reader-printed q').length,
        };
      });
    const light = await onPaper();
    await firefox.run(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    expect((await onPaper()).ink).not.toBe(light.ink);
    await firefox.medium('print');
    expect(await onPaper()).toEqual({
      scheme: 'light',
      ink: light.ink,
      shown: ['.reader-text', '.reader-printed'],
      quotes: 2,
    });
    await firefox.medium('screen');
    await firefox.open(site.address(CABLE_REPAIR.path));
    await until('it is on the page', async () => (await shownTexts()).includes(other));
  });

  it('underlines what the policy lens marks, in the reader and on the page', async () => {
    const underlined = async () =>
      (await firefox.run(readHighlights)).some(
        ({ name, shown }) => name === 'rsis-reader-lens-forecast' && shown,
      );
    await firefox.openExtensionPage('reader.html#key=CO26901');
    await until('the lens is opened', () => firefox.run(openDetails, word('lensTitle')));
    await until('the lens is switched on', () => firefox.run(switchLens));
    await until('a forecast is underlined in the reader', underlined);
    await firefox.open(site.address(CABLE_REPAIR.path));
    await until('it is on the page as well', underlined);
    expect((await shownTexts()).includes(quote)).toBe(true);
    await keep('page-lens.png', 'page');
  });

  it('restores a backup from the field of the library, and refuses one that was cut', async () => {
    await firefox.openExtensionPage('library.html#backup');
    const text = () => firefox.run(() => document.body.innerText.replace(/\s+/gu, ' '));
    const see = (part: string) => until(`“${part}”`, async () => (await text()).includes(part));
    await see(word('backupTitle'));
    const choose = (content: string) =>
      firefox.run((given: string) => {
        const field = document.querySelector<HTMLInputElement>('main input[type="file"]');
        const files = new DataTransfer();
        files.items.add(new File([given], 'backup.json'));
        if (!field) throw new Error('no field for files');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, content);
    const list = {
      id: 'list-quays',
      name: 'Quays of Firefox',
      description: '',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      deletedAt: null,
      revision: 1,
    };
    const writer = new BackupWriter({});
    writer.add('lists', [list]);
    const backup = await writer.end().text();
    await choose(backup.slice(0, -40));
    await see(word('importBadFile'));
    await firefox.clickNamed(word('close'));
    await choose(backup);
    await see(word('restore-new', { n: 1 }));
    await firefox.clickNamed(word('restoreNow'));
    await see(word('restoredAll', { n: 1 }));
    await see(list.name);
    expect(await text()).not.toContain(word('importBadFile'));
    await keep('backup.png', 'page');
  });
});
