// @vitest-environment jsdom
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '@/utils/article/article';
import { findCopies } from '@/utils/article/copies';
import { extract } from '@/utils/article/extract';
import { DIFFERENCES, type PageSpec, PLACEMENTS, renderPage } from './support/page';
import { bio, CABLES, HARBOURS, heading, KITES, label, p, RADIO, RIVERS, SEEDS } from './support/papers';

const URL_OF_PAPER =
  'https://www.rsis.edu.sg/rsis-publication/rsis/co25901-electric-tugs-and-small-harbours/';
const PARAGRAPHS = [HARBOURS, RIVERS, RADIO, SEEDS, CABLES, KITES].flatMap(({ body }) => [...body]);

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function read(spec: Omit<PageSpec, 'printedTitle' | 'authors' | 'date'>): Article {
  const html = renderPage({
    printedTitle: 'CO25901 | Electric Tugs and Small Harbours',
    authors: 'Mira Castellan',
    date: '13 March 2025',
    categories: ['RSIS Commentary Series', 'General'],
    ...spec,
  });
  const result = extract(parse(html), URL_OF_PAPER);
  if (result.kind !== 'article') throw new Error(JSON.stringify(result));
  return result.article;
}

/** Texts of at least three paragraphs, with or without label and bio. */
const bodies = record({
  pieces: uniqueArray(constantFrom(...PARAGRAPHS), { minLength: 3, maxLength: 6 }),
  isLabelled: boolean(),
  hasBio: boolean(),
}).map(({ pieces, isLabelled, hasBio }) => [
  ...(isLabelled ? [label('SYNOPSIS'), p(HARBOURS.lead), label('COMMENTARY')] : []),
  ...pieces,
  ...(hasBio ? [bio('<strong>Mira CASTELLAN</strong> is a Research Fellow at RSIS.')] : []),
]);

/** A property test reads some 50 pages; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 120_000 });

describe('the second printing of a body', () => {
  it('changes nothing, wherever it stands and however it differs', () => {
    const cases = record({
      body: bodies,
      placement: constantFrom(...PLACEMENTS),
      difference: constantFrom(...DIFFERENCES),
      layout: constantFrom('current' as const, 'renamed' as const),
    });
    assert(
      property(cases, ({ body, placement, difference, layout }) => {
        // Without the names of classes a body in parts can't be told from two bodies.
        const isOpaque = layout === 'renamed' && /split|turns|flat/.test(placement);
        const one = read({ body, placement: 'none' });
        const two = read({ body, placement, difference, layout: isOpaque ? 'current' : layout });
        // Renamed classes are another way to the same values.
        expect({ ...two, html: '', sources: {} }).toEqual({ ...one, html: '', sources: {} });
      }),
      { numRuns: 24, seed: 20250918 },
    );
  });

  it('changes nothing when it is cut off, in a word or in a tag, wherever that is', () => {
    const cases = record({
      body: bodies,
      share: integer({ min: 20, max: 99 }),
      end: constantFrom('', '<stro', '<a href="https://www.rsis.edu.sg/x'),
      place: constantFrom('behindCopies' as const, 'atEnd' as const, 'beforeTitle' as const),
      layout: constantFrom('current' as const, 'renamed' as const),
    });
    assert(
      property(cases, ({ body, share, end, place, layout }) => {
        const html = body.map((piece) => piece.html).join('\n');
        const cut = html.slice(0, Math.floor((html.length * share) / 100)).replace(/<[^>]*$/, '');
        // A tag that is not closed takes in what follows it: the whole paper, were it before that.
        const rest = place === 'beforeTitle' ? '</div></div>' : end;
        const second = `<div class="publication-content-section"><div class="publication-content-content">${cut}${rest}`;
        const one = read({ body, placement: 'none', layout });
        const two = read({ body, placement: 'none', layout, [place]: second });
        expect({ ...two, html: '' }).toEqual({ ...one, html: '' });
      }),
      { numRuns: 24, seed: 20250922 },
    );
  });

  it('is found with the first, as elements of the page itself', () => {
    for (const placement of PLACEMENTS) {
      const page = parse(
        renderPage({ printedTitle: 'X', authors: null, date: null, body: RIVERS.body, placement }),
      );
      const copies = findCopies(page);
      expect(copies.every((copy) => page.contains(copy))).toBe(true);
      const text = copies.map((copy) => copy.textContent).join('\n');
      const printings = placement === 'none' ? 1 : placement === 'three printings' ? 3 : 2;
      expect([placement, text.split('Distrust has technical roots').length - 1 >= printings]).toEqual([
        placement,
        true,
      ]);
    }
  });
});

/** Fragments that hurt readers of pages. */
const FRAGMENTS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<table><tr><td>',
  '</table>',
  '<form><input name="parentNode">',
  '</form>',
  '<br><br>',
  '<p>&nbsp;</p>',
  '<div class="publication-content-content">',
  '<div class="publication-details-section"><div class="title">',
  '<svg><p>',
  '<math><mi>',
  '<template><p>',
  '<noscript><p>x',
  '<ul><li>',
  '<li>',
  '<a href="#_ftn1">[1]</a>',
  '<a name="_ftn1">',
  '<sup>1</sup>',
  '<h2>Notes</h2>',
  '<p>[1] A note.</p>',
  'Categories: A / B',
  '<section><span>Categories: </span></section>',
  '<img alt="CO25901" src="x">',
  '<img name="body" src=x>',
  '<form name="querySelectorAll">',
  '<object data="x.pdf">',
  '<a href="http://[">x</a>',
  '<a class="pdf-download" href="javascript:1">download pdf</a>',
  '<p><strong>SYNOPSIS</strong></p>',
  '<p><strong>COMMENTARY</strong></p>',
  '<blockquote>',
  '<figure><figcaption>',
  '<span data-cfemail="zz">',
  '<base href="http://x/">',
  '<html lang="??">',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<plaintext>',
  '\u0000',
  '\uFFFD\uD800',
  '<p>By </p>',
  '<p>18 September 2023</p>',
  'About the Author',
  '<x-y>',
  '<select><option>',
  ...PARAGRAPHS.slice(0, 6).map(({ html }) => html),
];

describe('any HTML at all', () => {
  it('is read without an error and without a change to it', () => {
    const pages = array(
      oneof(
        { weight: 8, arbitrary: constantFrom(...FRAGMENTS) },
        { weight: 1, arbitrary: string({ unit: 'grapheme' }) },
      ),
      { maxLength: 40 },
    );
    const paths = constantFrom(
      '/rsis-publication/rsis/co25901-x/',
      '/staff-publication/y/',
      '/publications/z/',
      '/a-newsletter-piece/',
      '/media-highlight/cens/q/',
    );
    let articles = 0;
    assert(
      property(pages, paths, (parts, path) => {
        const page = parse(parts.join(''));
        const before = page.documentElement.outerHTML;
        const result = extract(page, `https://www.rsis.edu.sg${path}`);
        if (result.kind === 'article') articles++;
        expect(page.documentElement.outerHTML).toBe(before);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 120, seed: 20250919 },
    );
    // The fuzzing is worth something only while a good part of it comes through to the end.
    expect(articles).toBeGreaterThan(10);
  });
});

/** Nodes that the walkers visit on a page of so many parts: a count that does not depend on the machine. */
function visits(parts: number): number {
  const body = Array.from({ length: parts }, (_, i) => [
    heading(`Part ${i}`),
    ...CABLES.body.map((piece) => ({ ...piece, html: piece.html.replace('the ', `the ${i}th `) })),
  ]).flat();
  const html = renderPage({
    printedTitle: 'CO25901 | Work',
    authors: 'Mira Castellan',
    date: '1 May 2025',
    body,
  });
  const page = parse(html);
  const walk = vi.spyOn(TreeWalker.prototype, 'nextSibling');
  extract(page, URL_OF_PAPER);
  return walk.mock.calls.length;
}

describe('the work', () => {
  it('grows in step with the page', () => {
    const small = visits(2);
    vi.restoreAllMocks();
    const large = visits(32);
    expect(small).toBeGreaterThan(100);
    expect(large / small).toBeLessThan(20);
  });
});
