/* oxlint-disable unicorn/consistent-function-scoping, unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- functions that run in the page hold what they need; a worker and a channel have no target */

import type { Page } from 'puppeteer-core';
import { takeNamedFunctions } from '@/tests/browser/named-functions';
import { sentencesOf } from '@/utils/summary/sentences';
import { SAMPLE_ARTICLES } from './sample-articles';

/** How large a library is made. */
export interface LibrarySize {
  papers: number;
  /** Of each paper. */
  highlights: number;
  /** Of each paper, about. */
  words: number;
}

/** Papers that are made and written in one go. */
const BATCH = 100;

/**
 * Fills the database of the extension with papers of made-up prose, straight past the extension, from a page of it that is
 * open. The same size gives the same library: sentences of the samples with a fifth of their words exchanged for words
 * that become ever rarer, so that the vocabulary grows with the text as that of real texts does.
 */
export async function fillLibrary(page: Page, size: LibrarySize): Promise<void> {
  const sentences = SAMPLE_ARTICLES.flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => sentencesOf(paragraph, 'en'))
    .map(({ text }) => text);
  // What runs the bench may have put calls of this helper, which keeps names of functions, into the code.
  await takeNamedFunctions(page);
  await page.evaluate(`globalThis.bigLibrary = (${makeLibrary.toString()})(${JSON.stringify(sentences)})`);
  for (let from = 0; from < size.papers; from += BATCH) {
    const to = Math.min(from + BATCH, size.papers);
    await page.evaluate((a, b, own) => bigLibrary.write(a, b, own), from, to, size);
  }
  await page.evaluate(() => bigLibrary.count());
}

/** How many papers the database of the extension holds. */
export function papersIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('library'));
    const count = await asked(database.transaction('publications').objectStore('publications').count());
    database.close();
    return count;
  });
}

/** Whether the mirror holds the library as it is now. */
export function isMirrored(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counter = await new Promise<number>((resolve, reject) => {
      const request = database.transaction('meta').objectStore('meta').get('sentinel');
      request.onsuccess = () => resolve(request.result.counter);
      request.onerror = () => reject(request.error);
    });
    database.close();
    const cache = await caches.open('library-mirror');
    const names = (await cache.keys()).map(({ url }) => url.split('/'));
    return names.some((parts) => parts.includes('snapshot') && Number(parts.at(-1)) >= counter);
  });
}

/** Whether the extension has made its database; one that is still being made is waited for. */
export function isLibraryMade(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    // Opened before, it would be an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'library')) return false;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const isMade = database.objectStoreNames.contains('publications');
    database.close();
    return isMade;
  });
}

declare const bigLibrary: ReturnType<typeof makeLibrary>;

/** Runs in the page: whatever it needs stands inside. */
function makeLibrary(sentences: readonly string[]) {
  const random = (seed: number) => {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  };
  const SYLLABLES =
    'an bel cor dis er for gan hal in jor kal lan mer nor os per qua ris sul tan un ver wes yor zan'.split(
      ' ',
    );
  const VOCABULARY = 60_000;
  const word = (number: number) => {
    let text = '';
    for (let left = number + 1; left > 0; left = Math.floor(left / SYLLABLES.length))
      text += SYLLABLES[left % SYLLABLES.length] ?? '';
    return text;
  };
  const SERIES = ['RSIS Commentary Series', 'IDSS Papers', 'Working Papers', 'Policy Reports', 'NTS Insight'];
  const TOPICS = [
    'Maritime Security',
    'Food Security',
    'Cyber Security',
    'Climate Change',
    'Terrorism Studies',
    'Trade',
  ];
  const REGIONS = [
    'Southeast Asia and ASEAN',
    'South Asia',
    'East Asia and Asia Pacific',
    'Europe',
    'Americas',
  ];
  const GIVEN = ['Ada', 'Ben', 'Chen', 'Dewi', 'Emre', 'Farah', 'Goh', 'Hana', 'Ivan', 'Jaya'];
  const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'];
  const TAGS = ['thesis', 'quote this', 'figures', 'doubtful', 'method', 'for chapter two'];
  const STATUSES = ['to-read', 'reading', 'read'];
  const START = Date.UTC(2024, 0, 1);

  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const digestOf = async (text: string) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  const paperOf = async (number: number, size: LibrarySize) => {
    const next = random(number + 1);
    const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
    // Zipf's law: the logarithm of the rank is spread evenly.
    const rare = () => word(Math.floor(Math.exp(next() * Math.log(VOCABULARY))));
    const sentence = () =>
      pick(sentences)
        .split(' ')
        .map((one) => (next() < 0.2 && /^\p{Ll}+$/u.test(one) ? rare() : one))
        .join(' ');
    const paragraphs: { n: number; kind: 'text'; text: string }[] = [];
    for (let words = 0; words < size.words; ) {
      const text = Array.from({ length: 4 }, sentence).join(' ');
      words += text.split(' ').length;
      paragraphs.push({ n: paragraphs.length + 1, kind: 'text', text });
    }
    const key = `IP${String(number).padStart(6, '0')}`;
    const keys = [key, `rsis-publication/paper-${number}`];
    const at = new Date(START + number * 60_000).toISOString();
    const sha256 = await digestOf(paragraphs.map(({ text }) => text).join('\n'));
    const kept = { createdAt: at, updatedAt: at, deletedAt: null, revision: 1 };
    const series = pick(SERIES);
    const lead = { label: 'Synopsis', text: `${sentence()} ${sentence()}` };
    const publication = {
      ...kept,
      key,
      aliases: keys.slice(1),
      keys,
      code: key,
      number: key.slice(2),
      series,
      coverage: 'full',
      title: `${rare()} ${rare()} and the ${rare()} of ${rare()}`.replace(/^./, (letter) =>
        letter.toUpperCase(),
      ),
      authors: Array.from({ length: 1 + Math.floor(next() * 2) }, () => ({
        name: `${pick(GIVEN)} ${word(Math.floor(next() * 400)).replace(/^./, (letter) => letter.toUpperCase())}`,
      })),
      published: `${2007 + Math.floor(next() * 20)}-0${1 + Math.floor(next() * 9)}-15`,
      categories: [series, pick(TOPICS), pick(REGIONS)],
      lead,
      pdf: null,
      url: `https://www.rsis.edu.sg/rsis-publication/idss/paper-${number}/`,
      publisher: null,
      language: 'en',
      words: size.words,
      minutes: Math.ceil(size.words / 230),
      sources: { title: 'selector' },
      sha256,
      corrections: {},
      status: pick(STATUSES),
      readAt: null,
      tags: next() < 0.3 ? [pick(TAGS)] : [],
      savedAt: at,
      formerSavedAt: null,
    };
    const html = paragraphs.map(({ text }) => `<p>${text}</p>`).join('');
    const text = {
      publicationKey: key,
      lead,
      paragraphs,
      html,
      sha256,
      createdAt: at,
      seenAt: at,
      acknowledgedAt: at,
      keptBy: 'user',
    };
    const highlights = Array.from({ length: size.highlights }, (_, n) => {
      const paragraph = pick(paragraphs);
      const exact = paragraph.text.slice(0, 120 + Math.floor(next() * 120));
      return {
        ...kept,
        id: `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
        publicationKey: key,
        anchor: {
          quote: {
            type: 'TextQuoteSelector',
            exact,
            prefix: '',
            suffix: paragraph.text.slice(exact.length, exact.length + 64),
          },
          position: { type: 'TextPositionSelector', start: 200 + 400 * n, end: 200 + 400 * n + exact.length },
        },
        paragraph: paragraph.n,
        heading: null,
        colour: pick(COLOURS),
        note: next() < 0.3 ? `Compare ${rare()} with ${rare()}: ${sentence()}` : '',
        tags: next() < 0.2 ? [pick(TAGS)] : [],
        sha256,
        removedAt: null,
        formerAnchors: [],
      };
    });
    const entry = {
      ...kept,
      listId: 'default',
      publicationKey: key,
      order: `i${String(number).padStart(8, '0')}`,
    };
    return { publication, text, highlights, entry };
  };

  return {
    async write(from: number, to: number, size: LibrarySize) {
      const papers: Awaited<ReturnType<typeof paperOf>>[] = [];
      for (let number = from; number < to; number++) papers.push(await paperOf(number, size));
      const database = await open();
      const stores = ['publications', 'texts', 'highlights', 'entries', 'lists'];
      const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
      const put = (store: string, value: unknown) => transaction.objectStore(store).put(value);
      for (const { publication, text, highlights, entry } of papers) {
        put('publications', publication);
        put('texts', text);
        for (const highlight of highlights) put('highlights', highlight);
        put('entries', entry);
      }
      const at = new Date(START).toISOString();
      const list = { id: 'default', name: 'Reading list', description: '' };
      put('lists', { ...list, createdAt: at, updatedAt: at, deletedAt: null, revision: 1 });
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    /** Writes down how many records there are, as the library does with each write. */
    async count() {
      const database = await open();
      const stores = ['publications', 'highlights', 'lists', 'entries'];
      const transaction = database.transaction([...stores, 'meta'], 'readwrite');
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const counts: Record<string, number> = {};
      for (const store of stores) counts[store] = await asked(transaction.objectStore(store).count());
      const sentinel = await asked(transaction.objectStore('meta').get('sentinel'));
      await asked(
        transaction.objectStore('meta').put({ ...sentinel, counter: sentinel.counter + 1, counts }),
      );
      database.close();
    },
  };
}
