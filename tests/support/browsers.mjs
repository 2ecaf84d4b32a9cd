/**
 * Where the browsers are on this machine. Plain JavaScript without a package: `npm start` and `npm test` run it
 * before any dependency is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * What decides where browsers are and who may install one.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isDebian Debian or one made from it, such as Ubuntu
 * @property {boolean} isRoot
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isDebian: existsSync('/etc/debian_version'),
    isRoot: process.getuid?.() === 0,
  };
}

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

/** Below `/Applications` and the user's own. */
const MAC_PATHS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
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

/** The oldest versions in which the extension works, as its manifests have them. */
export const OLDEST = { chromium: 128, firefox: 153 };

/** What a person may type where we can't: Debian without root, macOS, Windows. */
const COMMANDS_TO_INSTALL = {
  debian: { chromium: 'sudo apt-get install chromium', firefox: 'sudo apt-get install firefox-esr' },
  darwin: { chromium: 'brew install --cask google-chrome', firefox: 'brew install --cask firefox@esr' },
  win32: { chromium: 'winget install Google.Chrome', firefox: 'winget install Mozilla.Firefox.ESR' },
};

/**
 * Where a browser may be, best place first.
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {string[]}
 */
export function candidates(name, { platform, env }) {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [path.posix.join(env.HOME, 'Applications')] : [])];
    return MAC_PATHS[name].flatMap((file) => roots.map((root) => path.posix.join(root, file)));
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root ? WINDOWS_PATHS[name].map((file) => path.win32.join(root, file)) : [],
    );
  }
  const folders = (env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin').filter(Boolean);
  return COMMANDS[name].flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
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
  return candidates(name, thisMachine()).find((file) => existsSync(file)) ?? null;
}

/**
 * Path of an installed browser.
 * @param {BrowserName} name
 * @returns {string}
 * @throws {Error} with one line that says what to install
 */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (!found) throw new Error(missing(name, thisMachine()));
  return found;
}

/**
 * What an installed browser says of its version; empty where that can't be asked, as on Windows, where it would open.
 * @param {string} file
 */
export function versionOf(file) {
  if (process.platform === 'win32') return '';
  return spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';
}

/**
 * Whether a browser that tells this of its version is older than the extension asks for.
 * @param {BrowserName} name
 * @param {string} told `Mozilla Firefox 140.12.0esr`; what names no version is not too old
 */
export function isTooOld(name, told) {
  const major = /(\d+)\.\d/.exec(told)?.[1];
  return major !== undefined && Number(major) < OLDEST[name];
}

/**
 * One line that says what to install.
 * @param {BrowserName} name
 * @param {Machine} machine
 * @param {string} [old] the version that is there and too old
 */
export function missing(name, { platform, isDebian }, old) {
  const wanted =
    name === 'chromium'
      ? `Chrome, Chromium, Edge or Brave (${OLDEST.chromium} or newer)`
      : `Firefox (ESR ${OLDEST.firefox} or newer)`;
  const system = isDebian ? 'debian' : platform;
  const command =
    system in COMMANDS_TO_INSTALL
      ? COMMANDS_TO_INSTALL[/** @type {keyof typeof COMMANDS_TO_INSTALL} */ (system)][name]
      : null;
  const how = command ? ` (${command})` : '';
  const found = old ? `${old.trim()} is too old` : 'No browser found';
  return `${found}: install ${wanted}${how}, or name one in the environment variable ${OVERRIDES[name]}.`;
}

/**
 * Whether installing a browser is ours to do: where no person has to be asked for a password.
 * @param {Machine} machine
 */
export function mayInstall({ isDebian, isRoot }) {
  return isDebian && isRoot;
}
