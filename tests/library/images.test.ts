import { beforeEach, describe, expect, it, vi } from 'vitest';
import { imageAddresses, isRsisAddress } from '@/utils/article/images';
import { addHighlight } from '@/utils/library/highlights';
import { type ImageStore, keepImages, keptImage, openImages, sweepImages } from '@/utils/library/images';
import { savePublication } from '@/utils/library/publications';
import { uuid } from '@/utils/uuid';
import { MemoryCaches } from './memory-caches';
import { articleOf, draftOf, libraryOf, startWithFreshProfile } from './sample';

startWithFreshProfile();

const target = { defaultListName: 'Reading list' };
const AT = 'https://www.rsis.edu.sg/wp-content/uploads/';
const html = (...names: string[]) =>
  names.map((name) => `<p><img alt="" data-src="${AT}${name}"></p>`).join('');
const png = (bytes = 10) => new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });

let stored: Map<string, Blob>;
let store: ImageStore;
let asked: string[];

beforeEach(() => {
  stored = new Map();
  asked = [];
  store = {
    get: (key, address) => Promise.resolve(stored.get(`${key} ${address}`) ?? null),
    put: (key, address, image) => Promise.resolve(void stored.set(`${key} ${address}`, image)),
    keys: () => Promise.resolve([...new Set([...stored.keys()].map((name) => name.split(' ')[0] ?? ''))]),
    drop: (keys) => {
      for (const name of stored.keys()) if (keys.has(name.split(' ')[0] ?? '')) stored.delete(name);
      return Promise.resolve();
    },
    bytes: () => Promise.resolve([...stored.values()].reduce((sum, { size }) => sum + size, 0)),
  };
});

/** Keeps the images of a paper with this body; `answer` is what the site says to each address. */
async function keep(body: string, answer: (address: string) => Promise<Response>, isSaved = true) {
  const library = libraryOf();
  const article = articleOf({ html: body });
  if (isSaved) await savePublication(library, uuid(), article, target);
  else await addHighlight(library, uuid(), article, draftOf());
  const fetchImage = (address: string) => {
    asked.push(address);
    return answer(address);
  };
  const again = () => keepImages(library, store, article.key, imageAddresses, fetchImage);
  return { library, again, result: await again() };
}

describe('the addresses of images', () => {
  it.each([
    [`${AT}a.png`, true],
    ['http://rsis.edu.sg/a.png', true],
    ['https://dr.rsis.edu.sg/a.png', true],
    ['https://rsis.edu.sg.example/a.png', false],
    ['https://evil.example/?https://www.rsis.edu.sg/', false],
    ['https://user:word@www.rsis.edu.sg/a.png', false],
    ['https://www.rsis.edu.sg:8443/a.png', false],
    ['data:image/png;base64,AA', false],
    ['ftp://www.rsis.edu.sg/a.png', false],
    ['/a.png', false],
  ])('%s may be fetched: %s', (address, isAllowed) => {
    expect(isRsisAddress(address)).toBe(isAllowed);
  });

  it('are read out of a kept text, each once, at most forty, those of other hosts left out', () => {
    expect(imageAddresses(`<p><img alt="a > b" data-src="${AT}a.png"></p>`)).toEqual([`${AT}a.png`]);
    const other = '<img data-src="https://other.example/a.png" alt="&gt;">';
    expect(imageAddresses(`${html('a.png?x=1&amp;y=2', 'a.png?x=1&amp;y=2', 'b.png')}${other}`)).toEqual([
      `${AT}a.png?x=1&y=2`,
      `${AT}b.png`,
    ]);
    expect(imageAddresses(html(...Array.from({ length: 60 }, (_, i) => `${i}.png`)))).toHaveLength(40);
    expect(imageAddresses('<p>data-src="https://www.rsis.edu.sg/a.png"</p>')).toEqual([]);
  });
});

describe('the images of a saved paper', () => {
  it('are kept, and not fetched again', async () => {
    const { again, result } = await keep(html('a.png', 'b.png'), () => Promise.resolve(png()));
    expect(result).toEqual({ kept: 2, fetched: 2, failed: 0, isOff: false });
    expect([...stored.values()].map(({ size, type }) => ({ size, type }))).toEqual([
      { size: 10, type: 'image/png' },
      { size: 10, type: 'image/png' },
    ]);
    expect(await again()).toEqual({ kept: 2, fetched: 0, failed: 0, isOff: false });
    expect(asked).toHaveLength(2);
  });

  it('are asked for over https first, and as the page had them where they are not there', async () => {
    const body = html('a.png', 'b.png').replaceAll('https:', 'http:');
    const { result } = await keep(body, (address) =>
      address === `${AT}a.png` || address.startsWith('http:')
        ? Promise.resolve(png())
        : Promise.reject(new TypeError('no https here')),
    );
    expect(result).toMatchObject({ kept: 2, fetched: 2, failed: 0 });
    expect(asked).toEqual([`${AT}a.png`, `${AT}b.png`, `${AT.replace('https', 'http')}b.png`]);
  });

  it('are found under the key that the paper had when they were kept', async () => {
    const { again } = await keep(html('a.png'), () => Promise.resolve(png()));
    const { key, aliases } = articleOf();
    const image = stored.get(`${key} ${AT}a.png`);
    if (!image) throw new Error('it is kept');
    stored = new Map([[`${aliases[0]} ${AT}a.png`, image]]);
    expect(await again()).toMatchObject({ kept: 1, fetched: 0 });
    expect(await keptImage(store, [key, ...aliases], `${AT}a.png`)).toBe(image);
    expect(await keptImage(store, [key], `${AT}a.png`)).toBeNull();
  });

  it('are left out where they are no image, too large, missing or not to be had', async () => {
    const answers: Record<string, () => Promise<Response>> = {
      'a.png': () => Promise.resolve(png()),
      'b.png': () =>
        Promise.resolve(new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml' } })),
      'c.png': () => Promise.resolve(new Response('<p>', { headers: { 'content-type': 'text/html' } })),
      'd.png': () => Promise.resolve(png(10_000_001)),
      'e.png': () =>
        Promise.resolve(new Response('', { status: 404, headers: { 'content-type': 'image/png' } })),
      'f.png': () => Promise.reject(new TypeError('redirected')),
    };
    const { result } = await keep(html(...Object.keys(answers)), (address) =>
      (answers[address.slice(AT.length)] ?? (() => Promise.reject(new Error(address))))(),
    );
    expect(result).toMatchObject({ kept: 1, fetched: 1, failed: 5 });
    expect(stored.size).toBe(1);
  });

  it('take no more than thirty megabytes together', async () => {
    const names = ['a.png', 'b.png', 'c.png', 'd.png'];
    const { result } = await keep(html(...names), () => Promise.resolve(png(9_000_000)));
    expect(result).toMatchObject({ kept: 3, failed: 1 });
  });

  it('are fetched of no paper that the user has not saved', async () => {
    const { result } = await keep(html('a.png'), () => Promise.resolve(png()), false);
    expect(result).toMatchObject({ kept: 0, failed: 0 });
    expect(asked).toEqual([]);
  });

  it('go with a paper that the library does not know any more, and only then', async () => {
    const { library } = await keep(html('a.png'), () => Promise.resolve(png()));
    await store.put('IP26999', `${AT}x.png`, new Blob(['x']));
    await sweepImages(library, store);
    expect([...stored.keys()]).toEqual([`${articleOf().key} ${AT}a.png`]);
  });

  it('are told by their size, and all let go where the user no longer wants them', async () => {
    vi.stubGlobal('caches', new MemoryCaches());
    const images = openImages();
    if (!images) throw new Error('there is a place for images');
    await images.put('IP26001', `${AT}a.png`, new Blob(['12345'], { type: 'image/png' }));
    await images.put('IP26002', `${AT}a.png`, new Blob(['123'], { type: 'image/png' }));
    expect(await images.bytes()).toBe(8);
    await images.drop(new Set(await images.keys()));
    expect([await images.keys(), await images.bytes()]).toEqual([[], 0]);
    vi.unstubAllGlobals();
  });
});
