/**
 * The only importer of the extension API. WXT's module makes `wxt/browser` the promise-based
 * webextension-polyfill in both browsers.
 */
import { browser } from 'wxt/browser';
import type { FromPage, ToPage } from '@/utils/messaging/protocol';
import { answerMessage, type Client, client, type Envelope, type Handlers } from '@/utils/messaging/rpc';

export { browser };

/** Names of the two tables of calls in `utils/messaging/protocol.ts`. */
export const FROM_PAGE = 'from-page';
export const TO_PAGE = 'to-page';

/** Match pattern of the pages that the extension may read. */
export const RSIS_PAGES = '*://*.rsis.edu.sg/*';

/** Calls from a visited page to the background. */
export const background: Client<FromPage> = client<FromPage>(FROM_PAGE, (envelope: Envelope) =>
  browser.runtime.sendMessage(envelope),
);

/** Calls to the script of one tab's top frame. */
export function page(tabId: number): Client<ToPage> {
  return client<ToPage>(TO_PAGE, (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** Who sent a message, as the browser vouches for it: never read from the message itself. */
export interface Sender {
  id: string | undefined;
  /** Address of the sending document; undefined where the browser does not tell. */
  url: string | undefined;
  tabId: number | undefined;
  frameId: number | undefined;
  /** True when the sender's tab belongs to a private window: nothing of it may be stored. */
  incognito: boolean;
}

/** Answers the calls of one table. Listeners are to be added at the top level: a stopped worker misses late ones. */
export function listen<T>(channel: string, handlers: Handlers<T, Sender>): void {
  // oxlint-disable-next-line typescript/no-misused-promises -- the polyfill takes a promise as the answer and undefined as "not mine"
  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    answerMessage(channel, handlers, message, {
      id: sender.id,
      url: sender.url,
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      incognito: sender.tab?.incognito ?? false,
    }),
  );
}
