import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, press } from './controls';
import { readPopup } from './extension-calls';
import { takePicture } from './gallery';
import { type LocalSite, startLocalSite } from './local-site';
import { MarkedPage, openArticle } from './marked-page';
import { paintedOn, waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { word } from './words';

let site: LocalSite;
let chromium: Chromium;
let profile: string;

const { quote } = CABLE_REPAIR;
const other = 'Recovery, however, has no owner';

beforeAll(async () => {
  site = await startLocalSite();
  profile = await mkdtemp(path.join(tmpdir(), 'drafts-'));
  chromium = await launchChromium(site, { profile });
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
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
    // The page meets it too.
    await marked.page.reload();
    await waitForPainted(marked.page, [quote]);
    await clickText(marked.page, quote);
    expect(await written(marked)).toBe('In the popup');
    await marked.close();
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
