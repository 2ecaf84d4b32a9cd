// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, json, oneof, property, string } from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parsers } from '@/entrypoints/background/requests';
import type { Article } from '@/utils/article/article';
import { extractElsewhere, readElsewhere } from '@/utils/article/elsewhere';
import { extract } from '@/utils/article/extract';
import { MOST_LEVELS } from '@/utils/article/snapshot';
import { draftOf } from '../library/sample';
import { askedElsewhere, type ExpectedElsewhere } from './support/asked-elsewhere';
import { HARBOURS, RIVERS } from './support/papers';

const FOLDER = 'tests/article/elsewhere';
const SLUGS = readdirSync(FOLDER);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const sourceOf = (slug: string) => readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8');
const expectedOf = (slug: string): ExpectedElsewhere =>
  JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'));

afterEach(() => vi.restoreAllMocks());

describe('every sample page of another site', () => {
  it('is one of at least 12', () => expect(SLUGS.length).toBeGreaterThanOrEqual(12));

  it.each(SLUGS)('%s is read as expected', (slug) => {
    if (!existsSync(`${FOLDER}/${slug}/expected.json`)) throw new Error(`${slug} has no expected.json`);
    const expected = expectedOf(slug);
    const result = extractElsewhere(parse(sourceOf(slug)), expected.url);
    expect(askedElsewhere(result, expected)).toEqual(expected);
  });

  it.each(SLUGS)('%s is left unread by what reads RSIS, and unchanged by either', (slug) => {
    const page = parse(sourceOf(slug));
    const before = page.documentElement.outerHTML;
    const { url } = expectedOf(slug);
    expect(extract(page, url)).toMatchObject({ kind: 'none', reason: 'other-site' });
    extractElsewhere(page, url);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

const ADDRESS = 'https://news.example/2024/a-page';
/** A page whose head holds a value and whose body is a paper. */
const pageWith = (head: string, headings = '<h1>A Page</h1>') =>
  parse(`<html lang="en"><head>${head}</head><body><main>${headings}${PROSE}</main></body></html>`);
const PROSE = RIVERS.body.map(({ html }) => html).join('');
function articleOf(page: Document, url = ADDRESS): Article {
  const result = extractElsewhere(page, url);
  if (result.kind !== 'article') throw new Error(JSON.stringify(result));
  return result.article;
}
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('names of the head', () => {
  it.each([
    [
      '<meta name="citation_author" content="Castellan, Mira">',
      [{ name: 'Mira Castellan', family: 'Castellan', given: 'Mira' }],
    ],
    [
      '<meta name="citation_authors" content="Castellan, Mira; van der Brink, Ilse">',
      [
        { name: 'Mira Castellan', family: 'Castellan', given: 'Mira' },
        { name: 'Ilse van der Brink', family: 'van der Brink', given: 'Ilse' },
      ],
    ],
    [
      '<meta name="author" content="Mira Castellan, Tomas Okonjo and Hedda Quist">',
      ['Mira Castellan', 'Tomas Okonjo', 'Hedda Quist'].map((name) => ({ name, literal: name })),
    ],
    [
      linked({ '@type': 'Article', author: { '@type': 'Organization', name: 'Board of Tides and Lamps' } }),
      [{ name: 'Board of Tides and Lamps', literal: 'Board of Tides and Lamps' }],
    ],
    [
      '<meta name="author" content="admin"><meta property="article:author" content="https://x.example/me">',
      [],
    ],
    ['<meta property="og:site_name" content="News"><meta name="author" content="News">', []],
    ...['M.', 'M. K.', 'MK'].map((given): [string, unknown[]] => [
      `<meta name="citation_author" content="Castellan, ${given}">`,
      [{ name: `${given} Castellan`, family: 'Castellan', given }],
    ]),
    ...['CNN', 'PhD', 'Jr.', 'B.B.C.'].map((behind): [string, unknown[]] => [
      `<meta name="author" content="Mira Castellan, ${behind}">`,
      [{ name: 'Mira Castellan', literal: 'Mira Castellan' }],
    ]),
  ])('of %s are split only when that is certain', (head, authors) => {
    expect(articleOf(pageWith(head)).authors).toEqual(authors);
  });
});

describe('the title of the head', () => {
  it.each([
    ['Indonesia Votes for Change', '<h2>Indonesia</h2>', 'Indonesia Votes for Change'],
    ['Indonesia Votes for Change', '<h1>Indonesia</h1>', 'Indonesia Votes for Change'],
    [
      'Indonesia Votes for Change | Asia Watch',
      '<h1>Asia Watch</h1>',
      'Indonesia Votes for Change | Asia Watch',
    ],
    ['Indonesia Votes – A Portal', '<h2>A Portal</h2><h1>INDONESIA VOTES</h1>', 'INDONESIA VOTES'],
  ])('%s is not shortened to a heading of something else: %s', (title, headings, expected) => {
    expect(articleOf(pageWith(`<title>${title}</title>`, headings)).title).toBe(expected);
  });
});

describe('the summary of the head', () => {
  const first = parse(PROSE).querySelector('p')?.textContent ?? '';
  it.each([
    ['that is the first paragraph', first, null],
    ['that is cut off', `${first.slice(0, 60)}…`, null],
    ['that is a few words', 'Rivers and more.', null],
    [
      'that says something of its own',
      'What the upper river teaches those who live beside the lower one.',
      'What the upper river teaches those who live beside the lower one.',
    ],
  ])('%s', (_, description, text) => {
    const head = `<meta property="og:description" content="${description.replaceAll('"', '&quot;')}">`;
    expect(articleOf(pageWith(head)).lead).toEqual(text && { label: null, text });
  });
});

describe('several articles in JSON-LD', () => {
  it('are those of a listing, but for the one with the title of the page', () => {
    const others = ['B', 'A Page', 'C'].map((headline, i) => ({
      '@type': 'Article',
      headline,
      datePublished: `2024-01-0${i + 1}`,
    }));
    expect(articleOf(pageWith(linked(others))).published).toBe('2024-01-02');
    expect(
      articleOf(pageWith(linked(others.filter(({ headline }) => headline !== 'A Page')))).published,
    ).toBeNull();
  });
});

describe('any page of another site', () => {
  it('nested deeper than any real one is left alone', () => {
    const page = parse(`${'<div>'.repeat(MOST_LEVELS + 1)}<p>${RIVERS.lead}</p>`);
    expect(extractElsewhere(page, ADDRESS)).toMatchObject({ kind: 'none', reason: 'too-deep' });
  });

  it('names the elements of the page that hold its body', () => {
    const page = pageWith('');
    const { bodies } = readElsewhere(page, ADDRESS);
    expect(bodies).toHaveLength(1);
    expect(page.contains(bodies[0] ?? null)).toBe(true);
    expect(bodies[0]?.textContent).toContain(parse(PROSE).querySelector('p')?.textContent ?? '');
  });

  const FRAGMENTS = [
    ...RIVERS.body.map(({ html }) => html),
    ...HARBOURS.body.map(({ html }) => html),
    '<h1>A Page</h1>',
    '<article>',
    '</article>',
    '<div class="comments">',
    '</div>',
    '<table><tr><td>',
    '<ul><li><a href="#x">x</a>',
    '<br><br>Loose words between the blocks, which nobody has put into an element of their own. ',
    '<form><input name="parentNode"><input name="attributes">',
    '<meta property="og:title" content="&lt;b&gt;A &amp;amp; B">',
    '<meta name="citation_author" content=", ">',
    '<meta name="citation_author" content="A,B;C,D,E">',
    '<meta name="citation_publication_date" content="2024/13/45">',
    '<meta property="og:site_name" content=" ">',
    `<meta property="og:site_name" content="${'x'.repeat(5000)}">`,
    `<meta name="author" content="${'Mira Castellan, '.repeat(400)}">`,
    '<link rel="canonical" href="http://[">',
    '<link rel="canonical" href="/2024/a-page?page=2#x">',
    '<base href="javascript:1">',
    linked({ '@type': 'Article', headline: 'A Page', author: [[[{}]]], publisher: [] }),
    linked({
      '@graph': { '@graph': [{ '@type': ['x', 'Report'], name: '<img src=x onerror=1>', abstract: 7 }] },
    }),
    '<script type="application/ld+json">{"__proto__":{"polluted":1},"@type":"Article"}</script>',
    '<svg><title>x</title></svg>',
    '<p hidden>',
    '<template><p>x</p></template>',
  ];

  it('gives an article that the background takes, or a reason, and is never changed', () => {
    const scripts = json().map((text) => `<script type="application/ld+json">${text}</script>`);
    const pages = array(
      oneof(
        { weight: 12, arbitrary: constantFrom(...FRAGMENTS) },
        { weight: 1, arbitrary: string({ unit: 'grapheme' }) },
        { weight: 1, arbitrary: scripts },
      ),
      { maxLength: 30 },
    );
    const urls = constantFrom(
      ADDRESS,
      'http://user:pass@xn--bcher-kva.example:8080/%ff/%2F?utm_source=x&b=%00&a=1#!/r',
      `https://news.example/${'long/'.repeat(800)}?x=${'y'.repeat(4000)}`,
      'https://192.0.2.1/',
    );
    let articles = 0;
    assert(
      property(pages, urls, (parts, url) => {
        const page = parse(parts.join(''));
        const before = page.documentElement.outerHTML;
        const result = extractElsewhere(page, url);
        expect(page.documentElement.outerHTML).toBe(before);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        if (result.kind !== 'article') return;
        articles++;
        const request = {
          opId: '00000000-0000-4000-8000-000000000000',
          article: result.article,
          draft: draftOf(),
        };
        expect(parsers.addHighlight(request)).toEqual(request);
      }),
      { numRuns: 100, seed: 20250922 },
    );
    expect(articles).toBeGreaterThan(15);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  }, 60_000);
});

/** Nodes that the walkers visit on a page of so many parts: a count that does not depend on the machine. */
function visits(parts: number): number {
  const body = Array.from(
    { length: parts },
    (_, i) => `<h2>Part ${i}</h2>${PROSE.replaceAll('the ', `the ${i}th `)}`,
  );
  const page = parse(`<main><h1>A Page</h1>${body.join('')}</main>`);
  const walk = vi.spyOn(TreeWalker.prototype, 'nextSibling');
  extractElsewhere(page, ADDRESS);
  return walk.mock.calls.length;
}

describe('the work', () => {
  it('grows in step with the page', () => {
    const small = visits(1);
    vi.restoreAllMocks();
    const large = visits(16);
    expect(small).toBeGreaterThan(50);
    expect(large / small).toBeLessThan(20);
  });
});
