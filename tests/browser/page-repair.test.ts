import { describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { control } from './controls';
import { takePicture } from './gallery';
import { MarkedPage } from './marked-page';
import { paintedOn, waitForPainted } from './painted';
import { clickText, selectText } from './pointer';
import { CABLE_REPAIR, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { withChromium } from './with-browser';
import { word } from './words';

const { site, chromium } = await withChromium();

/** Three passages: one that an editor rewords, one that gets another number, one that goes with its paragraph. */
const REWORDED = 'a system that recovers quickly deters the first and survives the second';
const RECOUNTED = 'Crews who can splice fibre in a swell take six years to train';
const REMOVED = 'Ordering new ships is the obvious answer and a slow one';
const REWORDED_NOW = 'a system that recovers swiftly deters the first and survives the second';
const RECOUNTED_NOW = 'Crews who can splice fibre in a swell take nine years to train';

let count = 0;

/** A paper with the three passages marked, edited after the visit, and visited again. */
async function editedSince(): Promise<MarkedPage> {
  count += 1;
  const code = `CO28${String(count).padStart(3, '0')}`;
  const path = CABLE_REPAIR.path.replace(/[^/]+\/$/u, `${code.toLowerCase()}-repaired/`);
  const title = CABLE_REPAIR.title.replace(/^\w+/u, code);
  const publication: SamplePublication = { ...CABLE_REPAIR, path, title };
  site.put(path, publicationPage(publication));
  const visit = new MarkedPage(await chromium.open(site.address(path)));
  for (const quote of [REWORDED, RECOUNTED, REMOVED]) await visit.mark(quote);
  await visit.close();
  const body = publication.body
    .replace('recovers quickly', 'recovers swiftly')
    .replace('six years', 'nine years')
    .replace(/<p>Ordering new ships[\s\S]*?<\/p>/u, '');
  site.put(path, publicationPage({ ...publication, body }));
  const again = new MarkedPage(await chromium.open(site.address(path)));
  await again.find(word('repair'), 'button');
  return again;
}

const pressKey = (marked: MarkedPage, key: string) => marked.page.keyboard.press(key as 'a');

const WIDTHS = [
  ['light', 1280],
  ['dark', 320],
] as const;

async function takeLooks(marked: MarkedPage, name: string): Promise<void> {
  for (const [theme, width] of WIDTHS) {
    await marked.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await marked.page.setViewport({ width, height: 800 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await takePicture(marked.page, `page-repair-${name}-${theme}-${width}`);
  }
  await marked.page.emulateMediaFeatures([]);
  await marked.page.setViewport({ width: 1280, height: 800 });
}

describe('a page that was edited', () => {
  it('shows on the card which words differ', async () => {
    const marked = await editedSince();
    await waitForPainted(marked.page, [REWORDED_NOW]);
    expect((await paintedOn(marked.page)).map(({ name, text }) => [name, text])).toContainEqual([
      'rsis-reader-yellow-changed',
      REWORDED_NOW,
    ]);
    await clickText(marked.page, REWORDED_NOW);
    await marked.find('Highlight', 'dialog');
    await marked.expectSaid(word('stateChangedMeans'));
    await marked.expectSaid(word('diffRemoved'));
    expect(await marked.violations()).toEqual([]);
    await takeLooks(marked, 'changed');
    await marked.close();
  });

  it('says how many need a look, asks about the uncertain one, and attaches it by one key', async () => {
    const marked = await editedSince();
    await marked.expectSaid('2 of 3 highlights need a look');
    await takeLooks(marked, 'bar');
    expect((await paintedOn(marked.page)).some(({ text }) => text.includes('nine years'))).toBe(false);
    await marked.press(word('repair'));
    await marked.find(word('repairDesk'), 'region');
    await marked.expectSaid(word('repairQuestion'));
    await until('the place is painted', async () =>
      (await paintedOn(marked.page)).some(
        ({ name, text }) => name === 'rsis-reader-draft' && text === RECOUNTED_NOW,
      ),
    );
    expect(await marked.violations()).toEqual([]);
    await takeLooks(marked, 'asked');
    await pressKey(marked, '1');
    await marked.expectSaid(word('highlightAttached'));
    await until('it is a highlight again', async () =>
      (await paintedOn(marked.page)).some(
        ({ name, text }) => name === 'rsis-reader-yellow' && text === RECOUNTED_NOW,
      ),
    );
    await marked.expectSaid('1 of 3 highlights needs a look');
    await marked.press(word('undo'));
    await marked.expectSaid(word('repairUndone'));
    await marked.expectSaid('2 of 3 highlights need a look');
    await marked.close();
  });

  it('keeps a lost one as removed by one key, goes from one to the next, and can be told to be silent', async () => {
    const marked = await editedSince();
    await marked.press(word('repair'));
    await marked.find(word('repairDesk'), 'region');
    await marked.press(word('repairNext'));
    await marked.expectSaid('Highlight 2 of 2 that need a look');
    await marked.expectSaid(REMOVED);
    expect(await marked.violations()).toEqual([]);
    await takeLooks(marked, 'lost');
    await pressKey(marked, 'r');
    await marked.expectSaid('since removed');
    await marked.expectGone(word('repairDesk'), 'region');
    await marked.expectSaid('1 of 3 highlights needs a look');
    // With the edit goes what it says of the highlights, until the next visit.
    await marked.press(word('dismiss'));
    await marked.expectGone(word('repair'), 'button');
    await marked.page.reload();
    await marked.find(word('repair'), 'button');
    await marked.expectSaid('1 of 3 highlights needs a look');
    await marked.press(word('notNow'));
    await marked.expectGone(word('repair'), 'button');
    await marked.close();
  });

  it('opens the desk from its highlight in the popup', async () => {
    const marked = await editedSince();
    const popup = await chromium.openPopup(marked.page);
    await popup.waitForSelector('[data-repair]');
    await popup.click('[data-repair]');
    await marked.find(word('repairDesk'), 'region');
    expect(await marked.has(word('repairDesk'), 'region')).toBe(true);
    await marked.close();
  });
});

describe('undo on the page', () => {
  it('takes back and does again by the keys of the system, and leaves the text of a note to its field', async () => {
    const marked = await editedSince();
    await waitForPainted(marked.page, [REWORDED_NOW]);
    await clickText(marked.page, REWORDED_NOW);
    await marked.press(word('addNote'));
    await marked.page.keyboard.type('Swift?');
    await marked.page.keyboard.down('Control');
    await marked.page.keyboard.press('z');
    await marked.page.keyboard.up('Control');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await paintedOn(marked.page)).some(({ text }) => text === REWORDED_NOW)).toBe(true);
    await marked.page.keyboard.press('Escape');
    await marked.page.keyboard.press('Escape');
    await marked.expectGone('Highlight', 'dialog');
    const isShown = async () => (await paintedOn(marked.page)).some(({ text }) => text === REWORDED_NOW);
    const undo = async () => {
      await marked.page.keyboard.down('Control');
      await marked.page.keyboard.press('z');
      await marked.page.keyboard.up('Control');
    };
    // The three passages were marked in this order, so the first one goes last.
    await undo();
    await marked.expectSaid('Undone: new highlight');
    await undo();
    await undo();
    await until('all highlights are gone', async () => !(await isShown()));
    await marked.page.keyboard.down('Control');
    await marked.page.keyboard.down('Shift');
    await marked.page.keyboard.press('z');
    await marked.page.keyboard.up('Shift');
    await marked.page.keyboard.up('Control');
    await until('the first one is back', isShown);
    await marked.close();
  });
});

describe('a colour that the user has named', () => {
  it('is called so in the library, on the page and in the popup', async () => {
    const library = await chromium.openExtensionPage('library.html#settings');
    await library.waitForSelector('.colour-name input');
    await library.type('.colour-name input', 'Claim');
    await library.keyboard.press('Enter');
    await library.waitForFunction(() => document.body.innerText.includes('“Claim”'));
    await takePicture(library, 'colour-names-light');
    await library.setViewport({ width: 320, height: 700 });
    await takePicture(library, 'colour-names-320');
    await library.close();
    const marked = new MarkedPage(await chromium.open(site.address(CABLE_REPAIR.path)));
    await selectText(marked.page, CABLE_REPAIR.quote);
    await marked.press('Claim');
    await marked.expectSaid('Highlighted, Claim');
    await clickText(marked.page, CABLE_REPAIR.quote);
    await marked.find('Claim', 'radio');
    const popup = await chromium.openPopup(marked.page);
    await control(popup, 'radio', 'Claim');
    await closePopup(popup);
    await marked.close();
  });
});

it('leaves no error behind', () => {
  expect(chromium.errors).toEqual([]);
});
