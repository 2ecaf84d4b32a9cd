import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Article, ListingItem } from '@/utils/article/article';
import { articleText } from '@/utils/article/paragraphs';
import type { HighlightDraft, HighlightPlace } from '@/utils/highlight/highlight';
import { type Library, type LibraryOptions, openLibrary } from '@/utils/library/open';
import { STORES } from '@/utils/library/schema';
import 'fake-indexeddb/auto';

/** Each test gets an empty browser profile. Call at the top of a test file. */
export function startWithFreshProfile(): void {
  const opened: Library[] = [];
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    clock = Date.UTC(2026, 0, 1);
    libraries = opened;
  });
  afterEach(() => {
    for (const library of opened.splice(0)) library.close();
  });
}

let clock = 0;
let libraries: Library[] = [];

function tick(): string {
  clock += 1000;
  return new Date(clock).toISOString();
}

/** A library in the present profile, with a clock that moves on by a second with each look. */
export function libraryOf(options: LibraryOptions = {}): Library {
  const library = openLibrary({ now: tick, ...options });
  libraries.push(library);
  return library;
}

/** Every record of every store, to compare states. */
export async function stateOf(library: Library): Promise<Record<string, unknown[]>> {
  const connection = await library.connection();
  const transaction = connection.transaction(STORES, 'readonly');
  const state: Record<string, unknown[]> = {};
  for (const store of STORES) state[store] = await transaction.objectStore(store).getAll();
  return state;
}

/** A library in a profile of its own that holds `state`, as `stateOf` gave it. */
export async function libraryWith(state: Record<string, unknown[]>): Promise<Library> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const library = libraryOf();
  const transaction = (await library.connection()).transaction(STORES, 'readwrite');
  for (const store of STORES) {
    for (const record of state[store] ?? []) void transaction.objectStore(store).put(record as never);
  }
  await transaction.done;
  return library;
}

/** The number of writes that a library counts. */
export async function counterOf(library: Library): Promise<number> {
  const sentinel = await (await library.connection()).get('meta', 'sentinel');
  if (!sentinel) throw new Error('no sentinel');
  return sentinel.counter;
}

/** The digest that a text of these paragraphs has. */
export const digestOfText = (paragraphs: readonly { text: string }[]): string =>
  bytesToHex(sha256(utf8ToBytes(articleText(paragraphs))));

/** A whole article about nothing, with what a test cares about put in. */
export function articleOf(change: Partial<Article> = {}): Article {
  return {
    key: 'IP26001',
    aliases: ['rsis-publication/a-harbour-of-paper-boats'],
    code: 'IP26001',
    series: 'IDSS Papers',
    number: '26001',
    coverage: 'full',
    title: 'A Harbour of Paper Boats',
    authors: [{ name: 'Ada Example', family: 'Example', given: 'Ada' }],
    published: '2026-01-05',
    categories: ['IDSS Papers', 'Maritime Security'],
    lead: { label: 'Synopsis', text: 'Paper boats need calm water.' },
    pdf: 'https://www.rsis.edu.sg/wp-content/uploads/2026/01/IP26001.pdf',
    url: 'https://www.rsis.edu.sg/rsis-publication/idss/a-harbour-of-paper-boats/',
    publisher: null,
    language: 'en',
    sources: { title: 'selector', pdf: 'shape' },
    words: 12,
    minutes: 1,
    paragraphs: [
      { n: 1, kind: 'heading', text: 'Calm water' },
      { n: 2, kind: 'text', text: 'The harbour is calm and the boats are dry.' },
    ],
    html: '<h2>Calm water</h2><p>The harbour is calm and the boats are dry.</p>',
    sha256: 'a'.repeat(64),
    ...change,
  };
}

/** What a list says of the paper at this slug, with what a test cares about put in. */
export function itemOf(slug: string, change: Partial<ListingItem> = {}): ListingItem {
  return {
    title: `Of ${slug}`,
    url: `https://www.rsis.edu.sg/rsis-publication/idss/${slug}/`,
    authors: ['Ada Example'],
    published: '2026-01-05',
    ...change,
  };
}

/** A highlight on the words from `start` to `end` of the sample's normalised text. */
export function draftOf(start = 15, end = 22, change: Partial<HighlightDraft> = {}): HighlightDraft {
  return {
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: 'harbour', prefix: 'The ', suffix: ' is calm' },
      position: { type: 'TextPositionSelector', start, end },
    },
    paragraph: 1,
    heading: 'Calm water',
    colour: 'yellow',
    note: '',
    ...change,
  };
}

/** Other words of the sample's text. */
export function placeOf(change: Partial<HighlightPlace> = {}): HighlightPlace {
  return {
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: 'boats', prefix: ' and the ', suffix: ' are dry.' },
      position: { type: 'TextPositionSelector', start: 39, end: 44 },
    },
    paragraph: 1,
    heading: 'Calm water',
    ...change,
  };
}

export const LIST_NAME = { defaultListName: 'Reading list' };
