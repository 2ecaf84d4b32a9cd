/**
 * The only importer of the extension API. WXT's module makes `wxt/browser` the promise-based
 * webextension-polyfill in both browsers.
 */
import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { isKeyOn } from '@/utils/article/site';
import type { FromExtension, FromPage, PageModule, ToPage, ToReader } from '@/utils/messaging/protocol';
import {
  answerMessage,
  CALL_LIMIT_MS,
  type Client,
  client,
  type Envelope,
  type Handlers,
} from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';

export { type Browser, browser };

/** Names of the tables of calls in `utils/messaging/protocol.ts`. */
export const FROM_PAGE = 'from-page';
export const FROM_EXTENSION = 'from-extension';
export const TO_PAGE = 'to-page';
export const TO_READER = 'to-reader';

/** Match pattern of the pages that the extension may read. */
export const RSIS_PAGES = '*://*.rsis.edu.sg/*';

/** Milliseconds for a comparison of two whole texts, which nobody waits for: 60,000 words on a slow machine. */
const EDIT_LIMIT_MS = 20_000;

/** Calls from a visited page to the background. */
export const background: Client<FromPage> = client<FromPage>(
  FROM_PAGE,
  async (envelope: Envelope) => {
    if (!isConnected()) throw new ProblemError('page-gone');
    return browser.runtime.sendMessage(envelope);
  },
  (call) => (call === 'editOf' ? EDIT_LIMIT_MS : CALL_LIMIT_MS),
);

/** Milliseconds for the images of one paper, over a slow line. */
const IMAGES_LIMIT_MS = 120_000;

/** Calls from the extension's own pages to the background. */
export const worker: Client<FromExtension> = client<FromExtension>(
  FROM_EXTENSION,
  (envelope: Envelope) => browser.runtime.sendMessage(envelope),
  IMAGES_LIMIT_MS,
);

/** False in a script whose extension was updated, reloaded or removed under the open page: an orphan. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Calls to the script of one tab's top frame; without an answer in `limitMs` milliseconds the problem is `timeout`. */
export function page(tabId: number, limitMs = CALL_LIMIT_MS): Client<ToPage> {
  const send = (envelope: Envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  return client<ToPage>(TO_PAGE, send, limitMs);
}

/** Calls to the reader, where a tab shows it. */
export function reader(tabId: number): Client<ToReader> {
  return client<ToReader>(TO_READER, (envelope: Envelope) => browser.tabs.sendMessage(tabId, envelope));
}

/** Name of the port by which an extension page follows the changes of a visited page. */
const CHANGES = 'changes';

/**
 * Calls `listener` after each change of the page in a tab, as its script tells it, until the signal is aborted or the
 * page is left. A page without the script tells nothing.
 */
export function watchTab(tabId: number, listener: () => void, signal: AbortSignal): void {
  const port = browser.tabs.connect(tabId, { name: CHANGES, frameId: 0 });
  port.onMessage.addListener(() => listener());
  // Read, so that Chromium does not log it as an error of ours: the page was left, or has no script.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  signal.addEventListener('abort', () => port.disconnect());
}

/** The page's side of `watchTab`: `follow` gets a way to tell of a change, for as long as somebody listens. */
export function onWatcher(follow: (tell: () => void, until: AbortSignal) => void, signal: AbortSignal): void {
  const hear = (port: Browser.runtime.Port) => {
    if (port.name !== CHANGES || port.sender?.id !== browser.runtime.id) return;
    const until = new AbortController();
    port.onDisconnect.addListener(() => until.abort());
    follow(() => port.postMessage(null), until.signal);
  };
  browser.runtime.onConnect.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isConnected()) browser.runtime.onConnect.removeListener(hear);
  });
}

/** Puts one of the page's scripts into a frame of a tab (0: the page itself); rejects when the frame is gone. */
export async function loadModule(tabId: number, frameId: number, module: PageModule): Promise<void> {
  const file = `/${module}.js` as ScriptPublicPath;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

/** Opens the library page in a new tab, with this fragment (`#…`) in its address. */
export async function openLibraryAt(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}` });
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

/**
 * Answers the calls of one table until the signal is aborted. Listeners are to be added at the top level: a
 * stopped worker misses late ones.
 */
export function listen<T>(channel: string, handlers: Handlers<T, Sender>, signal?: AbortSignal): void {
  const answer = (message: unknown, sender: Browser.runtime.MessageSender) =>
    answerMessage(channel, handlers, message, {
      id: sender.id,
      url: sender.url,
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      incognito: sender.tab?.incognito ?? false,
    });
  // oxlint-disable-next-line typescript/no-misused-promises -- the polyfill takes a promise as the answer and undefined as "not mine"
  browser.runtime.onMessage.addListener(answer);
  signal?.addEventListener('abort', () => {
    // An orphan has no runtime left to take the listener from.
    // oxlint-disable-next-line typescript/no-misused-promises -- the same listener as above
    if (isConnected()) browser.runtime.onMessage.removeListener(answer);
  });
}

/**
 * Asks for the permission to reach programs on this computer, of which Zotero is one; true where it was given before.
 * To be called in the press itself: the browser shows its question for no other reason.
 */
export function askForZotero(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://127.0.0.1/*'] });
}

const ACCESS = 'access-';

/**
 * Notes that the user gave access to a site (its origin) in one tab. In the browser's memory alone: gone with a
 * restart, and no page can read it. One entry a tab, so that two contexts never write over each other.
 */
export async function giveAccess(tabId: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [ACCESS + tabId]: origin });
}

/** Origin of the site that the user gave access to in this tab; null without one. */
export async function accessOf(tabId: number): Promise<string | null> {
  const { [ACCESS + tabId]: origin } = await browser.storage.session.get(ACCESS + tabId);
  return typeof origin === 'string' ? origin : null;
}

export async function endAccess(tabId: number): Promise<void> {
  await browser.storage.session.remove(ACCESS + tabId);
}

async function tabsWithAccess(): Promise<{ id: number; origin: string }[]> {
  const entries = Object.entries(await browser.storage.session.get(null));
  return entries.flatMap(([name, origin]) =>
    name.startsWith(ACCESS) ? [{ id: Number(name.slice(ACCESS.length)), origin: String(origin) }] : [],
  );
}

/**
 * Tells every open page that the extension may read that something about these publications changed in the library;
 * a page of another site hears of its own site's alone.
 */
export function tellPages(keys: string[]): Promise<void> {
  return callPages(async (call, origin) => {
    const own = keys.filter((key) => origin === null || isKeyOn(key, new URL(origin).host));
    if (own.length > 0) await call('libraryChanged', { keys: own });
  });
}

/** Tells every open RSIS page that the user changed a setting. */
export function tellPagesOfSettings(): Promise<void> {
  return callPages((call) => call('settingsChanged', null));
}

/** `origin` is that of a page of another site, null for one of RSIS. */
async function callPages(
  tell: (call: Client<ToPage>, origin: string | null) => Promise<unknown>,
): Promise<void> {
  const [tabs, others] = await Promise.all([browser.tabs.query({ url: RSIS_PAGES }), tabsWithAccess()]);
  const ids = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  // A tab without the script (opened before the extension was) answers `no-receiver`: it shows nothing yet.
  await Promise.all([
    ...ids.map((id) => tell(page(id), null)),
    ...others.map(({ id, origin }) => tell(page(id), origin)),
  ]);
}
