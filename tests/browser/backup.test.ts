import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlight, publication } from '@/tests/export/sample';
import { textOf } from '@/tests/export/written';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { type Chromium, launchChromium } from './chromium';
import { control, hasControl, shownText } from './controls';
import { download } from './downloads';
import { fitTab, takePictures } from './gallery';
import { type LocalSite, startLocalSite } from './local-site';
import { putPapers } from './many-papers';
import { until } from './until';
import { word } from './words';

const PAPERS = 60;
const WIDTHS = [320, 1280];

let site: LocalSite;
let chromium: Chromium;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
  site = await startLocalSite();
  chromium = await launchChromium(site);
  page = await chromium.openExtensionPage('library.html#backup');
  await control(page, 'heading', word('backupTitle'));
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pictures = (name: string) => takePictures(page, `backup-${name}`, fitTab, WIDTHS);
/** One kind of bad file looks like the others. */
const look = (name: string) => (name === 'changed' ? pictures('bad') : Promise.resolve([]));
const see = async (text: string) => {
  const isSeen = async () => (await shownText(page)).includes(text);
  await until(`“${text}”`, isSeen).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; the page shows: ${await shownText(page)}`);
  });
};
/** By keys: the mouse may come down beside what moves as a list comes in, or upon a toast. */
const enter = async (button: ElementHandle | null) => {
  await button?.focus();
  await button?.press('Enter');
};
const press = async (where: Page, name: string) => enter(await control(where, 'button', name));
const reload = async () => {
  await page.reload({ waitUntil: 'domcontentloaded' });
  await control(page, 'heading', word('backupTitle'));
};

/** Saves a backup by the button and gives what is in the file. */
async function backup(name: string): Promise<string> {
  const { file, suggestedName } = await download(chromium.browser, folder, name, () =>
    press(page, word('backupNow')),
  );
  expect(suggestedName).toMatch(/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.rsis-backup\.json$/);
  return readFileSync(file, 'utf8');
}

/** Gives a file to the page's own field. */
async function choose(name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const field = await page.waitForSelector('main input[type="file"]');
  await (field as unknown as { uploadFile(name: string): Promise<void> }).uploadFile(file);
  await page.waitForSelector('dialog[open]');
}

const close = async () => {
  await press(page, word('close'));
  await until('the dialog is closed', async () => (await page.$('dialog[open]')) === null);
};

/** The library as on a new computer: an empty database, and nothing to heal it from. */
async function wipe(): Promise<void> {
  await page.evaluate(async () => {
    await caches.delete('library-mirror');
    const opened = indexedDB.open('library');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.addEventListener('success', () => resolve(opened.result));
      opened.addEventListener('error', () => reject(opened.error));
    });
    const stores = [...database.objectStoreNames];
    const writing = database.transaction(stores, 'readwrite');
    for (const store of stores) writing.objectStore(store).clear();
    const counts = { publications: 0, highlights: 0, lists: 0, entries: 0 };
    writing
      .objectStore('meta')
      .put({ id: 'sentinel', installation: crypto.randomUUID(), counter: 1, counts });
    await new Promise<void>((resolve, reject) => {
      writing.addEventListener('complete', () => resolve());
      writing.addEventListener('error', () => reject(writing.error));
    });
    database.close();
  });
  await reload();
}

// One story in order: each test goes on where the one before it ended.
describe('a backup', () => {
  let saved: string;

  it('of an empty library can be saved, and there is a picture of the screen', async () => {
    expect(JSON.parse(await backup('empty.json'))).toMatchObject({ version: 2, counts: { publications: 0 } });
    expect(await pictures('screen')).toEqual([]);
  });

  it('is the same to the byte when nothing was changed', async () => {
    await putPapers(page, PAPERS);
    await reload();
    saved = await backup('first.json');
    expect(JSON.parse(saved)).toMatchObject({
      counts: { publications: PAPERS, texts: PAPERS, highlights: 24, lists: 1, entries: 6 },
    });
    expect(await backup('second.json')).toBe(saved);
  });

  it('brings everything back into an empty library, after a look at it', async () => {
    await wipe();
    await choose('saved.json', saved);
    await see(word('restore-new', { n: PAPERS }));
    expect(await pictures('preview')).toEqual([]);
    await press(page, word('restoreNow'));
    await see(word('restoredAll', { n: PAPERS * 2 + 24 + 1 + 6 }));
    expect(await backup('third.json')).toBe(saved);
  });

  it('that is here already has nothing to do', async () => {
    await choose('saved.json', saved);
    await see(word('restoreNothing'));
    expect(await pictures('same')).toEqual([]);
    await close();
  });

  it.each([
    ['cut', () => saved.slice(0, -200), 'bad-not-json'],
    ['changed', () => saved.replace('Harbours and', 'Harbors and'), 'bad-not-whole'],
    ['zip', () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'bad-archive'],
    ['proto', () => saved.replace('"tags":', '"__proto__":{"x":1},"tags":'), 'bad-bad-key'],
  ] as const)('that is bad (%s) changes nothing', async (name, content, fault) => {
    await choose(`${name}.json`, content());
    await see(word('importBadFile'));
    const [said = ''] = word(fault, { what: '\n', limit: '' }).split('\n');
    expect(await shownText(page)).toContain(said);
    expect(await look(name)).toEqual([]);
    await close();
  });

  it('has found the library unchanged by all of them', async () => {
    expect(await backup('fourth.json')).toBe(saved);
  });
});

describe('the reminder', () => {
  it('of an old backup comes at one opening, and not at the next ones', async () => {
    await page.evaluate(
      `chrome.storage.local.set({ 'setting.lastBackup': '2020-01-01T00:00:00.000Z', 'setting.backupQuietUntil': null })`,
    );
    const opened = await chromium.openExtensionPage('library.html');
    await until('it reminds', async () => (await shownText(opened)).includes(word('backupDue')));
    await press(opened, word('backupLater'));
    await until('it is gone', async () => !(await shownText(opened)).includes(word('backupDue')));
    await opened.reload();
    await opened.waitForSelector('.library[data-state="ready"] [data-paper]');
    // Its module comes with the first list, or a moment later.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await shownText(opened)).not.toContain(word('backupDue'));
    await opened.close();
  });
});

const HYPOTHESIS = JSON.stringify({
  rows: [
    {
      uri: 'https://example.org/quays',
      document: { title: ['On Quays'] },
      text: 'Ask',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'paper boats' }] }],
    },
  ],
});

/** The file of a format with one paper, as this extension writes it. */
async function exported(id: string): Promise<string> {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const items = [{ publication: publication(), highlights: [highlight({ note: 'Ask Ada' })] }];
  return textOf(format, { list: { name: 'Sea lanes', description: '' }, items });
}

describe('a file of papers', () => {
  it.each([
    ['annotations', () => exported('annotations')],
    ['csl', () => exported('csl-json')],
    ['ris', () => exported('ris')],
    ['bibtex', () => exported('bibtex')],
    ['markdown', () => exported('markdown')],
    ['hypothesis', async () => HYPOTHESIS],
  ] as const)(
    'of %s is known for what it is, brings paper and highlight, and is taken back',
    async (kind, content) => {
      await choose(`${kind}.txt`, await content());
      await see(`${word(`kind-${kind}`)}: ${word('importPapers', { n: 1 })}`);
      expect(await shownText(page)).toContain(word('importHighlights', { n: 1 }));
      await press(page, word('importDo'));
      await until('it is there', async () =>
        (await shownText(page)).includes(word('importDone', { n: 1, list: '\n' }).split('\n')[0] ?? ''),
      );
      await enter(await page.waitForSelector('.toast button'));
      await see(word('importTakenBack'));
      await page.evaluate(() => {
        location.hash = '#backup';
      });
    },
  );

  it.each([
    ['cut.json', '[{"type":"report","title":"On Quays"', 'bad-not-json'],
    ['deep.json', '['.repeat(50_000), 'bad-too-deep'],
    ['bomb.json', gzipSync(Buffer.alloc(20_000_000)), 'bad-archive'],
    ['latin.ris', Buffer.from('TY  - RPRT\nTI  - Caf\xe9\nER  - \n', 'latin1'), 'bad-not-text'],
    [
      'huge.md',
      Buffer.concat([Buffer.from('---\npublications: 1\n---\n'), Buffer.alloc(51_000_000, 'a ')]),
      'bad-too-large',
    ],
  ] as const)('that is bad (%s) says so', async (name, content, fault) => {
    await choose(name, content);
    await see(word('importBadFile'));
    expect(await shownText(page)).toContain(word(fault, { what: '', limit: 50 }));
    await close();
  });
});

describe('a bibliography', () => {
  it('that is damaged changes nothing, and says in which line of which entry; a key closes the dialog', async () => {
    const good = 'TY  - RPRT\nTI  - On Quays\nUR  - https://example.org/quays\nER  - \n\n';
    await choose('damaged.ris', `${good}${good.replace('On', `On\nAU  - ${'x'.repeat(5_000)}\nT2  -`)}`);
    await see(word('bad-bad-value', { what: 'authors[1].name' }));
    expect(await shownText(page)).toContain(word('badLine', { line: 6 }));
    expect(await pictures('bad-line')).toEqual([]);
    await page.keyboard.press('Escape');
    await until('the dialog is closed', async () => (await page.$('dialog[open]')) === null);
  });

  it('is recognised by what is in it, imported after a look, and taken back', async () => {
    await choose(
      'of whatever name.dat',
      '@techreport{a, title = {{On Quays of Paper}}, author = {Example, Ada}, url = {https://www.rsis.edu.sg/rsis-publication/idss/on-quays-of-paper/}, year = 2024, month = jan, day = 5}\n@misc{b, title = {No address}}\n',
    );
    await see(word('importPapers', { n: 1 }));
    expect(await pictures('bibtex')).toEqual([]);
    await press(page, word('importDo'));
    await see(word('importDone', { n: 1, list: 'of whatever name' }));
    // That of the toast: the one at the top takes back whatever came last.
    await enter(await page.waitForSelector('.toast button'));
    await see(word('importTakenBack'));
  });
});

/** Names in the folder but those that the browser itself is writing into. */
const namesInFolder = () =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for await (const name of (await root.getDirectoryHandle('backups')).keys()) found.push(name);
    return found.filter((name) => !name.endsWith('.crswap')).sort();
  });
/** Opens the page anew, with a backup that is due. */
const open = async () => {
  await page.evaluate(
    `chrome.storage.local.set({ 'setting.backupEvery': 1, 'setting.lastBackup': '2020-01-01T00:00:00.000Z' })`,
  );
  await reload();
};

describe('a folder that the user has chosen', () => {
  /** Of automatic backups that are there already. */
  const OLD = 12;
  let automatic: string[];
  const others = [
    '2020-01-01 00.00.00.rsis-backup.json',
    '2020-01-01 00.00.00 auto 00000000.rsis-backup.json',
    'thesis.txt',
  ];

  it('gets the backup that is due when the page is opened, and of its automatic ones the newest stay', async () => {
    // What was imported has led to its list; and a toast may lie over the button.
    await page.evaluate(() => {
      location.hash = '#backup';
    });
    await reload();
    // The browser's own dialog is no page that a driver reaches; its private file system gives handles of the same kind.
    automatic = await page.evaluate(
      async (old, foreign, text) => {
        const library = indexedDB.open('library');
        await new Promise<void>((resolve) => library.addEventListener('success', () => resolve()));
        const asked = library.result.transaction('meta').objectStore('meta').get('sentinel');
        await new Promise<void>((resolve) => asked.addEventListener('success', () => resolve()));
        library.result.close();
        const mark = String(asked.result.installation).slice(0, 8);
        const made = Array.from(
          { length: old },
          (_, n) => `2021-01-${10 + n} 00.00.00 auto ${mark}.rsis-backup.json`,
        );
        const root = await navigator.storage.getDirectory();
        const handle = await root.getDirectoryHandle('backups', { create: true });
        for (const name of [...made, ...foreign]) {
          const file = await (await handle.getFileHandle(name, { create: true })).createWritable();
          await file.write(text);
          await file.close();
        }
        const opened = indexedDB.open('backup-folder', 1);
        opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('folders'));
        await new Promise<void>((resolve) => opened.addEventListener('success', () => resolve()));
        const writing = opened.result.transaction('folders', 'readwrite');
        writing.objectStore('folders').put(handle, 'backup');
        await new Promise<void>((resolve) => writing.addEventListener('complete', () => resolve()));
        opened.result.close();
        return made;
      },
      OLD,
      others,
      await backup('before.json'),
    );
    await open();
    const left = await until('the oldest are gone', async () => {
      const found = await namesInFolder();
      return !found.includes(automatic[2] ?? '') && found;
    });
    const [written = '', ...more] = left.filter((name) => ![...automatic, ...others].includes(name));
    expect(more).toEqual([]);
    expect(written).toMatch(/^\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d auto [0-9a-f]{8}\.rsis-backup\.json$/);
    expect(left).toEqual([...others, ...automatic.slice(3), written].sort());
    const text = await page.evaluate(async (name) => {
      const backups = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      return (await (await backups.getFileHandle(name)).getFile()).text();
    }, written);
    expect(text).toBe(await backup('same.json'));
    expect(await pictures('folder')).toEqual([]);
  });

  it('asks for leave on a press alone, where the browser wants to be asked again', async () => {
    // The stand-in of a browser that was started anew: the private file system is never asked about.
    const { identifier } = await page.evaluateOnNewDocument(() => {
      let state = 'prompt';
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => state,
        requestPermission: async () => {
          state = 'granted';
          return state;
        },
      });
    });
    await open();
    await see(word('folder-ask', { name: 'backups' }));
    expect(await pictures('folder-ask')).toEqual([]);
    await press(page, word('folderAllow'));
    await see(word('folderSaved', { name: 'backups' }));
    await page.removeScriptToEvaluateOnNewDocument(identifier);
  });

  it('that is gone is told, and can be done without', async () => {
    await page.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true });
    });
    await open();
    await see(word('folder-gone', { name: 'backups' }));
    await press(page, word('folderForget'));
    await until('it is forgotten', async () => !(await hasControl(page, 'button', word('folderForget'))));
    expect(await hasControl(page, 'button', word('chooseFolder'))).toBe(true);
  });

  it('is waited for without haste while the browser asks for it, and gets a backup at once', async () => {
    // The stand-in of the browser's dialog; and whoever waits for longer than two seconds has waited for so long at once.
    const { identifier } = await page.evaluateOnNewDocument(() => {
      const real = globalThis.setTimeout;
      Object.assign(globalThis, {
        setTimeout: (task: () => void, ms?: number) => real(task, ms === 2000 ? 0 : ms),
        showDirectoryPicker: () => new Promise((resolve) => Object.assign(globalThis, { answer: resolve })),
      });
    });
    await reload();
    await press(page, word('chooseFolder'));
    await until('it is asked', () => page.evaluate(() => 'answer' in globalThis));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await shownText(page)).not.toContain(word('stillWorking'));
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const { answer } = globalThis as unknown as { answer: (folder: FileSystemHandle) => void };
      answer(await root.getDirectoryHandle('chosen', { create: true }));
    });
    await see(word('folderSaved', { name: 'chosen' }));
    await see(word('folderIs', { name: 'chosen' }));
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    expect(chromium.errors).toEqual([]);
  });
});
