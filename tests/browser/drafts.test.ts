import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, press } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { goWithin, mainOf } from './late-site';
import { MarkedPage, openArticle } from './marked-page';
import { paintedOn, waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { CABLE_REPAIR, HARBOUR_PILOTS } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withSite } from './with-browser';
import { word } from './words';

const site = await withSite();
let chromium: Chromium;
let profile: string;

const { quote } = CABLE_REPAIR;
const PILOTS_PATH = HARBOUR_PILOTS.path;
const other = 'Recovery, however, has no owner';

beforeAll(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'drafts-'));
  chromium = await launchChromium(site, { profile });
});

afterAll(async () => {
  await chromium?.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

/** Text of the note that is being written on a page or in a popup. */
const written = async (page: MarkedPage) => {
  const box = await page.find('Note', 'textbox');
  return box.evaluate((element) => (element as HTMLTextAreaElement).value);
};
/** Resolves once the background has nothing more to write: what the last key typed is on disk. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('a note that was not saved', () => {
  it('is there again after the tab and the browser were closed', async () => {
    let marked = await openArticle(chromium, site);
    const address = marked.page.url();
    await marked.mark(quote);
    await clickText(marked.page, quote);
    await marked.press('Add a note');
    await marked.page.keyboard.type('Half a thou');
    await settle();
    await marked.close();
    await chromium.close();
    chromium = await launchChromium(site, { profile });
    marked = new MarkedPage(await chromium.open(address));
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    expect(await written(marked)).toBe('Half a thou');
    await marked.expectSaid('Unsaved note');
    await takePicture(marked.page, 'draft-card');
    expect(await marked.violations()).toEqual([]);

    await marked.press('Discard');
    await marked.expectGone('Note', 'textbox');
    await marked.press('Undo');
    await marked.expectSaid('Unsaved note is back');
    await marked.page.reload();
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    expect(await written(marked)).toBe('Half a thou');
    await marked.press('Save');
    await marked.expectSaid('Saved');
    await marked.page.reload();
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    await marked.find('Edit the note', 'button');
    expect(await marked.has('Note', 'textbox')).toBe(false);
    await marked.close();
  });

  it('marks its place where the words are not highlighted yet', async () => {
    const marked = await openArticle(chromium, site);
    await selectText(marked.page, other);
    await marked.press('Note');
    await marked.page.keyboard.type('Who, then?');
    await settle();
    await marked.page.reload();
    const look = async () => (await paintedOn(marked.page)).map(({ name, text }) => `${name} ${text}`);
    await until('its place is shown', async () => (await look()).includes(`rsis-reader-draft ${other}`));
    await clickText(marked.page, other);
    expect(await written(marked)).toBe('Who, then?');
    await marked.press('Save');
    await marked.expectGone('New highlight with a note', 'dialog');
    await until('it is a highlight', async () =>
      (await look()).every((one) => one.startsWith('rsis-reader-yellow')),
    );
    await marked.close();
  });

  it('survives the closing of the popup', async () => {
    const marked = await openArticle(chromium, site);
    await marked.mark(quote);
    let popup = await chromium.openPopup(marked.page);
    await readPopup(popup);
    await press(popup, 'button', word('addNote'));
    await popup.keyboard.type('In the popup');
    await settle();
    await closePopup(popup);
    popup = await chromium.openPopup(marked.page);
    await readPopup(popup);
    await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, word('unsavedNote'));
    // Its box is open by itself.
    const box = await control(popup, 'textbox', word('note'));
    expect(await box.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('In the popup');
    await takePicture(popup, 'draft-popup');
    await press(popup, 'button', word('discardNote'));
    await press(popup, 'button', word('undo'));
    await popup.waitForFunction((text) => document.body.innerText.includes(text), {}, word('draftRestored'));
    await closePopup(popup);
    // The page, which was open all the time, meets it too.
    await clickText(marked.page, quote);
    expect(await written(marked)).toBe('In the popup');
    await marked.page.keyboard.type(', then here');
    await settle();
    popup = await chromium.openPopup(marked.page);
    await readPopup(popup);
    const again = await control(popup, 'textbox', word('note'));
    expect(await again.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe(
      'In the popup, then here',
    );
    await closePopup(popup);
    await marked.close();
  });

  it('becomes one of the highlight when its words are marked without it', async () => {
    const marked = await openArticle(chromium, site);
    await selectText(marked.page, other);
    await marked.press('Note');
    await marked.page.keyboard.type('Who, then?');
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('New highlight with a note', 'dialog');
    await marked.mark(other);
    await settle();
    const looks = (await paintedOn(marked.page)).map(({ name }) => name);
    expect([...new Set(looks)]).toEqual(['rsis-reader-yellow']);
    await clickText(marked.page, other);
    expect(await written(marked)).toBe('Who, then?');
    await marked.page.reload();
    await waitForPainted(marked.page, [other]);
    await clickText(marked.page, other);
    expect(await written(marked)).toBe('Who, then?');
    await marked.close();
  });

  it('stays with its paper when another one takes the place of that', async () => {
    const marked = await openArticle(chromium, site);
    const address = marked.page.url();
    await marked.mark(quote);
    await clickText(marked.page, quote);
    await marked.press('Add a note');
    await marked.page.keyboard.type('On the first');
    await marked.page.evaluate(goWithin, PILOTS_PATH, mainOf(HARBOUR_PILOTS), 0);
    await until('the first paper is gone', async () => (await paintedOn(marked.page)).length === 0);
    // The box is open still, and takes what is typed.
    await marked.page.keyboard.type(' paper');
    expect(await written(marked)).toBe('On the first paper');
    await settle();
    await takePicture(marked.page, 'draft-other-paper');
    await marked.press('Discard');
    await marked.press('Undo');
    await marked.expectSaid('Unsaved note is back');
    await settle();
    const popup = await chromium.openPopup(marked.page);
    await readPopup(popup);
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('On the first');
    await closePopup(popup);
    await marked.page.goto(address);
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    expect(await written(marked)).toBe('On the first paper');
    await marked.close();
  });

  it('on words that the paper has lost is listed in the popup and the library', async () => {
    const marked = await openArticle(chromium, site);
    await marked.mark(quote);
    await selectText(marked.page, other);
    await marked.press('Note');
    await marked.page.keyboard.type('Who, then? Nobody *says*.');
    await settle();
    const { pathname } = new URL(marked.page.url());
    const code = pathname.split('/').at(-2)?.split('-')[0]?.toUpperCase() ?? '';
    const body = CABLE_REPAIR.body.replaceAll(/[^.>]*Recovery, however, has no owner[^.]*\./gu, '');
    expect(body).not.toContain(other);
    site.put(
      pathname,
      publicationPage({ ...CABLE_REPAIR, title: CABLE_REPAIR.title.replace(/^\w+/u, code), body }),
    );
    await marked.page.reload();
    await waitForPainted(marked.page, [quote]);
    expect(new Set((await paintedOn(marked.page)).map(({ text }) => text))).toEqual(new Set([quote]));
    const popup = await chromium.openPopup(marked.page);
    await readPopup(popup);
    await control(popup, 'button', word('copyNote'));
    const listed = await popup.$eval('.unsaved-notes', (element) => (element as HTMLElement).innerText);
    expect(listed).toContain(other);
    expect(listed).toContain('Who, then?');
    expect(await takePictures(popup, 'draft-lost-popup', fitPopup, [320, 400])).toEqual([]);
    await press(popup, 'button', word('discardNote'));
    await press(popup, 'button', word('undo'));
    await control(popup, 'button', word('copyNote'));
    await closePopup(popup);
    const library = await chromium.openExtensionPage('library.html');
    await control(library, 'button', word('copyNote'));
    expect(await takePictures(library, 'draft-lost-library', fitTab, [320, 1280])).toEqual([]);
    await press(library, 'button', word('discardNote'));
    await until('it is gone', async () => (await library.$('.unsaved-notes')) === null);
    await library.close();
    await marked.close();
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
