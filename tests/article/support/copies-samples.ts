/** Pages whose copies are cut off, differ, or hold a refrain. */

import type { Article } from '@/utils/article/article';
import type { PageSpec } from './page';
import { CABLES, HARBOURS, label, type Piece, p } from './papers';
import { article, CATEGORIES, leadIn, person, type Sample } from './sample';

type Spec = Partial<Omit<PageSpec, 'body' | 'printedTitle'>> & { edit?: (source: string) => string };

/** A commentary of these pieces; `edit` changes the page's source. */
function page(
  slug: string,
  number: number,
  pieces: readonly Piece[],
  { edit, ...spec }: Spec,
  more: Partial<Article> = {},
): Sample {
  const code = `CO256${number}`;
  const sample = article({
    slug,
    path: `/rsis-publication/rsis/${code.toLowerCase()}-${slug}/`,
    printedTitle: `${code} | ${slug.replaceAll('-', ' ').replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())}`,
    authors: 'Vivian Tan',
    date: '5 August 2025',
    categories: CATEGORIES,
    ...spec,
    pieces,
    expected: {
      code,
      lead: null,
      authors: [person('Vivian', 'Tan')],
      published: '2025-08-05',
      categories: CATEGORIES,
      series: 'RSIS Commentary Series',
      ...more,
    },
  });
  return edit ? { ...sample, source: edit(sample.source) } : sample;
}

const html = (pieces: readonly Piece[]) => pieces.map((piece) => piece.html).join('\n');
const content = (inner: string) => `<div class="publication-content-content">${inner}</div>`;
const sectionOf = (inner: string, attrs = '') =>
  `<div class="publication-content-section" ${attrs}><div><div class="publication-content-section-pane pane-left"><div>${inner}</div></div></div></div>`;
const cut = (pieces: readonly Piece[], share: number) =>
  html(pieces).slice(0, Math.floor(html(pieces).length * share));
const R1 = p('We count the boats at dawn, and the sea keeps its own counsel.');
const R2 = p('We count the boats at dusk, and the sea returns what it has borrowed from us all.');
const R3 = p('So count again, neighbour, for the harbour has no clerk but you and no ledger but the tide.');
const REFRAIN = [R1, R2, R3];
const [V0, V1, , V2] = HARBOURS.body;
const POEM = [
  p('The first boat went out under a lantern that nobody had lit.'),
  ...REFRAIN,
  p('The second boat went out with a dog and without its master.'),
  ...REFRAIN,
  p('The third boat did not go out, for the tide had read the ledger.'),
  ...REFRAIN,
];
const SONG = [...REFRAIN, V0, ...REFRAIN, V1, V2, ...REFRAIN];
const quote = (pieces: readonly Piece[]): Piece => ({
  html: `<blockquote>${html(pieces)}</blockquote>`,
  kind: 'quote',
  texts: pieces.map((piece) => piece.html.replace(/<[^>]+>/g, '')),
});
const QUOTED = [quote(REFRAIN), V0, quote(REFRAIN), V1, V2, quote(REFRAIN)];
const BODY = [label('SYNOPSIS'), leadIn(CABLES.lead), label('COMMENTARY'), ...CABLES.body];
const LEAD = { lead: { label: 'SYNOPSIS', text: CABLES.lead } };
const withSecond = (second: string, where: 'behindCopies' | 'atEnd' = 'behindCopies'): Spec => ({
  placement: 'none',
  [where]: second,
});
const terms = `<section><span>Categories: ${CATEGORIES.slice(0, 3)
  .map((t) => `<a href="#">${t}</a>`)
  .join(' / ')}</span></section>`;

export const COPIES: Sample[] = [
  // (b) cut off copies
  page('second-printing-cut-at-a-quarter', 10, BODY, withSecond(sectionOf(content(cut(BODY, 0.25)))), LEAD),
  page(
    'second-printing-cut-in-a-tag',
    11,
    BODY,
    withSecond(sectionOf(content(`${cut(BODY, 0.6)}<a href="https://www.rsis.edu.sg/x`))),
    LEAD,
  ),
  page(
    'second-printing-cut-renamed',
    12,
    BODY,
    { ...withSecond(sectionOf(content(cut(BODY, 0.4)))), layout: 'renamed' },
    LEAD,
  ),
  page(
    'second-printing-cut-outside',
    13,
    BODY,
    withSecond(`<div class="x-print"><div>${cut(BODY, 0.95)}`, 'atEnd'),
    LEAD,
  ),
  page(
    'page-cut-in-the-second-printing',
    50,
    BODY,
    {
      placement: 'second section',
      edit: (source) => `${source.slice(0, source.lastIndexOf('The world has some') + 60)}<stro`,
    },
    LEAD,
  ),
  page(
    'page-cut-in-the-second-printing-renamed',
    51,
    BODY,
    {
      placement: 'second section',
      layout: 'renamed',
      edit: (source) => `${source.slice(0, source.lastIndexOf('A roster would change') + 60)}<a href="`,
    },
    LEAD,
  ),
  page(
    'first-printing-cut-and-hidden',
    52,
    BODY,
    {
      placement: 'none',
      edit: (source) =>
        source.replace(
          '<div class="publication-content-section">',
          `${sectionOf(content(cut(BODY, 0.6)), 'hidden')}<div class="publication-content-section">`,
        ),
    },
    LEAD,
  ),
  page(
    'first-printing-cut-and-shown',
    53,
    BODY,
    {
      placement: 'none',
      edit: (source) =>
        source.replace(
          '<div class="publication-content-section">',
          `${sectionOf(content(cut(BODY, 0.3)))}<div class="publication-content-section">`,
        ),
    },
    LEAD,
  ),
  page(
    'second-printing-without-a-closing-quote',
    60,
    BODY,
    {
      placement: 'second section',
      edit: (source) => {
        const at = source.lastIndexOf('<p>A roster');
        return `${source.slice(0, at)}<p class="x>${source.slice(at + 3)}`;
      },
    },
    LEAD,
  ),
  page(
    'second-printing-with-unclosed-tags',
    61,
    BODY,
    {
      placement: 'second section',
      edit: (source) => {
        const at = source.lastIndexOf('The world has some');
        return `${source.slice(0, at)}<b><i><div><span>${source.slice(at)}`;
      },
    },
    LEAD,
  ),
  page(
    'second-printing-without-the-lead',
    62,
    BODY,
    withSecond(sectionOf(content(html(BODY.slice(2))) + terms)),
    LEAD,
  ),
  page(
    'second-printing-without-a-paragraph',
    63,
    BODY,
    withSecond(sectionOf(content(html(BODY.filter((_, i) => i !== 5))) + terms)),
    LEAD,
  ),
  page(
    'second-printing-with-an-added-line',
    64,
    BODY,
    withSecond(
      sectionOf(
        content(`<p>Reproduced with the permission of the editors, who ask for a copy.</p>${html(BODY)}`) +
          terms,
      ),
    ),
    LEAD,
  ),
  page(
    'second-printing-of-plain-lines',
    65,
    BODY,
    withSecond(
      sectionOf(
        content(html(BODY).replace(/<\/?(?:p|em|strong)>/g, (t) => (t === '</p>' ? '<br><br>' : ''))) + terms,
      ),
    ),
    LEAD,
  ),
  page(
    'second-printing-in-one-block',
    66,
    BODY,
    withSecond(`<div class="sr-only">${html(BODY).replace(/<[^>]+>/g, ' ')}</div>`, 'atEnd'),
    LEAD,
  ),
  page(
    'teaser-of-the-first-paragraph-above',
    67,
    BODY,
    { placement: 'none', beforeTitle: `<div class="intro">${CABLES.body[0].html}</div>` },
    LEAD,
  ),
  page(
    'one-word-differs-in-the-second',
    68,
    BODY,
    {
      placement: 'second section',
      edit: (source) => {
        const at = source.lastIndexOf('nineteen days');
        return `${source.slice(0, at)}19 days${source.slice(at + 13)}`;
      },
    },
    LEAD,
  ),
  // (d) refrains
  page('refrain-of-three-lines', 70, POEM, { placement: 'none' }),
  page('refrain-of-three-lines-twice-printed', 71, POEM, { placement: 'second section' }),
  page('refrain-of-three-lines-flat', 72, POEM, { placement: 'flat in one element' }),
  page('refrain-of-three-lines-renamed', 73, POEM, { placement: 'second section', layout: 'renamed' }),
  page('refrain-at-both-ends', 74, SONG, { placement: 'second section' }),
  page('refrain-at-both-ends-once', 75, SONG, { placement: 'none' }),
  page('refrain-at-both-ends-renamed', 76, SONG, { placement: 'outside main', layout: 'renamed' }),
  page('refrain-in-quotes', 77, QUOTED, { placement: 'none' }),
  page('refrain-in-quotes-twice', 78, QUOTED, { placement: 'second pane' }),
  page('refrain-of-one-long-paragraph', 79, [V0, V1, V0], { placement: 'none' }),
  page('refrain-of-one-long-paragraph-twice', 80, [V0, V1, V2, V0], { placement: 'print only' }),
  page('same-sentence-three-times-running', 81, [V0, R1, R1, R1, V1], { placement: 'second section' }),
  page('refrain-three-printings', 82, POEM, { placement: 'three printings' }),
  page('refrain-by-turns', 83, SONG, { placement: 'sections by turns' }),
  page(
    'pull-quote-of-a-paragraph',
    84,
    [V0, { html: `<blockquote>${V1.html}</blockquote>`, kind: 'quote' }, V1, V2],
    { placement: 'second section' },
  ),
  // placements under other names
  ...(['hidden for wide screens', 'before the header', 'both in one element'] as const).map((placement, i) =>
    page(`renamed-${placement.replaceAll(' ', '-')}`, 86 + i, BODY, { placement, layout: 'renamed' }, LEAD),
  ),
  page(
    'hidden-by-a-media-query',
    93,
    BODY,
    {
      placement: 'second section',
      head: '<style>@media (min-width: 768px) { .publication-content-section + .publication-content-section { display: none } } @media (max-width: 767px) { .publication-content-section:has(+ .publication-content-section) { display: none } }</style>',
    },
    LEAD,
  ),
  page(
    'hidden-by-a-class-of-the-theme',
    94,
    BODY,
    {
      placement: 'second section',
      head: '<style>.publication-content-section { position: absolute; left: -9999px } .publication-content-section + .publication-content-section { position: static }</style>',
    },
    LEAD,
  ),
  page(
    'short-text-twice',
    95,
    [
      p('The tide tables were printed twice and read once, which is the usual order in our small harbour.'),
      p('A third printing was refused.'),
    ],
    { placement: 'second section' },
  ),
  page('one-paragraph-twice', 96, [CABLES.body[0]], { placement: 'second pane' }),
  page('one-paragraph-twice-flat', 97, [CABLES.body[0]], { placement: 'flat in one element' }),
];
