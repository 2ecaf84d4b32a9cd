import { describe, expect, it } from 'vitest';
import { type BrowserName, candidates, isTooOld, type Machine, mayInstall, missing } from './browsers.mjs';

const MACHINES = {
  debianRoot: { platform: 'linux', env: { PATH: '/usr/local/bin:/opt/x' }, isDebian: true, isRoot: true },
  debianUser: { platform: 'linux', env: { PATH: '/usr/local/bin' }, isDebian: true, isRoot: false },
  fedoraRoot: { platform: 'linux', env: {}, isDebian: false, isRoot: true },
  mac: { platform: 'darwin', env: { HOME: '/Users/ada' }, isDebian: false, isRoot: false },
  windows: {
    platform: 'win32',
    env: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
    isDebian: false,
    isRoot: false,
  },
} satisfies Record<string, Machine>;

const FOUND: { name: string; machine: Machine; browser: BrowserName; files: string[] }[] = [
  {
    name: 'on the PATH, Chromium before Chrome, Edge and Brave',
    machine: MACHINES.debianRoot,
    browser: 'chromium',
    files: [
      '/usr/local/bin/chromium',
      '/opt/x/chromium',
      '/snap/bin/chromium',
      '/usr/bin/google-chrome',
      '/opt/x/microsoft-edge',
      '/usr/bin/brave-browser',
    ],
  },
  {
    name: 'in /usr/bin when there is no PATH at all',
    machine: MACHINES.fedoraRoot,
    browser: 'firefox',
    files: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  {
    name: 'among the programs of a Mac and of its user',
    machine: MACHINES.mac,
    browser: 'chromium',
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
  },
  {
    name: 'among the programs of Windows and of its user',
    machine: MACHINES.windows,
    browser: 'chromium',
    files: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
];

const TOLD: { machine: Machine; browser: BrowserName; says: string[] }[] = [
  { machine: MACHINES.debianUser, browser: 'chromium', says: ['Edge', 'sudo apt-get install chromium'] },
  { machine: MACHINES.debianUser, browser: 'firefox', says: ['sudo apt-get install firefox-esr'] },
  { machine: MACHINES.fedoraRoot, browser: 'chromium', says: ['Chromium', 'CHROMIUM_PATH'] },
  { machine: MACHINES.mac, browser: 'chromium', says: ['brew install --cask google-chrome'] },
  { machine: MACHINES.windows, browser: 'firefox', says: ['winget install', 'FIREFOX_PATH'] },
];

describe('a browser', () => {
  it.each(FOUND)('is looked for $name', ({ machine, browser, files }) => {
    const looked = candidates(browser, machine);
    // In this order, whatever stands in between.
    expect(looked.filter((file) => files.includes(file))).toEqual(files);
    expect(looked.some((file) => file.includes('undefined'))).toBe(false);
  });

  it('is installed by us on Debian and as root alone', () => {
    const installing = Object.entries(MACHINES).filter(([, machine]) => mayInstall(machine));
    expect(installing.map(([name]) => name)).toEqual(['debianRoot']);
  });

  it.each(TOLD)('is asked for in one line that says what to install: $says', ({ machine, browser, says }) => {
    const line = missing(browser, machine);
    for (const part of says) expect(line).toContain(part);
    expect(line).not.toContain('\n');
  });

  it.each([
    ['firefox', 'Mozilla Firefox 140.12.0esr', true],
    ['firefox', 'Mozilla Firefox 153.7.0esr', false],
    ['chromium', 'Chromium 127.0.6533.119 built on Debian GNU/Linux 12 (bookworm)', true],
    ['chromium', 'Google Chrome 128.0.6613.84', false],
    ['chromium', '', false],
  ] satisfies [BrowserName, string, boolean][])(
    '%s that says “%s” is too old: %s',
    (browser, told, isOld) => {
      expect(isTooOld(browser, told)).toBe(isOld);
    },
  );

  it('that is too old is named beside what to install', () => {
    const line = missing('firefox', MACHINES.debianUser, 'Mozilla Firefox 140.12.0esr\n');
    expect(line).toMatch(/^Mozilla Firefox 140\.12\.0esr is too old: install Firefox \(ESR 153 /u);
    expect(line).not.toContain('\n');
  });
});
