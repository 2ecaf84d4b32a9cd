import { waysTo } from '@/utils/article/images';
import { presentTextOf } from './kept-versions';
import { knownAs } from './known';
import type { Library } from './open';
import { read } from './read';
import type { KeptImages } from './records';

/** Bytes of one image, and of all images of one paper. */
const IMAGE_LIMIT = 10_000_000;
const PAPER_LIMIT = 30_000_000;

/** Types that are kept. SVG is none: opened by itself it is a document that may hold scripts. */
const TYPES = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/;

const CACHE_NAME = 'images';
/** A cache wants http(s) addresses; this one is reserved never to exist (RFC 6761), and nothing is fetched from it. */
const ORIGIN = 'https://images.invalid';

/** Where images of papers are kept, by the paper's key and the image's own address. */
export interface ImageStore {
  /** Null where it is not kept. */
  get(key: string, address: string): Promise<Blob | null>;
  put(key: string, address: string, image: Blob): Promise<void>;
  /** The papers of which something is kept, by their keys. */
  keys(): Promise<string[]>;
  /** Lets all images of some papers go. */
  drop(keys: ReadonlySet<string>): Promise<void>;
  /** Bytes of all that is kept. */
  bytes(): Promise<number>;
}

const openCache = () => caches.open(CACHE_NAME);

/** The images of this extension in Cache Storage, apart from the database: they can be fetched again. */
export function openImages(): ImageStore | null {
  if (!('caches' in globalThis)) return null;
  /** Sizes by name, of those that were opened once: what is kept does not change. */
  const sizes = new Map<string, number>();
  return {
    async get(key, address) {
      const found = await (await openCache()).match(nameOf(key, address));
      return found ? await found.blob() : null;
    },
    async put(key, address, image) {
      const headers = { 'content-type': image.type };
      await (await openCache()).put(nameOf(key, address), new Response(image, { headers }));
    },
    async keys() {
      const names = await (await openCache()).keys();
      return [...new Set(names.map(({ url }) => keyOf(url)))];
    },
    async drop(keys) {
      const cache = await openCache();
      for (const { url } of await cache.keys())
        if (keys.has(keyOf(url))) {
          await cache.delete(url);
          sizes.delete(url);
        }
    },
    async bytes() {
      const cache = await openCache();
      let sum = 0;
      for (const { url } of await cache.keys()) {
        const size = sizes.get(url) ?? (await (await cache.match(url))?.blob())?.size ?? 0;
        sizes.set(url, size);
        sum += size;
      }
      return sum;
    },
  };
}

function nameOf(key: string, address: string): string {
  return `${ORIGIN}/${encodeURIComponent(key)}/${encodeURIComponent(address)}`;
}

function keyOf(name: string): string {
  return decodeURIComponent(name.slice(ORIGIN.length + 1).split('/', 1)[0] ?? '');
}

/** One image of a paper, under whichever of its keys it is kept: a paper may get another one. */
export async function keptImage(
  images: Pick<ImageStore, 'get'>,
  keys: readonly string[],
  address: string,
): Promise<Blob | null> {
  for (const key of keys) {
    const image = await images.get(key, address);
    if (image) return image;
  }
  return null;
}

/**
 * Keeps the images of a saved paper: `addressesIn` names those that its text shows, `fetchImage` gets one of them. What is
 * kept already is not fetched again; one that is not to be had is left out, and its words stand in its place.
 */
export async function keepImages(
  library: Library,
  images: ImageStore,
  key: string,
  addressesIn: (html: string) => string[],
  fetchImage: (address: string) => Promise<Response>,
): Promise<KeptImages> {
  const paper = await read(library, async (transaction) => {
    const publication = await knownAs(transaction, [key]);
    if (!publication || publication.savedAt === null) return null;
    const { key: own, keys } = publication;
    return {
      key: own,
      keys: [own, ...keys.filter((other) => other !== own)],
      text: await presentTextOf(transaction, publication),
    };
  });
  const result = { kept: 0, fetched: 0, failed: 0, isOff: false };
  if (!paper?.text) return result;
  let bytes = 0;
  for (const address of addressesIn(paper.text.html)) {
    const known = await keptImage(images, paper.keys, address);
    const image = known ?? (await imageAt(waysTo(address), fetchImage, PAPER_LIMIT - bytes));
    if (!image) {
      result.failed += 1;
      continue;
    }
    bytes += image.size;
    if (!known) {
      await images.put(paper.key, address, image);
      result.fetched += 1;
    }
    result.kept += 1;
  }
  return result;
}

/** Null for what is no image, too large or not to be had in any of the ways. */
async function imageAt(
  ways: readonly string[],
  fetchImage: (address: string) => Promise<Response>,
  room: number,
): Promise<Blob | null> {
  try {
    const response = await firstAnswer(ways, fetchImage);
    const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const limit = Math.min(IMAGE_LIMIT, room);
    const told = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || !TYPES.test(type) || told > limit) {
      await response.body?.cancel();
      return null;
    }
    const body = await bodyUpTo(response, limit);
    return body && new Blob(body, { type });
  } catch {
    // No network, another host behind a redirect, a broken answer: the words of the image stand in its place.
    return null;
  }
}

/** The answer of the first way on which there is something; of the last one whatever it is. */
async function firstAnswer(
  [way = '', ...others]: readonly string[],
  fetchImage: (address: string) => Promise<Response>,
): Promise<Response> {
  if (others.length === 0) return fetchImage(way);
  const response = await fetchImage(way).catch(() => null);
  if (response?.ok) return response;
  await response?.body?.cancel();
  return firstAnswer(others, fetchImage);
}

/** The parts of a body; null, and nothing more is read, as soon as it is longer than it may be. */
async function bodyUpTo(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const reader = response.body?.getReader();
  if (!reader) return [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/** Lets the images go of papers that the library does not know any more. A paper in the trash keeps them. */
export async function sweepImages(library: Library, images: ImageStore): Promise<void> {
  const keys = await images.keys();
  if (keys.length === 0) return;
  const unknown = await read(library, async (transaction) => {
    const found = await Promise.all(keys.map(async (key) => knownAs(transaction, [key])));
    return new Set(keys.filter((_key, at) => found[at] === null));
  });
  if (unknown.size > 0) await images.drop(unknown);
}
