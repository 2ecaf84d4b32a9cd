import { describe, expect, it } from 'vitest';
import { closePopup } from './chromium';
import { paintedOn, waitForPainted } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR, PUBLICATIONS } from './sample-publications';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();

describe('the driver of Chromium', () => {
  it.each(PUBLICATIONS)('opens and selects with the mouse on $path', async ({ path, quote }) => {
    const page = await chromium.open(site.address(path));
    expect(page.url()).toBe(`http://www.rsis.edu.sg${path}`);
    expect(await selectText(page, quote)).toBe(quote);
    await page.close();
  });

  it('reaches no other host', async () => {
    const page = await chromium.browser.newPage();
    await expect(page.goto('https://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await page.close();
  });

  it('presses the real toolbar button, twice in a row too', async () => {
    const page = await chromium.open(site.address(CABLE_REPAIR.path));
    const first = await chromium.openPopup(page);
    const second = await chromium.openPopup(page);
    expect(first.isClosed()).toBe(true);
    expect(await second.evaluate(() => document.body.innerText)).not.toBe('');
    await closePopup(second);
    await page.close();
  });

  it('finds and really clicks a button in a closed shadow root', async () => {
    site.put(
      '/closed/',
      `<title>before</title><div id="host"></div><script>
        const root = host.attachShadow({ mode: 'closed' });
        root.innerHTML = '<button aria-label="Yellow">Y</button>';
        root.firstChild.onclick = (event) => { document.title = String(event.isTrusted); };
      </script>`,
    );
    const page = await chromium.open(site.address('/closed/'));
    await (await page.waitForSelector('aria/Yellow[role="button"]'))?.click();
    expect(await page.title()).toBe('true');
    await page.close();
  });

  it('reads what is painted, and says what is painted instead', async () => {
    site.put(
      '/painted/',
      `<p id="shown">Four words are here</p><p id="hidden" hidden>Four words are here</p><script>
        for (const id of ['shown', 'hidden']) {
          const range = new Range();
          range.setStart(document.getElementById(id).firstChild, 5);
          range.setEnd(document.getElementById(id).firstChild, 14);
          const known = CSS.highlights.get('test-yellow');
          if (known) known.add(range); else CSS.highlights.set('test-yellow', new Highlight(range));
        }
      </script>`,
    );
    const page = await chromium.open(site.address('/painted/'));
    await waitForPainted(page, ['words are']);
    expect(await paintedOn(page)).toEqual([
      { name: 'test-yellow', text: 'words are', shown: true },
      { name: 'test-yellow', text: 'words are', shown: false },
    ]);
    await page.close();
  });

  it('has heard of no error of the extension', () => {
    expect(chromium.errors).toEqual([]);
  });
});
