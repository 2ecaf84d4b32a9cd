import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Highlight } from '@/utils/highlight/highlight';
import type { Outcome } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { honestArticle } from '../background/sample';
import { draftOf } from '../library/sample';
import { type Chromium, launchChromium } from './chromium';
import { openBarePage } from './popup-states';
import { CABLE_REPAIR } from './sample-publications';
import { until } from './until';
import { withSite } from './with-browser';

/** Highlights that are made before the damage. */
const COUNT = 40;

const site = await withSite();
let folder: string;
/** A profile whose library holds `COUNT` highlights, closed. */
let full: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'damage-'));
  full = path.join(folder, 'full');
  await withBrowser(full, async (chromium) => {
    const start = performance.now();
    for (let n = 0; n < COUNT; n++) {
      const request = {
        opId: uuid(),
        article: honestArticle(),
        draft: draftOf(n, n + 1, { note: `Note ${n}` }),
      };
      const outcome = await callFromPage(chromium, 'addHighlight', request);
      if (!outcome.ok) throw new Error(`${outcome.problem}: ${outcome.detail}`);
    }
    const each = (performance.now() - start) / COUNT;
    console.log(`a highlight from a page is on disk and mirrored in ${each.toFixed(1)} ms`);
    if ((await notesIn(chromium)).length !== COUNT) throw new Error('not every highlight was made');
  });
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

async function withBrowser<T>(profile: string, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  const chromium = await launchChromium(site, { profile });
  try {
    return await work(chromium);
  } finally {
    await chromium.close();
  }
}

/** Calls the background as the content script of a visited page does. */
async function callFromPage(chromium: Chromium, call: string, request: object): Promise<Outcome<unknown>> {
  const address = site.address(CABLE_REPAIR.path);
  const opened = (await chromium.browser.pages()).find((page) => page.url() === address);
  const page = opened ?? (await chromium.open(address));
  const realm = await until('the content script runs', () => page.extensionRealms()[0]);
  return realm.evaluate(
    (message) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      interface Runtime {
        sendMessage(message: unknown): Promise<never>;
      }
      return runtime.sendMessage(message);
    },
    { channel: 'from-page', call, request },
  );
}

async function notesIn(chromium: Chromium): Promise<string[]> {
  const ask = () => callFromPage(chromium, 'highlightsOf', { aliases: ['IP26001'] });
  let outcome = await ask();
  // A browser that notices the damage refuses once, and then serves an empty database.
  if (!outcome.ok) outcome = await ask();
  if (!outcome.ok) throw new Error(`${outcome.problem}: ${outcome.detail}`);
  return (outcome.value as { highlights: Highlight[] }).highlights.map(({ note }) => note);
}

/** How many highlights the database itself still holds, asked without the library: as the browser serves it. */
async function countIn(chromium: Chromium): Promise<number> {
  const bare = await openBarePage(chromium);
  const ask = () =>
    bare.evaluate(
      () =>
        new Promise<number | null>((resolve) => {
          const opening = indexedDB.open('library');
          opening.addEventListener('error', () => resolve(null));
          opening.addEventListener('success', () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('highlights')) return resolve(0);
            const counting = database.transaction('highlights').objectStore('highlights').count();
            counting.addEventListener('error', () => resolve(null));
            counting.addEventListener('success', () => resolve(counting.result));
          });
        }),
    );
  // A browser that notices the damage refuses once, and then serves an empty database.
  const count = (await ask()) ?? (await ask());
  if (count === null) throw new Error('the database is refused');
  return count;
}

/** The files of the extension's IndexedDB in a closed profile. */
function databaseIn(profile: string): { directory: string; files: (pattern: RegExp) => string[] } {
  const all = path.join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(all).find((entry) => /^chrome-extension_.*\.leveldb$/.test(entry));
  if (!name) throw new Error('no database of the extension');
  const directory = path.join(all, name);
  const files = (pattern: RegExp) => {
    const found = readdirSync(directory).filter((file) => pattern.test(file));
    if (found.length === 0) throw new Error(`no file like ${pattern}`);
    return found.map((file) => path.join(directory, file));
  };
  return { directory, files };
}

function flipByte(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

type Damage = (database: ReturnType<typeof databaseIn>) => void;
const DAMAGES: [string, Damage][] = [
  [
    'its log is cut in half',
    ({ files }) => {
      for (const log of files(/\.log$/)) truncateSync(log, Math.floor(readFileSync(log).length / 2));
    },
  ],
  [
    'a byte of its log is flipped',
    ({ files }) => {
      for (const log of files(/\.log$/)) flipByte(log, 0.1);
    },
  ],
  [
    'a byte of its manifest is flipped',
    ({ files }) => {
      for (const manifest of files(/^MANIFEST-/)) flipByte(manifest, 0.3);
    },
  ],
  [
    'its CURRENT is gone',
    ({ files }) => {
      for (const current of files(/^CURRENT$/)) rmSync(current);
    },
  ],
  ['its folder is gone', ({ directory }) => rmSync(directory, { recursive: true })],
];

function damagedCopy(name: string, damage: Damage): string {
  const profile = path.join(folder, name.replaceAll(' ', '-'));
  cpSync(full, profile, { recursive: true });
  damage(databaseIn(profile));
  return profile;
}

describe('the library on a damaged disk', () => {
  it.each(DAMAGES)('has every word when %s', async (name, damage) => {
    const notes = await withBrowser(damagedCopy(name, damage), notesIn);
    expect(notes).toEqual(Array.from({ length: COUNT }, (_, n) => `Note ${n}`));
  });

  it('has lost words in at least four of these ways where there is no mirror', async () => {
    const counts: number[] = [];
    for (const [name, damage] of [['nothing happens', () => {}] as [string, Damage], ...DAMAGES]) {
      const profile = damagedCopy(`${name} without mirror`, damage);
      // Where Chromium has kept Cache Storage over the years.
      for (const place of ['Service Worker', 'Storage', 'WebStorage']) {
        rmSync(path.join(profile, 'Default', place), { recursive: true, force: true });
      }
      counts.push(await withBrowser(profile, countIn));
    }
    const [undamaged, ...damaged] = counts;
    expect(undamaged).toBe(COUNT);
    expect(damaged.filter((count) => count < COUNT).length).toBeGreaterThanOrEqual(4);
    console.log(`without a mirror ${damaged.join(', ')} of ${COUNT} highlights were left`);
  }, 120_000);
});
