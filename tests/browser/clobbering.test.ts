import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractResult } from '@/utils/article/article';
import { chromiumReader } from './reading';
import { CABLE_REPAIR } from './sample-publications';
import { publicationPage } from './skeleton';
import { withChromium } from './with-browser';

/** Elements whose `name` or `id` hides a property of the document, or, inside a form, one of the form. */
const ELEMENTS = ['img', 'form', 'input', 'embed', 'object', 'button', 'select'] as const;

/** What the extension and its libraries ask of a document; a thousand frames would be too much for any page. */
const USED = [
  'addEventListener',
  'body',
  'createDocumentFragment',
  'createElement',
  'createNodeIterator',
  'createTextNode',
  'createTreeWalker',
  'currentScript',
  'defaultView',
  'documentElement',
  'getElementsByTagName',
  'head',
  'implementation',
  'importNode',
  'nodeType',
  'ownerDocument',
  'parentNode',
  'querySelector',
  'querySelectorAll',
  'URL',
];

const { site, chromium } = await withChromium();
let page: Page;
let read: (page: Page, url: string) => Promise<ExtractResult>;

beforeAll(async () => {
  read = await chromiumReader(chromium);
  page = await chromium.browser.newPage();
}, 90_000);

/** Names of all properties of documents, forms and what they inherit from. */
async function propertyNames(): Promise<string[]> {
  return page.evaluate(() => {
    const names = new Set<string>();
    for (const start of [
      Document.prototype,
      HTMLDocument.prototype,
      HTMLFormElement.prototype,
      Window.prototype,
    ]) {
      for (let at: object | null = start; at; at = Object.getPrototypeOf(at)) {
        for (const name of Object.getOwnPropertyNames(at)) names.add(name);
      }
    }
    return [...names];
  });
}

/** The page of a good paper with one element of each name, before the text and in it. */
async function readWith(slug: string, elements: string): Promise<ExtractResult> {
  const path = `/rsis-publication/rsis/${slug}/`;
  const body = `${elements}${CABLE_REPAIR.body}<form>${elements}</form>`;
  site.put(path, publicationPage({ ...CABLE_REPAIR, body }).replace('<body>', `<body>${elements}`));
  await page.goto(site.address(path), { waitUntil: 'domcontentloaded' });
  return read(page, site.address(path));
}

const digest = (result: ExtractResult) => (result.kind === 'article' ? result.article.sha256 : result);

/** Elements of all these names, one after the other: what an <object> or <select> holds is its own. */
const named = (element: string, names: readonly string[]) =>
  names.map((name) => `<${element} name="${name}" id="${name}"></${element}>`).join('');

describe('elements named like properties of the document', () => {
  it.each(ELEMENTS)('<%s> change nothing in what is read', async (element) => {
    const plain = await readWith('plain', '');
    expect(plain.kind).toBe('article');
    const names = await propertyNames();
    expect(names.length).toBeGreaterThan(400);
    expect(digest(await readWith('clobbered', named(element, names)))).toEqual(digest(plain));
  });

  it('<iframe> change nothing in what is read', async () => {
    const plain = await readWith('plain', '');
    expect(digest(await readWith('clobbered', named('iframe', USED)))).toEqual(digest(plain));
  });

  it.each(USED)('%s alone, as the name of an image, changes nothing', async (name) => {
    const plain = await readWith('plain', '');
    expect(digest(await readWith('clobbered', named('img', [name])))).toEqual(digest(plain));
  });

  it('hide the methods of the document from whoever asks it', async () => {
    await readWith('clobbered', named('img', ['createElement']));
    const isHidden = await page.evaluate(() => document.createElement !== Document.prototype.createElement);
    expect(isHidden).toBe(true);
  });
});
