/**
 * A page of the local site on which a test marks words, and its controls by role and name as a screen reader finds
 * them, also in the closed shadow root.
 */

import type { ElementHandle, Page } from 'puppeteer-core';
import type { Chromium } from './chromium';
import { named, pressNamed } from './controls';
import type { LocalSite } from './local-site';
import { violationsInside } from './page-axe';
import { paintedOn } from './painted';
import { selectText } from './pointer';
import { CABLE_REPAIR, type SamplePublication } from './sample-publications';
import { publicationPage } from './skeleton';
import { until } from './until';

let articles = 0;

/** Opens a publication that no other test has marked: a sample under a code and an address of its own. */
export async function openArticle(
  chromium: Chromium,
  site: LocalSite,
  sample: SamplePublication = CABLE_REPAIR,
): Promise<MarkedPage> {
  articles += 1;
  const code = `CO25${String(articles).padStart(3, '0')}`;
  const path = sample.path.replace(/[^/]+\/$/, `${code.toLowerCase()}-sample/`);
  site.put(path, publicationPage({ ...sample, title: sample.title.replace(/^\w+/, code) }));
  return new MarkedPage(await chromium.open(site.address(path)));
}

export class MarkedPage {
  constructor(readonly page: Page) {}

  find(name: string, role: string): Promise<ElementHandle> {
    return named(this.page, name, role);
  }

  async press(name: string, role = 'button'): Promise<void> {
    await pressNamed(this.page, name, role);
  }

  async has(name: string, role: string): Promise<boolean> {
    return (await this.page.$(`aria/${name}[role="${role}"]`)) !== null;
  }

  async expectGone(name: string, role: string): Promise<void> {
    await until(`no ${role} ${name}`, async () => !(await this.has(name, role)));
  }

  /** The names of everything that a screen reader meets. */
  async texts(): Promise<string[]> {
    const session = await this.page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes.map(({ name }) => String(name?.value));
  }

  async expectSaid(text: string): Promise<void> {
    await until(`said: ${text}`, async () => (await this.texts()).some((one) => one.includes(text)));
  }

  /** Marks a text by mouse and waits until the toolbar has closed. */
  async mark(text: string, colour = 'Yellow'): Promise<void> {
    await selectText(this.page, text);
    await this.press(colour);
    await until(`${text} is painted`, async () =>
      (await paintedOn(this.page)).some((painted) => painted.text === text),
    );
    await this.expectGone('Mark the selected words', 'toolbar');
  }

  /** What is on the clipboard, read by pasting it into a field of the page. */
  async pasted(): Promise<{ plain: string; html: string }> {
    await this.page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste-here';
      document.body.append(field);
      field.focus();
      field.addEventListener('paste', (event) => {
        field.dataset.plain = event.clipboardData?.getData('text/plain') ?? '';
        field.dataset.html = event.clipboardData?.getData('text/html') ?? '';
      });
    });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyV', { commands: ['Paste'] });
    await this.page.keyboard.up('Control');
    const read = () =>
      this.page.$eval('#paste-here', (field) => {
        const { plain, html } = (field as HTMLElement).dataset;
        return plain === undefined ? null : { plain, html: html ?? '' };
      });
    const pasted = await until('something is pasted', read);
    await this.page.$eval('#paste-here', (field) => field.remove());
    return pasted;
  }

  /** Rules of axe-core that the interface in the closed shadow root breaks. */
  async violations(): Promise<string[]> {
    return violationsInside(this.page);
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}
