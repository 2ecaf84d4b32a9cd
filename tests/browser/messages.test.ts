import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '@/utils/problem';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withChromium } from './with-browser';

const { site, chromium } = await withChromium();
let page: Page;

beforeAll(async () => {
  page = await chromium.open(site.address(CABLE_REPAIR.path));
});

/** Sends a message from the world of the content script, as a page that has taken that world over would. */
async function sendFromPage(message: unknown): Promise<Outcome<unknown> | null> {
  const realm = await until('the content script runs', () => page.extensionRealms()[0]);
  return realm.evaluate((sent) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    interface Runtime {
      sendMessage(message: unknown): Promise<never>;
    }
    return Promise.resolve(runtime.sendMessage(sent)).then((answer) => answer ?? null);
  }, message as object);
}

const REFUSED = [
  { name: 'an unknown call', message: { channel: 'from-page', call: 'dropLibrary', request: null } },
  { name: 'an inherited name', message: { channel: 'from-page', call: 'toString', request: null } },
  { name: 'no argument', message: { channel: 'from-page', call: 'highlightsOf' } },
  {
    name: 'an argument of another type',
    message: { channel: 'from-page', call: 'highlightsOf', request: { aliases: 7 } },
  },
  {
    name: 'another script',
    message: { channel: 'from-page', call: 'loadModule', request: { module: '../popup' } },
  },
  {
    name: 'an operation without an id',
    message: { channel: 'from-page', call: 'deleteHighlight', request: { id: 'x' } },
  },
  {
    name: 'half a highlight',
    message: { channel: 'from-page', call: 'addHighlight', request: { opId: 1, draft: {} } },
  },
] as const;

describe('a message of a wrong shape', () => {
  it.each(REFUSED)('is refused: $name', async ({ message }) => {
    expect(await sendFromPage(message)).toMatchObject({ ok: false, problem: 'bad-request' });
  });

  it('is not answered at all on a channel that nobody has', async () => {
    expect(await sendFromPage({ channel: 'elsewhere', call: 'highlightsOf', request: null })).toBeNull();
  });

  it('leaves the background working', async () => {
    const message = { channel: 'from-page', call: 'highlightsOf', request: { aliases: [] } };
    expect(await sendFromPage(message)).toMatchObject({ ok: true });
    expect(chromium.errors).toEqual([]);
  });
});
