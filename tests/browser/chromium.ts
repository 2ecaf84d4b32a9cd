/**
 * Drives the real Chromium with the built extension on the local RSIS site. How a test uses it:
 *
 *     const site = await startLocalSite();
 *     const chromium = await launchChromium(site);                 // after `npx wxt build`
 *     const page = await chromium.open(site.address(CABLE_REPAIR.path));
 *     const popup = await chromium.openPopup(page);                // presses the real toolbar button
 *     await popup.waitForSelector('aria/Save[role="button"]');     // by role and name, also in closed shadow roots
 *     await selectText(page, CABLE_REPAIR.quote);                  // pointer.ts: the real mouse
 *     await (await page.waitForSelector('aria/Yellow'))?.click();
 *     await waitForPainted(page, [CABLE_REPAIR.quote]);            // painted.ts
 *     chromium.errors                                              // uncaught errors of the extension: expect []
 *     await chromium.close(); await site.close();
 *
 * Puppeteer's `aria/NAME[role="ROLE"]` selectors go through the accessibility tree, which shows closed shadow roots
 * as a screen reader sees them; `click()` on what they find is a real, trusted mouse click.
 * The driver stays attached to the service worker and so keeps it alive: idle death cannot be seen with it.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type Extension, launch, type Page, type Target, TargetType } from 'puppeteer-core';
import { requireBrowser } from '@/tests/support/browsers.mjs';
import { HOSTS, type LocalSite } from './local-site';
import { until } from './until';

/** Where `wxt build` leaves the extension. */
export const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** What would change addresses, and what the browser makes ready for a person: its own menus, tabs to come, hints. */
const UNUSED_FEATURES = [
  'HttpsUpgrades',
  'PreloadTopChromeWebUI',
  'PreloadTopChromeWebUILessNavigations',
  'WebUIBubblePerProfilePersistence',
  'SpareRendererForSitePerProcess',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'TabHoverCardImages',
  'SidePanelPinning',
  'GlobalMediaControls',
  // Two documents for the suggestions of the address bar, and a process for them, in every browser that is started.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

export interface ChromiumOptions {
  /** False opens a window for a person. Default true. */
  headless?: boolean;
  /** Window size in CSS pixels. Default 1280 × 900. */
  width?: number;
  height?: number;
  /** Folder of a profile to keep; by default a fresh one that is removed at the end. */
  profile?: string;
  /** Folder of the built extension; null starts without one, to be put in later by `install`. */
  build?: string | null;
  /** True lets pages go into the back/forward cache, as they do for everybody but drivers. */
  backForwardCache?: boolean;
  /** Port of what stands in Zotero's place; by default nothing is there. */
  zotero?: number;
}

export interface Chromium {
  browser: Browser;
  /** Throws before there is one. */
  readonly extension: Extension;
  /** Puts the extension in while pages are open; a second time it is an update, when its files have changed. */
  install(build?: string): Promise<void>;
  /** As on the first day: no tab but an empty one, and the extension put in anew, with nothing stored. */
  startAfresh(): Promise<void>;
  /** Address of a file of the extension: "library.html". */
  extensionUrl(file: string): string;
  /** Opens an address in a new tab, in front. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension in a new tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** Presses the toolbar button on a tab; resolves to the popup's document once it has loaded. */
  openPopup(page: Page): Promise<Page>;
  /** Uncaught errors and logged errors of the extension's own contexts, in order. */
  errors: string[];
  close(): Promise<void>;
}

/** Starts Chromium with the extension. Without a site no address at all can be reached but by interception. */
export async function launchChromium(
  site: LocalSite | null,
  options: ChromiumOptions = {},
): Promise<Chromium> {
  const { headless = true, width = 1280, height = 900, profile, build = BUILD } = options;
  if (!existsSync(path.join(BUILD, 'manifest.json'))) throw new Error('No build: run `npx wxt build` first.');
  const hosts = site ? HOSTS.map((host) => `MAP ${host} 127.0.0.1:${site.port}`) : [];
  if (options.zotero !== undefined) hosts.push(`MAP 127.0.0.1:23119 127.0.0.1:${options.zotero}`);
  const browser = await launch({
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true,
    // Nobody here asks what a page requests, nor what it might do better: to be told of it costs more than to load it.
    networkEnabled: false,
    issuesEnabled: false,
    enableExtensions: build === null ? true : [build],
    ...(options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    defaultViewport: headless ? { width, height } : null,
    ...(profile ? { userDataDir: profile } : {}),
    args: [
      // Root and most containers have no user namespaces, which the sandbox needs.
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
      // All pages of the web in one process: to start another one is a third of the cost of a new tab.
      '--disable-site-isolation-trials',
      '--renderer-process-limit=1',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${UNUSED_FEATURES.join(',')}`,
      `--window-size=${width},${height}`,
      `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND'].join(', ')}`,
    ],
  });
  const errors: string[] = [];
  browser.on('targetcreated', (target: Target) => {
    recordErrors(target, errors).catch((error: unknown) => {
      // What is gone before it could be listened to, as with its browser, has nothing to say.
      if (browser.connected && browser.targets().includes(target)) errors.push(String(error));
    });
  });
  let extension: Extension | undefined;
  const find = async () => {
    extension = await until(
      'the extension is loaded',
      async () => [...(await browser.extensions()).values()][0],
    );
  };
  const installed = () => {
    if (!extension) throw new Error('The extension is not installed');
    return extension;
  };
  if (build !== null) await find();
  const extensionUrl = (file: string) => `chrome-extension://${installed().id}/${file}`;

  const open = async (address: string) => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  return {
    browser,
    get extension() {
      return installed();
    },
    async install(folder = BUILD) {
      await browser.installExtension(folder);
      await find();
    },
    async startAfresh() {
      const old = await browser.pages();
      await browser.newPage();
      await Promise.all(old.map((page) => page.close()));
      await browser.uninstallExtension(installed().id);
      await browser.installExtension(build ?? BUILD);
      await find();
      errors.length = 0;
    },
    extensionUrl,
    open,
    openExtensionPage: (file) => open(extensionUrl(file)),
    openPopup: (page) => pressToolbarButton(browser, installed(), extensionUrl('popup.html'), page),
    errors,
    close: () => browser.close(),
  };
}

async function pressToolbarButton(
  browser: Browser,
  extension: Extension,
  url: string,
  page: Page,
): Promise<Page> {
  const isPopup = (target: Target) => target.url().startsWith(url);
  // Pressing the button of an open popup would close it.
  for (const target of browser.targets().filter(isPopup)) await closePopup(await target.asPage());
  await page.bringToFront();
  const [target] = await Promise.all([
    browser.waitForTarget(isPopup),
    page.triggerExtensionAction(extension),
  ]);
  const popup = await target.asPage();
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}

/** Closes a popup and waits until it is gone. */
export async function closePopup(popup: Page): Promise<void> {
  if (popup.isClosed()) return;
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await Promise.all([closed, popup.close()]);
}

async function recordErrors(target: Target, errors: string[]): Promise<void> {
  if (!target.url().startsWith('chrome-extension://')) return;
  const name = new URL(target.url()).pathname;
  // A worker of a page is no document; what it throws its page hears.
  if (name.endsWith('.js') && target.type() !== TargetType.SERVICE_WORKER) return;
  const source = target.type() === TargetType.SERVICE_WORKER ? await target.worker() : await target.asPage();
  source?.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${name}: ${message.text()}`);
  });
  if (source && 'mainFrame' in source) {
    source.on('pageerror', (error) => errors.push(`${name}: ${String(error)}`));
  }
}
