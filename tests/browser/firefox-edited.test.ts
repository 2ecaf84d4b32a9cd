import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITED, editedPage, REMOVED } from './edited-page';
import { readHighlights } from './painted';
import { findShownText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withFirefox } from './with-browser';
import { word } from './words';

const PICTURES = path.resolve(import.meta.dirname, '../../reports/firefox');

const { site, firefox } = await withFirefox();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await firefox.open(site.address(CABLE_REPAIR.path));
}, 90_000);

const keep = async (name: string) => writeFileSync(path.join(PICTURES, name), await firefox.screenshot());
const painted = async () =>
  (await firefox.run(readHighlights)).filter(({ shown }) => shown).map(({ text }) => text);
/** Of a tab that is only just opening: nothing. */
const text = () =>
  firefox.run(() => (document.body as HTMLElement | null)?.innerText.replace(/\s+/gu, ' ') ?? '');
const popupSays = (part: string) =>
  until(`the popup says “${part}”`, async () => (await firefox.popupText()).includes(part));

const TOLD = word('editedParagraphs', { n: 2, touched: word('editedHighlights', { n: 2 }) });

async function mark(quote: string): Promise<void> {
  const place = await firefox.run(findShownText, quote);
  if (!place) throw new Error(`not shown: ${quote}`);
  await firefox.drag(place.from, place.to);
  await firefox.clickNamed(word('yellow'));
  await until(`painted: ${quote}`, async () => (await painted()).includes(quote));
}

// One story in order: each test goes on where the one before it ended.
describe('a page that was edited, in Firefox', () => {
  it('is told of on the page and in the popup', async () => {
    await mark(EDITED);
    // The toolbar closes before the next words are selected.
    await firefox.reload();
    await until('it is painted again', async () => (await painted()).includes(EDITED));
    await mark(REMOVED);
    site.put(CABLE_REPAIR.path, editedPage(CABLE_REPAIR));
    await firefox.reload();
    await until('the passage is painted', async () => (await painted()).includes(EDITED));
    // The popup knows of the edit as soon as the page has told it.
    await firefox.openPopup();
    await popupSays(TOLD);
    expect(await firefox.popupText()).toContain(word('seeChanges'));
    await firefox.closePopup();
    await until('the notice is on the page', () =>
      firefox.run(() => document.querySelector('rsis-reader-companion') !== null),
    );
    await keep('page-edited.png');
  });

  it('leads to the comparison in a tab of its own', async () => {
    await firefox.clickNamed(word('seeChanges'));
    await firefox.goToNewTab();
    await until('what changed is shown', async () => (await text()).includes(word('changed')));
    const shown = await text();
    for (const part of [word('removed'), word('fate-lost'), word('fate-exact'), EDITED, REMOVED])
      expect(shown).toContain(part);
    await keep('versions-changes.png');
  });

  it('has its old version to be read', async () => {
    await firefox.clickNamed(word('readVersion', { number: 1 }));
    await until('the old text is shown', async () => (await text()).includes('laid down, on average,'));
    expect(await text()).toContain(REMOVED);
    await keep('versions-read.png');
  });

  it('is not told of again', async () => {
    await firefox.open(site.address(CABLE_REPAIR.path));
    await until('the passage is painted', async () => (await painted()).includes(EDITED));
    // For as long as a notice takes to come where there is one.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await firefox.openPopup();
    await popupSays(EDITED);
    expect(await firefox.popupText()).not.toContain(TOLD);
    await firefox.closePopup();
  });
});
