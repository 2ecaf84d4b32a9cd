/** A library of many papers, put in by a page of the extension: thousands can't be saved one by one in a test. */

import type { Page } from 'puppeteer-core';
import { articleOf, digestOfText, draftOf } from '@/tests/library/sample';
import { metAgain } from '@/utils/library/identity';

const SERIES = ['IDSS Papers', 'RSIS Commentary Series', 'Working Papers'] as const;
const SUBJECTS = ['Harbours', 'Cables', 'Grain', 'Islands', 'Pilots', 'Mangroves', 'Drones'] as const;
const AUTHORS = ['Ada Example', 'Ravi Tan-Okafor', 'Helene Aw-Brandt', 'Ines Marlow'] as const;
const STATUSES = ['to-read', 'reading', 'read'] as const;
const COLOURS = ['yellow', 'green', 'blue'] as const;

const at = <T>(values: readonly T[], n: number): T => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('no values');
  return value;
};

/** Records of paper number `n`: the higher, the later was it changed. Every fifth has two highlights. */
function recordsOf(n: number) {
  const key = `IP${10_000 + n}`;
  const day = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const subject = at(SUBJECTS, n);
  const text = `Paper ${n} tells of ${subject.toLowerCase()} and of what a harbour is for. The harbour is calm.`;
  const name = at(AUTHORS, n);
  const article = articleOf({
    key,
    code: key,
    aliases: [`rsis-publication/paper-${n}`],
    title: `${subject} and the Long Way Home, Part ${n}`,
    series: at(SERIES, n),
    authors: [{ name, family: name, given: '' }],
    published: `${2015 + (n % 10)}-03-${String(1 + (n % 28)).padStart(2, '0')}`,
    categories: [at(SERIES, n), 'Maritime Security'],
    lead: {
      label: 'Synopsis',
      text: `What ${subject.toLowerCase()} have to do with a calm sea, told in ${n} words.`,
    },
    url: `https://www.rsis.edu.sg/rsis-publication/idss/paper-${n}/`,
    paragraphs: [{ n: 1, kind: 'text', text }],
    html: `<p>${text}</p>`,
    sha256: digestOfText([{ text }]),
  });
  const publication = {
    ...metAgain(undefined, article, day),
    savedAt: day,
    status: at(STATUSES, n),
    tags: n % 4 === 0 ? ['sea'] : [],
  };
  const { lead, paragraphs, html, sha256 } = article;
  const version = { publicationKey: key, lead, paragraphs, html, sha256, createdAt: day, seenAt: day };
  const highlights = (n % 5 === 0 ? [0, 1] : []).map((one) => ({
    ...draftOf(0, 7, {
      colour: at(COLOURS, n + one),
      note: one === 0 ? `A thought on ${subject.toLowerCase()}` : '',
      anchor: {
        quote: { type: 'TextQuoteSelector', exact: `The harbour is calm`, prefix: 'for. ', suffix: '.' },
        position: {
          type: 'TextPositionSelector',
          start: text.indexOf('The harbour'),
          end: text.indexOf('The harbour') + 19,
        },
      },
    }),
    id: `highlight-${n}-${one}`,
    publicationKey: key,
    tags: [],
    sha256,
    removedAt: null,
    formerAnchors: [],
    createdAt: day,
    updatedAt: day,
    deletedAt: null,
    revision: 1,
  }));
  return { publication, text: { ...version, acknowledgedAt: day, keptBy: 'user' as const }, highlights };
}

/** Fills the library of the browser in which `page` is; the page is to be loaded anew after it. */
export async function putPapers(page: Page, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, n) => recordsOf(n));
  const list = {
    id: 'list-harbours',
    name: 'A calm week',
    description: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    revision: 1,
  };
  const entries = records.slice(0, 6).map(({ publication }, n) => ({
    listId: list.id,
    publicationKey: publication.key,
    order: `i000000${n}`,
    createdAt: list.createdAt,
    updatedAt: list.createdAt,
    deletedAt: null,
    revision: 1,
  }));
  const stores = {
    publications: records.map(({ publication }) => publication),
    texts: records.map(({ text }) => text),
    highlights: records.flatMap(({ highlights }) => highlights),
    lists: [list],
    entries,
  };
  await putRecords(page, stores);
}

/** Writes records into stores of the library of the browser in which `page` is; it is to be loaded anew after it. */
export async function putRecords(page: Page, stores: Record<string, readonly unknown[]>): Promise<void> {
  await page.evaluate(async (all) => {
    const opened = indexedDB.open('library');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.addEventListener('success', () => resolve(opened.result));
      opened.addEventListener('error', () => reject(opened.error));
    });
    const writing = database.transaction([...Object.keys(all), 'meta'], 'readwrite');
    for (const [store, kept] of Object.entries(all))
      for (const record of kept) writing.objectStore(store).put(record);
    const meta = writing.objectStore('meta');
    const asked = meta.get('sentinel');
    asked.addEventListener('success', () => {
      const counts = Object.fromEntries(
        Object.entries(all).flatMap(([store, kept]) => (store === 'texts' ? [] : [[store, kept.length]])),
      );
      // A write that the log does not know: whoever has kept something of before reads all anew.
      meta.put({ ...asked.result, counter: asked.result.counter + 1, counts });
    });
    await new Promise<void>((resolve, reject) => {
      writing.addEventListener('complete', () => resolve());
      writing.addEventListener('error', () => reject(writing.error));
    });
    database.close();
  }, stores);
}
