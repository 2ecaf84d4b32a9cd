/**
 * Drives the real Firefox with the built extension on the local RSIS site, through Marionette alone: pages of the web,
 * pages of the extension, and the browser's own window with its toolbar button. How a test uses it:
 *
 *     const site = await startLocalSite();
 *     const firefox = await launchFirefox(site);                   // after `npx wxt build -b firefox`
 *     await firefox.open(site.address(CABLE_REPAIR.path));
 *     await firefox.drag(from, to);                                // the real mouse, CSS pixels of the window
 *     await firefox.clickNamed('Yellow');                          // also inside closed shadow roots
 *     await firefox.run(readHighlights);                           // a function, run in the page
 *     await firefox.openPopup();                                   // presses the real toolbar button
 *     await until('the popup is there', async () => (await firefox.popupText()).includes('…'));
 *     await firefox.close(); await site.close();
 *
 * The site is the browser's proxy, so that http://www.rsis.edu.sg/ is reached without a port in the address.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireBrowser } from '@/tests/support/browsers.mjs';
import { FIREFOX_SCRIPTS } from './firefox-scripts';
import type { LocalSite } from './local-site';
import { connectMarionette, type Marionette } from './marionette';
import { until } from './until';

const BUILD = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
/** Fixed by a preference, so that the addresses of the extension's pages are known. */
const UUID = '5f6b1c8e-2d3a-4b7c-9e10-a1b2c3d4e5f6';
const START_LIMIT_MS = 60_000;

export interface Point {
  x: number;
  y: number;
}

export interface FirefoxOptions {
  /** False starts without the extension, to be put in later by `install`. Default true. */
  isInstalled?: boolean;
}

export interface Firefox {
  /** Puts the extension in while pages are open; it may run in private windows too. */
  install(): Promise<void>;
  back(): Promise<void>;
  /** Opens a private window and goes on in it. */
  openPrivateWindow(): Promise<void>;
  /** Goes on in the tab that was opened last, once there is a second one. */
  goToNewTab(): Promise<void>;
  /** Opens an address in the current tab and waits for its load event. */
  open(address: string): Promise<void>;
  /** Opens a page of the extension in the current tab. */
  openExtensionPage(file: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the current page (in Firefox's sandbox over it) with JSON arguments and result. */
  run<A extends unknown[], R>(task: (...values: A) => R | Promise<R>, ...values: A): Promise<R>;
  drag(from: Point, to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  /** Clicks the first shown element with this accessible name or text, also inside closed shadow roots. */
  clickNamed(name: string): Promise<void>;
  /** Presses the toolbar button. */
  openPopup(): Promise<void>;
  /** Presses the button once more, where a popup is open, and waits until it is gone. */
  closePopup(): Promise<void>;
  /** What the open popup says, white space folded; empty while it says nothing. */
  popupText(): Promise<string>;
  /** Clicks a control of the open popup by its name (a scripted click: the popup is no tab that input is sent to). */
  clickInPopup(name: string): Promise<void>;
  /** Shows pages as they are on `print`, or as on the screen again. */
  medium(name: 'print' | 'screen'): Promise<void>;
  /** What is on the clipboard of this headless browser, in both flavours. */
  clipboard(): Promise<{ plain: string | null; html: string | null }>;
  /** PNG of the current page's window, or of the open popup. */
  screenshot(of?: 'page' | 'popup'): Promise<Buffer>;
  close(): Promise<void>;
}

function preferences(site: LocalSite, extensionId: string): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': site.port,
    // The site refuses to tunnel: an https address fails at once instead of leaving the machine.
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': site.port,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    // Milliseconds for which a press counts as just now (5000): a busy machine takes longer to load what then copies.
    'dom.user_activation.transient.timeout': 60_000,
  };
}

interface Manifest {
  browser_specific_settings: { gecko: { id: string; strict_min_version: string } };
}

/** Starts Firefox without a window, with the extension installed for the time of its run. */
export async function launchFirefox(
  site: LocalSite,
  { isInstalled = true }: FirefoxOptions = {},
): Promise<Firefox> {
  const manifestFile = path.join(BUILD, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error('No build: run `npx wxt build -b firefox` first.');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const { id: extensionId, strict_min_version: oldest } = manifest.browser_specific_settings.gecko;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'rsis-firefox-'));
  const lines = Object.entries(preferences(site, extensionId)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    requireBrowser('firefox'),
    ['--marionette', '--remote-allow-system-access', '--headless', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const remove = () => rmSync(profile, { recursive: true, force: true });
  try {
    const port = await until('Firefox tells its port', () => portIn(profile), START_LIMIT_MS);
    const marionette = await connectMarionette(port);
    const session = await marionette.send('WebDriver:NewSession');
    const { browserVersion } = (session as { capabilities: { browserVersion: string } }).capabilities;
    // For a test it would put the extension in all the same, and then mark nothing.
    if (Number.parseFloat(browserVersion) < Number.parseFloat(oldest))
      throw new Error(`Firefox ${browserVersion} is too old: the extension asks for ${oldest}`);
    const driver = commands(marionette, extensionId);
    if (isInstalled) await driver.install();
    const close = async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
      marionette.close();
      await exited;
      remove();
    };
    return { ...driver, close };
  } catch (error) {
    child.kill();
    await exited;
    remove();
    throw error;
  }
}

function portIn(profile: string): number | null {
  const file = path.join(profile, 'MarionetteActivePort');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || null : null;
}

const move = ({ x, y }: Point, duration = 0) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration,
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

function commands(marionette: Marionette, extensionId: string): Omit<Firefox, 'close'> {
  const value = async (name: string, parameters?: Record<string, unknown>) =>
    ((await marionette.send(name, parameters)) as { value: unknown }).value;

  const run: Firefox['run'] = async (task, ...values) => {
    // The last argument of an asynchronous script is its callback.
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${String(task)})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await value('WebDriver:ExecuteAsyncScript', { script, args: values });
    const { error, value: result } = answer as { error?: string; value?: unknown };
    if (error) throw new Error(error);
    return (result ?? null) as never;
  };

  /** Runs one of the scripts of the browser's own window. */
  const inBrowser = async (script: string, ...args: unknown[]) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await value('WebDriver:ExecuteAsyncScript', { script, args });
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };

  const pointer = async (actions: Record<string, unknown>[]) => {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
    await marionette.send('WebDriver:ReleaseActions');
  };
  const open = async (url: string) => void (await marionette.send('WebDriver:Navigate', { url }));
  const click = (at: Point) => pointer([move(at), down, up]);
  const pressButton = () => inBrowser(FIREFOX_SCRIPTS.pressToolbarButton, extensionId);
  const isPopupOpen = async () => (await inBrowser(FIREFOX_SCRIPTS.popupText)) !== null;
  // Pressing the button of an open popup closes it.
  const closePopup = async () => {
    if (!(await isPopupOpen())) return;
    await pressButton();
    await until('the popup is closed', async () => !(await isPopupOpen()));
  };
  return {
    install: async () => {
      await marionette.send('Addon:Install', { path: BUILD, temporary: true, allowPrivateBrowsing: true });
    },
    back: async () => void (await marionette.send('WebDriver:Back')),
    openPrivateWindow: async () => {
      const opened = await marionette.send('WebDriver:NewWindow', {
        type: 'window',
        focus: true,
        private: true,
      });
      const { handle } = opened as { handle: string };
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    goToNewTab: async () => {
      const handle = await until('a second tab is open', async () => {
        const handles = (await marionette.send('WebDriver:GetWindowHandles')) as string[];
        return handles.length > 1 && handles.at(-1);
      });
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    open,
    openExtensionPage: (file) => open(`moz-extension://${UUID}/${file}`),
    reload: async () => void (await marionette.send('WebDriver:Refresh')),
    run,
    click,
    drag: (from, to) => pointer([move(from), down, move(to, 300), up]),
    clickNamed: async (name) => {
      const find = async () => (await inBrowser(FIREFOX_SCRIPTS.placeOfNamed, name)) as Point | null;
      // At rest: what is just being laid out is no longer where it was when the press comes.
      let last: Point | null = null;
      const atRest = async () => {
        const before = last;
        last = await find();
        return last && last.x === before?.x && last.y === before.y ? last : null;
      };
      await click(await until(`shown: ${name}`, atRest));
    },
    async openPopup() {
      await closePopup();
      await pressButton();
    },
    closePopup,
    popupText: async () => {
      const text = (await inBrowser(FIREFOX_SCRIPTS.popupText)) as string | null;
      return (text ?? '').replace(/\s+/gu, ' ').trim();
    },
    clickInPopup: async (name) => {
      await until(`in the popup: ${name}`, () => inBrowser(FIREFOX_SCRIPTS.clickInPopup, name));
    },
    medium: async (name) => void (await inBrowser(FIREFOX_SCRIPTS.medium, name)),
    clipboard: async () =>
      (await inBrowser(FIREFOX_SCRIPTS.clipboard)) as { plain: string | null; html: string | null },
    screenshot: async (of = 'page') => {
      const shot =
        of === 'popup'
          ? await inBrowser(FIREFOX_SCRIPTS.popupPicture)
          : await value('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(shot as string, 'base64');
    },
  };
}
