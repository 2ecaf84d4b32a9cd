// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showImages } from '@/entrypoints/reader/show-images';

const AT = 'https://www.rsis.edu.sg/a.png';
const OTHER = 'https://other.example/b.png';
const HTML = `<p><img alt="" data-src="${AT}"><img alt="Depots" data-src="${OTHER}"></p>`;

const revoked: string[] = [];

beforeEach(() => {
  revoked.length = 0;
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, {
      createObjectURL: () => 'blob:one',
      revokeObjectURL: (url: string) => void revoked.push(url),
    }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('an image bears our words until it is shown, and is found under each key of its paper', async () => {
  const root = document.createElement('div');
  root.innerHTML = HTML;
  const stored = new Map<string, Blob>();
  const images = {
    get: (key: string, address: string) => Promise.resolve(stored.get(key + address) ?? null),
  };
  const until = new AbortController();
  const showing = () => showImages(root, HTML, ['IP26001', 'old/key'], images, 'Not kept', until.signal);
  const [first, second] = root.querySelectorAll('img');

  // That of another host is none that could be kept.
  expect(await showing()).toBe(1);
  expect([first?.alt, second?.alt]).toEqual(['Not kept', 'Depots']);
  expect(first?.hasAttribute('src')).toBe(false);

  stored.set(`old/key${AT}`, new Blob(['x']));
  expect(await showing()).toBe(0);
  expect([first?.alt, first?.src]).toEqual(['', 'blob:one']);

  until.abort();
  expect(revoked).toEqual(['blob:one']);
});
