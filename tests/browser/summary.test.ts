import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installModel, PLAN } from '@/tests/on-device/model-double';
import { type Chromium, closePopup, launchChromium } from './chromium';
import { control, hasControl, press, shownText } from './controls';
import { readPopup } from './extension-calls';
import { fitPopup, fitTab, takePicture, takePictures } from './gallery';
import { type LocalSite, startLocalSite } from './local-site';
import { paintedOn, waitForPainted } from './painted';
import { openReader, saveIn } from './reader-pages';
import { CABLE_REPAIR, HARBOUR_PILOTS } from './sample-publications';
import { type PublicationPage, publicationPage } from './skeleton';
import { until } from './until';
import { word } from './words';

/** As the library knows it: first and last part of its path. */
const HARBOUR_PILOTS_KEY = 'ctta-newsarticle/the-minute-after-the-screen-goes-dark';

let site: LocalSite;
let chromium: Chromium;

beforeAll(async () => {
  site = await startLocalSite();
  chromium = await launchChromium(site);
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const keySentences = (page: Page): Promise<string[]> =>
  page.$$eval('.key-sentence > span:first-child', (all) => all.map((one) => one.textContent ?? ''));

const shown = (page: Page, count: number) =>
  until(`${count} key sentences`, async () => {
    const sentences = await keySentences(page);
    return sentences.length === count && sentences;
  });

const onPopup = async (page: Page): Promise<Page> => {
  const popup = await chromium.openPopup(page);
  await readPopup(popup);
  return popup;
};

/** The popup over a page with this body, and no label above it. */
async function popupOver(name: string, body: string, more: Partial<PublicationPage> = {}): Promise<Page> {
  const address = `/rsis-publication/rsis/${name}/`;
  site.put(address, publicationPage({ ...CABLE_REPAIR, placement: 'single', pdf: null, ...more, body }));
  return onPopup(await chromium.open(site.address(address)));
}

const MALAY =
  '<p>Selat mesti kekal terbuka kepada semua kapal dagang yang melaluinya setiap hari. Negara pesisir harus berkongsi data radar tentang bot kecil. Nelayan tidak melihat apa-apa pada waktu malam. Pengawal pantai telah membuka stesen baharu di hujung tanjung. Penyeludupan menjadi dua kali ganda sejak pelabuhan berhenti berkongsi rekod.</p><p>Oleh itu pelabuhan patut berkongsi rekod radar semula, dengan peraturan yang melindungi nelayan. Kosnya lebih rendah daripada sebuah stesen baharu.</p>';
const THAI =
  '<p>ช่องแคบต้องเปิดอยู่เสมอสำหรับเรือสินค้าทุกลำ ประเทศชายฝั่งควรแบ่งปันข้อมูลเรดาร์เกี่ยวกับเรือเล็ก ชาวประมงไม่เห็นสิ่งใดในเวลากลางคืน หน่วยยามฝั่งได้เปิดสถานีใหม่ที่ปลายแหลม</p>';

describe('key sentences', () => {
  it('in the popup: as many as are wanted, each a way to its place and to a highlight', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    let popup = await onPopup(page);
    await shown(popup, 3);
    expect(await takePictures(popup, 'summary-popup-3', fitPopup, [320, 400])).toEqual([]);
    for (const length of ['1', '5', '8'] as const) {
      await press(popup, 'radio', length);
      await shown(popup, Number(length));
      await popup.$eval('.key-head', (head) => head.scrollIntoView());
      await takePicture(popup, `summary-popup-${length}`);
    }
    await closePopup(popup);

    // The number is remembered. One key makes a highlight, which the page paints and undo takes away.
    popup = await onPopup(page);
    const [first = ''] = await shown(popup, 8);
    await popup.focus('.key-sentence');
    await popup.keyboard.press('h');
    await waitForPainted(page, [first]);
    await until('the sentence is shown as highlighted', () => popup.$('li[data-marked="true"]'));
    await press(popup, 'button', word('undo'));
    await waitForPainted(page, []);
    await until(
      'the sentence may be highlighted again',
      async () => !(await popup.$('li[data-marked="true"]')),
    );
    await (await control(popup, 'button', word('highlightSentence'))).click();
    await waitForPainted(page, [first]);
    expect(await takePictures(popup, 'summary-popup-marked', fitPopup, [400])).toEqual([]);
    await (await popup.$('.key-sentence'))?.click();
    await until('it flashes on the page', async () =>
      (await paintedOn(page)).some(({ name, text }) => name.includes('flash') && text === first),
    );
    await page.close();
  });

  it('in the popup: of a short notice, one paragraph, other languages, scripts without ends', async () => {
    const notice =
      '<p>The desk is closed on Monday for repairs of the roof. It opens again on Tuesday at nine.</p>';
    let popup = await popupOver('co26991-notice', notice, { title: 'CO26991 | The Desk' });
    await until('it says so', async () => (await shownText(popup)).includes(word('fewSentences', { n: 2 })));
    expect(await takePictures(popup, 'summary-notice', fitPopup, [320])).toEqual([]);
    await closePopup(popup);
    popup = await popupOver('co26992-selat', MALAY, { title: 'CO26992 | Selat yang Terbuka' });
    await shown(popup, 5);
    expect(await shownText(popup)).toContain(word('keySentencesByWords'));
    expect(await hasControl(popup, 'radio', '8')).toBe(false);
    expect(await takePictures(popup, 'summary-malay', fitPopup, [320])).toEqual([]);
    await closePopup(popup);
    popup = await popupOver('co26993-thai', THAI, { title: 'CO26993 | ช่องแคบ' });
    await until('it says so', async () => (await shownText(popup)).includes(word('noSentenceEnds')));
    await closePopup(popup);
  });
});

describe('the reader’s summary', () => {
  let reader: Page;
  /** Opens the panel of a reader in which the browser has this model, or its own. */
  const openPanel = async (plan: Parameters<typeof installModel>[0] | null) => {
    if (plan) await reader.evaluateOnNewDocument(`(${installModel.toString()})(${JSON.stringify(plan)})`);
    await reader.reload();
    await reader.waitForSelector('.reader[data-ready="yes"]');
    await reader.keyboard.press('m');
    await until('key sentences', async () => (await keySentences(reader)).length > 0);
  };
  /** By key: a toast may lie over what a mouse would press. */
  const enter = async (name: string) => {
    await (await control(reader, 'button', name)).focus();
    await reader.keyboard.press('Enter');
  };
  /** What has the focus, by its words. */
  const focused = () => reader.evaluate(() => document.activeElement?.textContent?.trim());
  const go = () => reader.evaluate(() => (globalThis as unknown as { model: { go(): void } }).model.go());

  it('leads to the sentence in the text, marks it, and says nothing of a model that there is not', async () => {
    const page = await chromium.open(site.address(HARBOUR_PILOTS.path));
    reader = await openReader(chromium, await saveIn(chromium, page));
    await page.close();
    await openPanel(null);
    const [first = ''] = await keySentences(reader);
    expect(await shownText(reader)).not.toContain(word('machineTitle'));
    expect(await takePictures(reader, 'summary-reader', fitTab, [320, 1280])).toEqual([]);
    await (await reader.$('.key-sentence'))?.click();
    await until('it flashes', async () =>
      (await paintedOn(reader)).some(({ name, text }) => name.includes('flash') && text === first),
    );
    await reader.focus('.key-sentence');
    await reader.keyboard.press('h');
    await waitForPainted(reader, [first]);
    await press(reader, 'button', word('undo'));
    await waitForPainted(reader, []);
    const settings = await chromium.openExtensionPage('library.html#settings');
    await until('it says that there is none', async () =>
      (await shownText(settings)).includes(word('onDeviceNone')),
    );
    await settings.close();
  });

  it('has the browser’s model write only when asked, compares each sentence, and stops', async () => {
    const answer = `- ${HARBOUR_PILOTS.quote}\n- Pilots fly to the moon in 1969 without a harbour.`;
    await openPanel({ ...PLAN, availability: 'downloadable', progress: [0.4], isHeld: true, answer });
    await press(reader, 'radio', '1');
    await control(reader, 'button', word('machineOffer'));
    expect(await takePictures(reader, 'summary-model-offered', fitTab, [1280])).toEqual([]);
    await enter(word('machineOffer'));
    const fetching = word('machineDownloading', { n: 40 });
    await until('it is fetched', async () => (await shownText(reader)).includes(fetching));
    // The control that had the focus is gone: it goes to the one that came.
    expect(await focused()).toBe(word('machineStop'));
    expect(await takePictures(reader, 'summary-model-fetching', fitTab, [320])).toEqual([]);
    await reader.keyboard.press('Enter');
    await until('it may be asked again', async () => (await focused()) === word('machineOffer'));
    await enter(word('machineOffer'));
    await until('it is fetched', async () => (await shownText(reader)).includes(fetching));
    await go();
    await until('it writes', async () => (await shownText(reader)).includes(word('machineWorking')));
    await go();
    await until('it has written', async () => (await shownText(reader)).includes(word('machineMade')));
    expect(await focused()).toBe(word('machineTitle'));
    const supported = await reader.$$eval('.machine-sentences > li', (all) =>
      all.map((one) => one.getAttribute('data-supported')),
    );
    expect(supported).toEqual(['true', 'false']);
    expect(await shownText(reader)).toContain(word('doubt-words'));
    expect(await takePictures(reader, 'summary-model-done', fitTab, [1280, 320])).toEqual([]);
    await reader.$eval('.machine', (machine) => machine.scrollIntoView());
    await takePicture(reader, 'summary-model-done-narrow');
    await reader.focus('.machine-source');
    await reader.keyboard.press('Enter');
    await until('its source flashes', async () =>
      (await paintedOn(reader)).some(
        ({ name, text }) => name.includes('flash') && text === HARBOUR_PILOTS.quote,
      ),
    );
    await enter(word('machineClose'));
    expect(await shownText(reader)).not.toContain(word('machineMade'));
    expect(await focused()).toBe(word('machineOffer'));
  });

  it('says that a model which does not know the language can’t', async () => {
    site.put(
      '/rsis-publication/rsis/co26994-selat/',
      publicationPage({
        ...CABLE_REPAIR,
        placement: 'single',
        pdf: null,
        title: 'CO26994 | Selat',
        body: MALAY,
      }),
    );
    const page = await chromium.open(site.address('/rsis-publication/rsis/co26994-selat/'));
    await reader.goto(await saveIn(chromium, page));
    await page.close();
    await openPanel(PLAN);
    await until('it says so', async () => (await shownText(reader)).includes(word('machineLanguage')));
    expect(await takePictures(reader, 'summary-model-language', fitTab, [320])).toEqual([]);
    await reader.close();
  });
});

describe('key sentences on a card of the library', () => {
  it('come when they are asked for, lead to the reader, and are highlighted at a key', async () => {
    const library = await chromium.openExtensionPage('library.html');
    const card = `[data-paper="${HARBOUR_PILOTS_KEY}"]`;
    const summary = await library.waitForSelector(`${card} .paper-summary > summary`);
    // By no mouse: rows may come in above it meanwhile.
    await summary?.evaluate((one) => one.click());
    const [first = ''] = await until('key sentences', async () => {
      const sentences = await keySentences(library);
      return sentences.length > 0 && sentences;
    });
    expect(await takePictures(library, 'summary-card', fitTab, [320, 1280])).toEqual([]);
    await library.focus(`${card} .key-sentence`);
    await library.keyboard.press('h');
    await until('it is highlighted', () => library.$(`${card} li[data-marked="true"]`));
    await until('the highlight is on the card', async () =>
      (await library.$$eval(`${card} .highlights li`, (all) => all.map((one) => one.textContent))).some(
        (text) => text?.includes(first),
      ),
    );
    await library.$eval('.toast button', (button) => (button as HTMLElement).click());
    await until('it is none any more', async () => !(await library.$(`${card} li[data-marked="true"]`)));
    const link = await library.waitForSelector(`${card} a.key-sentence`);
    const hash = await link?.evaluate((element) => element.hash);
    expect(hash).toMatch(/paragraph=\d+/);
    await library.focus(`${card} a.key-sentence`);
    await library.keyboard.press('Enter');
    await library.waitForSelector('.reader[data-ready="yes"]');
    await library.close();
    expect(chromium.errors).toEqual([]);
  });
});
