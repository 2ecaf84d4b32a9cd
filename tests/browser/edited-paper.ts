/** A paper that is edited after somebody has marked it, so that each of its highlights comes to another state. */

import type { Page } from 'puppeteer-core';
import { type Chromium, closePopup } from './chromium';
import { control, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import type { LocalSite } from './local-site';
import { waitForPainted } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';
import { word } from './words';

/** What is marked, by what becomes of it in the second edition. */
export const QUOTES = {
  exact: 'a system that recovers quickly deters the first and survives the second',
  changed:
    'Today’s faults cluster in shallow water, close to busy ports, where a large vessel must wait for tide, traffic and daylight',
  uncertain: 'on the condition that a repair is announced twelve hours before work begins',
  lost: 'They host landing stations out of proportion to their size and they must not depend on the goodwill of larger neighbours for a joint kit',
  removed: 'Critics reply that pre-clearance invites survey work under the cover of repair',
} as const;

/** Those that are shown as found in the second edition. */
export const FOUND = [
  QUOTES.exact,
  'Today’s faults cluster in shallow water, near busy ports, where each large vessel must wait for tide, traffic and daylight',
];

const EDITS: [string, string][] = [
  ['close to busy ports, where a large vessel', 'near busy ports, where each large vessel'],
  ['announced twelve hours before', 'announced thirty hours before'],
  [
    'They host landing stations out of proportion to their size and they must not depend on the goodwill of larger neighbours for a joint kit. A depot on an island with a free port, open to all who report their repairs, would be a modest contribution with a clear purpose.',
    'Few of them train splicers today.',
  ],
  ['The worry is fair, and it can be met with an ordinary instrument. ', ''],
  ['Critics reply that pre-clearance invites survey work under the cover of repair. ', ''],
  [
    'That ratio deserves more attention',
    'Islands host more landing stations than their size suggests, and may come to depend on larger neighbours for a joint kit. That ratio deserves more attention',
  ],
];

/** The page of the second edition. */
export function secondEdition(): string {
  return publicationPage({
    ...CABLE_REPAIR,
    body: EDITS.reduce((body, [before, after]) => {
      if (!body.includes(before)) throw new Error(`the paper does not say: ${before}`);
      return body.replace(before, after);
    }, CABLE_REPAIR.body),
  });
}

/** Marks the quotes in the first edition, and opens the second one. Resolves to its page. */
export async function openEdited(chromium: Chromium, site: LocalSite): Promise<Page> {
  site.put(CABLE_REPAIR.path, publicationPage(CABLE_REPAIR));
  const page = await chromium.open(site.address(CABLE_REPAIR.path));
  const marked: string[] = [];
  for (const quote of Object.values(QUOTES)) {
    await selectText(page, quote);
    await press(page, 'button', word('green'));
    marked.push(quote);
    await waitForPainted(page, marked);
  }
  site.put(CABLE_REPAIR.path, secondEdition());
  await page.reload();
  await waitForPainted(page, FOUND);
  return page;
}

/** Saves the paper as it is now, which brings this edition of its text into the library. */
export async function saveNow(chromium: Chromium, page: Page): Promise<void> {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  await press(popup, 'button', word('saveTo', { list: word('defaultListName') }));
  await until('it is saved', async () => (await shownText(popup)).includes(word('savedIn')));
  await closePopup(popup);
}

/** The library page, once it tells how many of the highlights need a look. */
export async function libraryWithStates(chromium: Chromium, need: string): Promise<Page> {
  const library = await chromium.openExtensionPage('library.html');
  await control(library, 'button', need);
  return library;
}
