/**
 * Where the browsers are on this machine. Plain JavaScript without a package: `npm start` and `npm test` run it
 * before any dependency is installed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Names on the PATH, best first. Edge and Brave are Chromium as far as an extension is concerned. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_PATHS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Below `Program Files`, its 32-bit twin and the user's own programs. */
const WINDOWS_PATHS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox ESR\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
};

/** Environment variables that name a browser outright. */
export const OVERRIDES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * @param {BrowserName} name
 * @returns {string[]}
 */
function candidates(name) {
  if (process.platform === 'darwin') return MAC_PATHS[name];
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PATHS[name].map((file) => path.join(root, file)) : []));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
  return COMMANDS[name].flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/**
 * Path of an installed browser, or null. An override that names no file is an error of the caller, told as such.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const named = process.env[OVERRIDES[name]];
  if (named) {
    if (!existsSync(named)) throw new Error(`${OVERRIDES[name]} names no file: ${named}`);
    return named;
  }
  return candidates(name).find((file) => existsSync(file)) ?? null;
}

/**
 * Path of an installed browser.
 * @param {BrowserName} name
 * @returns {string}
 * @throws {Error} with one line that says what to install
 */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (!found) throw new Error(missing(name));
  return found;
}

/**
 * One line that says what to install.
 * @param {BrowserName} name
 */
export function missing(name) {
  const wanted = name === 'chromium' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox (ESR 140 or newer)';
  return `No browser found: install ${wanted}, or name one in the environment variable ${OVERRIDES[name]}.`;
}
