import { beforeAll, describe, expect, it } from 'vitest';
import { QUOTES, secondEdition } from './edited-paper';
import { readHighlights } from './painted';
import { findShownText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withFirefox } from './with-browser';
import { word } from './words';

const ATTACHED = 'on the condition that a repair is announced thirty hours before work begins';

const { site, firefox } = await withFirefox();

beforeAll(async () => {
  await firefox.open(site.address(CABLE_REPAIR.path));
}, 90_000);

const isPainted = (quote: string) =>
  until(`painted: ${quote}`, async () =>
    (await firefox.run(readHighlights)).some(({ shown, text }) => shown && text === quote),
  );

const popupSays = (text: string) =>
  until(`the popup says “${text}”`, async () => (await firefox.popupText()).includes(text));

const librarySays = (text: string) =>
  until(`the library says “${text}”`, () =>
    firefox.run((said) => document.body.textContent.replace(/\s+/gu, ' ').includes(said), text),
  );

/** Runs in the library: presses a key where the focus is, once the desk has places to choose from. */
function pressOnDesk(key: string): boolean {
  const desk = document.querySelector('.repair');
  if (!desk?.querySelector('.repair-place')) return false;
  desk.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return true;
}

// One story in order: each test goes on where the one before it ended.
describe('an edited paper in Firefox', () => {
  it('is seen in the popup, with what became of the highlight', async () => {
    const place = await firefox.run(findShownText, QUOTES.uncertain);
    if (!place) throw new Error('The quote is not shown');
    await firefox.drag(place.from, place.to);
    await firefox.clickNamed(word('green'));
    await isPainted(QUOTES.uncertain);
    site.put(CABLE_REPAIR.path, secondEdition());
    await firefox.open(site.address(CABLE_REPAIR.path));
    await firefox.openPopup();
    await popupSays(word('state-uncertain'));
    await popupSays(word('needLook', { n: 1, count: 1 }));
    expect(await firefox.popupText()).toContain(word('repair'));
    await firefox.clickInPopup(word('saveTo', { list: word('defaultListName') }));
    await popupSays(word('savedIn'));
    await firefox.closePopup();
  });

  it('has its highlight attached again in the library, and painted on its page', async () => {
    await firefox.openExtensionPage('library.html');
    await librarySays(word('state-uncertain'));
    await firefox.clickNamed(word('repair'));
    await librarySays(word('repairYes'));
    await until('a key is pressed', () => firefox.run(pressOnDesk, '1'));
    await librarySays(word('highlightAttached'));
    await until('nothing is left to repair', () =>
      firefox.run(() => document.querySelector('.state-chip, .repair') === null),
    );
    await firefox.open(site.address(CABLE_REPAIR.path));
    await isPainted(ATTACHED);
    expect((await firefox.run(readHighlights)).filter(({ shown }) => shown)).toHaveLength(1);
  });
});
