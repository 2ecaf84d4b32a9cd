import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publication } from '@/tests/export/sample';
import { PAPERS } from '@/tests/quotation-check/papers';
import { type FakeZotero, startFakeZotero } from '@/tests/zotero/fake-zotero';
import { type Chromium, launchChromium } from './chromium';
import { control, press, shownText } from './controls';
import { download } from './downloads';
import { fitTab, takePictures } from './gallery';
import { putRecords } from './many-papers';
import { copyOfBuild } from './popup-states';
import { until } from './until';
import { word } from './words';

const DAY = '2026-01-01T00:00:00.000Z';
const DRAFT = `Teo writes that “the harbour masters of the northern islands do not trust the new patrol scheme”.

She adds: “Patrols must be announced a week ahead, unless a storm warning is in force.”

Okafor argues that “electricity crosses borders more easily than trust does”.

Rahim: “Volunteers were able to reach 61 villages in the first week; soldiers reached 24.”

The minister said: “The bridges of the capital <b>shall</b> be painted green by autumn.” It is a “grey zone”.
`;

let zotero: FakeZotero;
let build: ReturnType<typeof copyOfBuild>;
let chromium: Chromium;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rsis-check-'));
  zotero = await startFakeZotero();
  // The browser's own question can't be driven: here it is answered, as it is for who has said yes before.
  build = copyOfBuild();
  build.change((manifest) => {
    const hosts = { host_permissions: ['*://*.rsis.edu.sg/*', 'http://127.0.0.1/*'] };
    return { ...manifest, ...hosts, optional_host_permissions: [] };
  });
  chromium = await launchChromium(null, { build: build.folder, zotero: zotero.port });
  page = await chromium.openExtensionPage('library.html');
  await page.waitForSelector('.library[data-state="ready"]');
  await putRecords(page, recordsOfPapers());
  await page.evaluate(() => {
    location.hash = '#check';
  });
  await page.reload();
  await control(page, 'heading', word('checkTitle'));
});

afterAll(async () => {
  await chromium?.close();
  await zotero?.close();
  build?.remove();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

function recordsOfPapers() {
  const kept = { createdAt: DAY, updatedAt: DAY, deletedAt: null, revision: 1 };
  return {
    publications: PAPERS.map(({ lead, present, versions: _versions, ...facts }) => ({
      ...publication({ ...facts, lead, aliases: facts.keys.slice(1), sha256: present ?? '' }),
      ...kept,
      keys: facts.keys,
      corrections: {},
      readAt: null,
      formerSavedAt: null,
    })),
    texts: PAPERS.flatMap(({ key, present, versions }) =>
      versions.map(({ sha256, lead, paragraphs, createdAt }) => ({
        publicationKey: key,
        sha256,
        lead,
        paragraphs,
        html: '',
        createdAt,
        seenAt: sha256 === present ? createdAt : '2025-01-01T00:00:00.000Z',
        acknowledgedAt: createdAt,
        keptBy: 'user',
      })),
    ),
    highlights: [],
    lists: [],
    entries: [],
  };
}

const verdicts = () =>
  page.$$eval('.findings > li', (rows) => rows.map((row) => row.getAttribute('data-verdict')));
const shown = (text: string) =>
  until(`“${text}” is shown`, async () => (await shownText(page)).includes(text));
const pictures = (name: string) => takePictures(page, `check-${name}`, fitTab, [320, 1280]);
const openFile = async (name: string, bytes: Uint8Array) => {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const field = await page.waitForSelector('.check-draft input[type="file"]');
  await (field as unknown as { uploadFile: (file: string) => Promise<void> }).uploadFile(file);
};
const quotedIn = (place: number) =>
  page.$$eval('.finding-quoted', (all, at) => all[at]?.textContent ?? '', place);

const send = async () => {
  await page.evaluate(() => {
    location.hash = '#papers';
  });
  await press(page, 'button', word('sendToZotero'));
};

describe('the check of a draft', () => {
  it('says what it does and that nothing is stored', async () => {
    await shown('neither stored nor sent');
    expect(await pictures('empty')).toEqual([]);
  });

  it('tells what a file is that holds no draft', async () => {
    await openFile('a.pdf', strToU8('%PDF-1.7 …'));
    await shown(word('draft-pdf'));
    expect(await pictures('error')).toEqual([]);
  });

  it('tells how far a long check is, and can be stopped', async () => {
    // Held at its first turn: a timer without a delay that resolves a promise.
    await page.evaluate(() => {
      const real = globalThis.setTimeout;
      const hold = (task: () => void, ms?: number) => {
        if (ms || !String(task).includes('[native code]')) return real(task, ms);
        globalThis.setTimeout = real;
        Object.assign(globalThis, { goOn: () => real(task) });
        return 0;
      };
      Object.assign(globalThis, { setTimeout: hold });
    });
    const one =
      'Teo: “Patrols must be announced a week ahead of every storm, and fishers plan all of their nights.”';
    await page.focus('.check-draft textarea');
    await page.keyboard.sendCharacter(Array.from({ length: 200 }, () => one).join('\n\n'));
    await press(page, 'button', word('checkRun'));
    // Whether quotations are known when it is held, and how many are read, is the machine's.
    await until('it says how far it is', async () => {
      const text = await shownText(page);
      return [word('checkStarting'), word('checkReading', { done: 1, total: 200 }).slice(1)].some((said) =>
        text.includes(said),
      );
    });
    expect(await pictures('running')).toEqual([]);
    await press(page, 'button', word('checkStop'));
    await page.evaluate('goOn()');
    await shown(word('checkStopped'));
    expect(await verdicts()).toEqual([]);
    // Hundreds of rows are drawn bit by bit.
    await press(page, 'button', word('checkRun'));
    await until('all are shown', async () => (await verdicts()).length === 200);
    await press(page, 'button', word('checkAgain'));
    await press(page, 'button', word('checkClear'));
  });

  it('finds each quotation of what is pasted, by the index of the library', async () => {
    await page.focus('.check-draft textarea');
    await page.keyboard.sendCharacter(DRAFT);
    await press(page, 'button', word('checkRun'));
    await page.waitForSelector('.findings > li');
    expect(await verdicts()).toEqual([
      'verbatim',
      'altered',
      'wrong-paper',
      'older',
      'not-found',
      'set-apart',
    ]);
    expect(await pictures('results')).toEqual([]);
  });

  it('puts the right words and the citation in by keys, and takes them back', async () => {
    await page.focus('.findings > li');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await until('the right word is there', async () => (await quotedIn(1)).includes('Patrols should be'));
    await page.keyboard.press('c');
    await shown(word('citationPut'));
    await page.keyboard.press('u');
    await shown(word('checkUndone'));
    await page.keyboard.press('c');
    await shown(word('citationPut'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the present words are there', async () => (await quotedIn(3)).includes('64 villages'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-verdict'))).toBe('older');
    // In what no paper has, or what is too short, there is nothing to put.
    for (const _ of ['not-found', 'set-apart']) {
      await page.keyboard.press('j');
      for (const key of ['r', 'c'] as const) {
        await page.keyboard.press(key);
        await shown(word('nothingToPut'));
        await page.$eval('.toast button', (button) => (button as HTMLElement).click());
        await page.focus('.findings > li[tabindex="0"]');
      }
    }
    // Of the very words the citation alone can be put in, and of another paper’s, too.
    await page.focus('.findings > li');
    for (const key of ['c', 'u', 'j', 'j', 'c', 'u'] as const) {
      await page.keyboard.press(key);
      if (key === 'c') await shown(word('citationPut'));
      if (key === 'u') await shown(word('checkUndone'));
    }
  });

  it('keeps draft and results while another screen is shown', async () => {
    await page.evaluate(() => {
      location.hash = '#trash';
    });
    await control(page, 'heading', word('trashTitle'));
    await page.goBack();
    await page.waitForSelector('.findings > li');
    expect(await verdicts()).toHaveLength(6);
  });

  it('saves the draft with its changes, and a report in which nothing runs', async () => {
    const saved = await download(chromium.browser, folder, 'draft.md', () =>
      press(page, 'button', word('checkSave')),
    );
    const text = readFileSync(saved.file, 'utf8');
    expect(text).toContain('“Patrols should be announced a week ahead');
    expect(text).toContain('reach 64 villages');
    expect(text).toContain('a storm warning is in force.” (Teo, 2025, para. 2)');
    const report = await download(chromium.browser, folder, 'report.html', () =>
      press(page, 'button', word('checkReport')),
    );
    const html = readFileSync(report.file, 'utf8');
    expect(html).toContain('&lt;b&gt;shall&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).toContain('(Teo, 2025, para. 2)');
    expect(html.match(/<article/g)).toHaveLength(6);
    const opened = await chromium.browser.newPage();
    await opened.goto(`file://${report.file}`);
    const wrong = await takePictures(opened, 'check-report', fitTab, [320, 1280]);
    await opened.close();
    await page.bringToFront();
    expect(wrong).toEqual([]);
  });

  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>Okafor:</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>People who can leave tend to stay.</w:t></w:r></w:p></w:body></w:document>`;
  const said = 'People who can leave tend to stay.';
  it('reads files of text, Markdown, HTML and Word, by what is in them', async () => {
    const files: Record<string, Uint8Array> = {
      'essay.txt': strToU8(`Okafor: “${said}”`),
      'essay.md': strToU8(`Okafor:\n\n> ${said}\n`),
      'essay.html': strToU8(
        `<!DOCTYPE html><script>document.title = 'run'</script><p>Okafor:</p><blockquote>${said}</blockquote>`,
      ),
      'essay.docx': zipSync({ 'word/document.xml': strToU8(xml) }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      await press(page, 'button', word('checkAgain'));
      await press(page, 'button', word('checkClear'));
      await openFile(name, bytes);
      await shown(word('checkOf', { file: name }));
      await press(page, 'button', word('checkRun'));
      await page.waitForSelector('.findings > li');
      expect([name, await verdicts()]).toEqual([name, ['verbatim']]);
    }
    expect(await page.title()).not.toBe('run');
  });
});

describe('Zotero', () => {
  it('is told to be busy, and then gets every paper once, however often is pressed', async () => {
    zotero.answer = { save: { status: 503, body: '' } };
    await send();
    await shown('Zotero is busy');
    zotero.answer = {};
    zotero.calls.length = 0;
    await send();
    await shown('6 papers sent to Zotero: Straits');
    await send();
    await until('the second press is told', async () => (await shownText(page)).includes('a moment ago'));
    const saves = zotero.calls.filter(({ path: to }) => to === '/connector/saveItems');
    expect(saves.flatMap(({ body }) => body.items ?? [])).toHaveLength(6);
    expect(saves[0]?.headers['x-zotero-connector-api-version']).toBe('3');
  });

  it('is missed when it is gone; a draft makes the browser ask before the page closes', async () => {
    await zotero.close();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.reload();
    expect(await asked).toBe('beforeunload');
    await page.waitForSelector('.library[data-state="ready"]');
    await send();
    await shown('Zotero does not answer');
    expect(chromium.errors).toEqual([]);
  });
});
