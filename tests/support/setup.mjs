/**
 * What `npm start` and `npm test` do first: dependencies that are missing or not those of the lockfile are installed,
 * and so is a browser where that is ours to do. Everything else is said in one line.
 */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findBrowser,
  isTooOld,
  mayInstall,
  missing,
  OVERRIDES,
  thisMachine,
  versionOf,
} from './browsers.mjs';
import { ROOT, run } from './tools.mjs';

/** Packages of Debian and Ubuntu, tried in this order; the fonts make pages look like pages. */
const APT_PACKAGES = {
  chromium: ['chromium fonts-liberation', 'chromium-browser fonts-liberation'],
  firefox: ['firefox-esr', 'firefox'],
};

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Whether `node_modules` holds exactly the versions of the lockfile; packages of other systems may be absent. */
function hasDependencies() {
  const installedFile = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = lockedPackages(installedFile);
  return Object.entries(lockedPackages(path.join(ROOT, 'package-lock.json'))).every(
    ([at, { version, optional }]) =>
      at === '' || (installed[at]?.version ?? (optional && version)) === version,
  );
}

/** Installs the dependencies when they are missing or not those of the lockfile. */
export function ensureDependencies() {
  if (hasDependencies()) return;
  const folder = path.join(ROOT, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    // Installing through a link would change the other checkout that it leads to.
    console.log('node_modules is a link and not up to date with the lockfile: left as it is.');
    return;
  }
  console.log('Installing the dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  // npm names its own script when it runs us; started by hand on Windows, npm is a batch file and needs its shell.
  const passed = npm
    ? run(process.execPath, [npm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (!passed) throw new Error('npm ci failed; its own message stands above.');
}

/**
 * Path of the browser, installed first where we may, on Debian and Ubuntu, as root: where there is none, or one that is
 * too old for the extension, as in an image that was made some time ago.
 * @param {import('./browsers.mjs').BrowserName} name
 */
export function ensureBrowser(name) {
  const found = recentBrowser(name);
  if (found.file) return found.file;
  const machine = thisMachine();
  if (!mayInstall(machine) || process.env[OVERRIDES[name]])
    throw new Error(missing(name, machine, found.old));
  console.log(`Installing ${name} (apt-get) …`);
  run('apt-get', ['update', '-q'], { quiet: true, env: APT_ENV });
  for (const packages of APT_PACKAGES[name]) if (install(packages)) break;
  const { file, old } = recentBrowser(name);
  // Ubuntu's packages only point to a snap, which a container can't install: a file is there, a browser is not.
  if (!file || !run(file, ['--version'], { quiet: true })) throw new Error(missing(name, machine, old));
  return file;
}

/**
 * @param {import('./browsers.mjs').BrowserName} name
 * @returns {{ file: string | null, old?: string }} the browser, or the version of one that is too old
 */
function recentBrowser(name) {
  const file = findBrowser(name);
  const told = file ? versionOf(file) : '';
  return isTooOld(name, told) ? { file: null, old: told } : { file };
}

/**
 * Begins to install everything of Debian that the tests use, where that is ours to do, while the caller does other things:
 * two thirds of it is waiting for the network. Resolves when it is over, however it ended: what is not there then is
 * installed, or told of, by the functions below and above, one by one.
 * @returns {Promise<void>}
 */
export function beginPackages() {
  if (!mayInstall(thisMachine())) return Promise.resolve();
  const names = /** @type {const} */ (['chromium', 'firefox']);
  const wanted = [
    ...names.filter((name) => !recentBrowser(name).file).flatMap((name) => APT_PACKAGES[name][0] ?? []),
    ...(existsSync(UNICODE_TESTS) ? [] : [UNICODE_PACKAGES]),
    ...Object.entries(RECEIVERS).flatMap(([program, name]) => (isMissing(program) ? [name] : [])),
  ];
  if (wanted.length === 0) return Promise.resolve();
  const packages = wanted.join(' ');
  console.log(`Installing ${packages} (apt-get), beside what needs none of it …`);
  const task = `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages}`;
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', task], { stdio: 'ignore', env: APT_ENV });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

const UNICODE_TESTS = '/usr/share/unicode/NormalizationTest.txt.bz2';
const UNICODE_PACKAGES = 'unicode-data bzip2';

/** Installs Unicode's own test files where we may; elsewhere the tests that read them say that they are skipped. */
export function ensureUnicodeData() {
  if (existsSync(UNICODE_TESTS) || !mayInstall(thisMachine())) return;
  console.log('Installing unicode-data (apt-get) …');
  run('apt-get', ['update', '-q'], { quiet: true, env: APT_ENV });
  if (!install(UNICODE_PACKAGES)) console.log('unicode-data cannot be installed: its tests are skipped.');
}

/** Programs that receive exports in the tests, and the packages of Debian that have them. */
const RECEIVERS = {
  pandoc: 'pandoc',
  biber: 'biber',
  epubcheck: 'epubcheck',
  soffice: 'libreoffice-calc-nogui',
};

/** @param {string} program */
const isMissing = (program) => !run('which', [program], { quiet: true });

/**
 * Installs the programs that receive exports where we may; elsewhere the tests that need them say that they are skipped.
 * Once they are here, none of those tests may be skipped (`RECEIVERS`).
 */
export function ensureReceivers() {
  const wanted = Object.entries(RECEIVERS).filter(([program]) => isMissing(program));
  if (wanted.length > 0 && mayInstall(thisMachine())) {
    const packages = wanted.map(([, name]) => name).join(' ');
    console.log(`Installing ${packages} (apt-get) …`);
    run('apt-get', ['update', '-q'], { quiet: true, env: APT_ENV });
    install(packages);
  }
  const absent = wanted.filter(([program]) => isMissing(program)).map(([program]) => program);
  if (absent.length === 0) process.env.RECEIVERS = 'here';
  else console.log(`Not to be had: ${absent.join(', ')}; their tests are skipped.`);
}

/** @param {string} packages parted by spaces */
function install(packages) {
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages.split(' ')];
  return run('apt-get', args, { quiet: true, env: APT_ENV });
}
