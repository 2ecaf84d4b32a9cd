/** Pages on which other papers stand beside the one to be read: in cards, lists, pop-ups, sentences and notes. */

import type { Article } from '@/utils/article/article';
import { bio, bold, CABLES, CLOCKS, HARBOURS, KITES, LANTERNS, p, RADIO, RIVERS, SEEDS } from './papers';
import { article, CATEGORIES, MIRA, person, type Sample, SITE } from './sample';

const OTHER_PDF = `${SITE}/wp-content/uploads/2024/05/CO24077.pdf`;
const OTHER = `${SITE}/rsis-publication/rsis/co24077-barges-in-winter/`;
/** The card of another paper, in the very classes of a publication's own head. */
const twin = `<div class="publication-details-section"><div class="publication-details-section-pane pane-left"><div class="title"><a href="${OTHER}">CO24077 | Barges in Winter</a></div><div class="publication-details-author">Rebecca Holm</div><div class="publication-details-date"><p class="date">4 May 2024</p></div></div><a class="btn pdf-download" href="${OTHER_PDF}">download pdf</a><section><span>Categories: <a href="/c/x">Arctic</a></span></section></div>`;
/** A plain card without a class that says anything. */
const plainCard = `<div class="k7"><img src="/wp-content/uploads/2024/05/co24077.jpg" alt="CO24077"><p><a href="${OTHER}">CO24077 | Barges in Winter</a></p><p>Rebecca Holm</p><p>4 May 2024</p><p><a href="${OTHER_PDF}">Download PDF</a></p><p>Categories: Arctic / Ice</p></div>`;

const base = { authors: 'Vivian Tan', date: '5 August 2025', categories: CATEGORIES } as const;
const EXPECTED: Partial<Article> = {
  code: null,
  pdf: null,
  number: null,
  lead: null,
  authors: [person('Vivian', 'Tan')],
  published: '2025-08-05',
  categories: CATEGORIES,
  series: 'RSIS Commentary Series',
};
const own = (slug: string, title = 'Tugs Without Smoke') => ({
  slug,
  path: `/rsis-publication/rsis/${slug}-tugs-without-smoke/`,
  printedTitle: title,
});
const wanted = (slug: string, more: Partial<Article> = {}): Partial<Article> => ({
  ...EXPECTED,
  title: 'Tugs Without Smoke',
  key: `rsis-publication/${slug}-tugs-without-smoke`,
  aliases: [],
  ...more,
});

export const RELATED: Sample[] = [
  article({
    ...own('card-behind-the-copies'),
    ...base,
    behindCopies: `<div class="related-posts"><h3>Related Publications</h3>${plainCard}</div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('card-behind-the-copies'),
  }),
  article({
    ...own('twin-behind-the-copies'),
    ...base,
    behindCopies: `<div>${twin}</div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('twin-behind-the-copies'),
  }),
  article({
    ...own('twin-before-the-title'),
    ...base,
    beforeTitle: `<div>${twin}</div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('twin-before-the-title'),
  }),
  article({
    ...own('card-before-the-title'),
    ...base,
    beforeTitle: plainCard,
    placement: 'none',
    pieces: [...HARBOURS.body],
    expected: wanted('card-before-the-title'),
  }),
  article({
    ...own('card-before-the-title-renamed'),
    ...base,
    layout: 'renamed',
    beforeTitle: plainCard,
    placement: 'none',
    pieces: [...HARBOURS.body],
    expected: wanted('card-before-the-title-renamed'),
  }),
  article({
    ...own('card-behind-renamed'),
    ...base,
    layout: 'renamed',
    behindCopies: `<h3>You may also like</h3>${plainCard}`,
    pieces: [...RIVERS.body],
    expected: wanted('card-behind-renamed'),
  }),
  article({
    ...own('card-beside-the-button'),
    ...base,
    besideButton: `<div class="q"><p>More from this author</p>${plainCard}</div>`,
    pieces: [...RADIO.body],
    expected: wanted('card-beside-the-button'),
  }),
  article({
    ...own('card-beside-own-button'),
    ...base,
    pdf: `${SITE}/wp-content/uploads/2025/08/Tugs.pdf`,
    besideButton: `<div class="q">${plainCard}</div>`,
    pieces: [...RADIO.body],
    expected: wanted('card-beside-own-button', { pdf: `${SITE}/wp-content/uploads/2025/08/Tugs.pdf` }),
  }),
  article({
    ...own('popup-of-the-latest-book'),
    ...base,
    atStart: `<div class="z-pop"><p>Latest Book</p><p class="title">The Ledger of Small Harbours</p><p>Rebecca Holm</p><p>4 May 2024</p><a class="btn pdf-download" href="${SITE}/wp-content/uploads/2024/05/WP303.pdf">download pdf</a></div>`,
    pieces: [...SEEDS.body],
    expected: wanted('popup-of-the-latest-book'),
  }),
  article({
    ...own('popup-at-the-end'),
    ...base,
    atEnd: `<div class="z-pop"><div class="title">The Ledger of Small Harbours</div><div>By Rebecca Holm</div><p>4 May 2024</p><a href="${SITE}/wp-content/uploads/2024/05/WP303.pdf">Download the book</a></div>`,
    pieces: [...SEEDS.body],
    expected: wanted('popup-at-the-end'),
  }),
  article({
    ...own('previous-and-next'),
    ...base,
    beforeTitle: `<div class="n"><a href="${OTHER}">« CO24077 | Barges in Winter</a> <a href="/rsis-publication/rsis/co24079-ice-on-the-ropes/">CO24079 | Ice on the Ropes »</a></div>`,
    layout: 'renamed',
    pieces: [...CABLES.body],
    expected: wanted('previous-and-next'),
  }),
  article({
    ...own('previous-and-next-files'),
    ...base,
    behindCopies: `<div class="n"><a href="${OTHER_PDF}">Previous issue (PDF)</a> <a href="${SITE}/wp-content/uploads/2024/05/CO24079.pdf">Next issue (PDF)</a></div>`,
    pieces: [...CABLES.body],
    expected: wanted('previous-and-next-files'),
  }),
  article({
    ...own('file-of-another-in-the-prose'),
    ...base,
    pieces: [
      ...CLOCKS.body.slice(0, 2),
      p(
        `The laboratories have long known it, and anybody who cares to may <a href="${OTHER_PDF}">download the full report</a> on the winter of the barges, which came to the same end.`,
      ),
      ...CLOCKS.body.slice(2),
    ],
    expected: wanted('file-of-another-in-the-prose'),
  }),
  article({
    ...own('file-of-another-in-a-note'),
    ...base,
    pieces: [
      p(
        'The gauge was repaired twice.<a href="#_ftn1" name="_ftnref1">[1]</a> Its log survived both repairs, which surprised the engineers more than the flood had done.',
      ),
      ...RIVERS.body.slice(1, 4),
      {
        html: `<p><a href="#_ftnref1" name="_ftn1">[1]</a> Rebecca Holm, “Barges in Winter”, <a href="${OTHER_PDF}">RSIS Commentary CO24077 (PDF)</a>.</p>`,
        kind: 'note',
      },
    ],
    expected: wanted('file-of-another-in-a-note'),
  }),
  article({
    ...own('image-of-another-in-the-body'),
    ...base,
    pieces: [
      ...LANTERNS.body.slice(0, 2),
      {
        html: `<p><a href="${OTHER}"><img src="/wp-content/uploads/2024/05/x.jpg" alt="CO24077"></a></p>`,
        kind: 'label',
      },
      ...LANTERNS.body.slice(2),
    ],
    expected: wanted('image-of-another-in-the-body'),
  }),
  article({
    ...own('file-of-another-year'),
    ...base,
    pdf: `${SITE}/wp-content/uploads/2025/08/CO12024.pdf`,
    pieces: [...KITES.body],
    expected: wanted('file-of-another-year', { pdf: `${SITE}/wp-content/uploads/2025/08/CO12024.pdf` }),
  }),
  article({
    ...own('file-against-the-printed-number'),
    ...base,
    pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
    pieces: [
      { html: '<p>RSIS Commentary No. 172/2025 dated 5 August 2025</p>', kind: 'text' },
      ...KITES.body,
    ],
    expected: wanted('file-against-the-printed-number', {
      code: 'CO25172',
      key: 'CO25172',
      number: '25172',
      aliases: ['rsis-publication/file-against-the-printed-number-tugs-without-smoke'],
      pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
    }),
  }),
  article({
    slug: 'title-against-the-slug',
    path: '/rsis-publication/rsis/co24077-tugs-without-smoke/',
    printedTitle: 'CO25077 | Tugs Without Smoke',
    ...base,
    pdf: `${SITE}/wp-content/uploads/2025/08/CO25077.pdf`,
    pieces: [...KITES.body],
    expected: {
      ...EXPECTED,
      key: 'CO25077',
      code: 'CO25077',
      number: '25077',
      aliases: ['rsis-publication/co24077-tugs-without-smoke'],
      pdf: `${SITE}/wp-content/uploads/2025/08/CO25077.pdf`,
      title: 'Tugs Without Smoke',
    },
  }),
  article({
    ...own('canonical-of-another-page'),
    ...base,
    head: `<link rel="canonical" href="${OTHER}">`,
    pieces: [...KITES.body],
    expected: wanted('canonical-of-another-page'),
  }),
  article({
    ...own('canonical-under-another-centre'),
    ...base,
    head: `<link rel="canonical" href="${SITE}/rsis-publication/idss/canonical-under-another-centre-tugs-without-smoke/">`,
    pieces: [...KITES.body],
    expected: wanted('canonical-under-another-centre'),
  }),
  article({
    ...own('list-of-the-author-in-the-body'),
    ...base,
    pieces: [
      ...HARBOURS.body,
      bio(`<strong>Vivian TAN</strong> ${MIRA}`),
      {
        html: `<h3>More from this author</h3><ul><li><a href="${OTHER}">CO24077 | Barges in Winter</a></li><li><a href="${SITE}/rsis-publication/rsis/ice-on-the-ropes/">Ice on the Ropes</a> (4 May 2024)</li></ul>`,
        kind: 'label',
      },
    ],
    expected: wanted('list-of-the-author-in-the-body', { authors: [person('Vivian', 'Tan', MIRA)] }),
  }),
  article({
    ...own('related-in-the-middle-of-the-body'),
    ...base,
    pieces: [
      ...HARBOURS.body.slice(0, 3),
      {
        html: `<div class="k8"><p><strong>Related</strong></p><p><a href="${OTHER}">CO24077 | Barges in Winter</a></p><p>Rebecca Holm</p></div>`,
        kind: 'label',
      },
      ...HARBOURS.body.slice(3),
    ],
    expected: wanted('related-in-the-middle-of-the-body'),
  }),
  article({
    ...own('more-as-a-heading'),
    ...base,
    pieces: [bold('More Than Tariffs'), ...HARBOURS.body, bold('Other Lessons'), ...RIVERS.body.slice(0, 2)],
    expected: wanted('more-as-a-heading'),
  }),
  article({
    ...own('more-as-a-heading-renamed'),
    ...base,
    layout: 'renamed',
    placement: 'none',
    pieces: [
      bold('Latest Figures From the Gauges'),
      ...HARBOURS.body,
      bold('Other Lessons'),
      ...RIVERS.body.slice(0, 2),
    ],
    expected: wanted('more-as-a-heading-renamed'),
  }),
  article({
    ...own('card-without-author-line'),
    ...base,
    authors: null,
    behindCopies: twin,
    pieces: [...HARBOURS.body],
    expected: wanted('card-without-author-line', { authors: [] }),
  }),
  article({
    ...own('card-without-date-line'),
    ...base,
    date: null,
    behindCopies: twin,
    pieces: [...HARBOURS.body],
    expected: wanted('card-without-date-line', { published: null }),
  }),
  article({
    ...own('card-without-date-line-renamed'),
    ...base,
    date: null,
    authors: null,
    layout: 'renamed',
    behindCopies: plainCard,
    beforeTitle: plainCard,
    pieces: [...HARBOURS.body],
    expected: wanted('card-without-date-line-renamed', { published: null, authors: [] }),
  }),
  article({
    ...own('time-of-another'),
    ...base,
    date: null,
    behindCopies: `<div class="k9"><a href="${OTHER}">CO24077 | Barges in Winter</a> <time datetime="2024-05-04">4 May 2024</time></div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('time-of-another', { published: null }),
  }),
  article({
    ...own('frame-of-another'),
    ...base,
    atEnd: `<iframe src="${OTHER_PDF}"></iframe>`,
    pieces: [...HARBOURS.body],
    expected: wanted('frame-of-another'),
  }),
  article({
    ...own('frame-of-its-own'),
    ...base,
    placement: 'none',
    afterBody: `<iframe src="${SITE}/wp-content/uploads/2025/08/Tugs.pdf"></iframe>`,
    pieces: [...HARBOURS.body],
    expected: wanted('frame-of-its-own', { pdf: `${SITE}/wp-content/uploads/2025/08/Tugs.pdf` }),
  }),
  article({
    ...own('viewer-of-its-own'),
    ...base,
    placement: 'none',
    afterBody: `<iframe src="https://docs.google.com/gview?embedded=true&url=${SITE}/wp-content/uploads/2025/08/CO25171.pdf"></iframe>`,
    pieces: [...HARBOURS.body],
    expected: wanted('viewer-of-its-own', {
      pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
      code: 'CO25171',
      number: '25171',
      key: 'CO25171',
      aliases: ['rsis-publication/viewer-of-its-own-tugs-without-smoke'],
    }),
  }),
  article({
    ...own('sentence-that-offers-the-file'),
    ...base,
    pieces: [
      ...HARBOURS.body,
      {
        html: `<p>Click <a href="${SITE}/wp-content/uploads/2025/08/CO25171.pdf">here</a> to download the full PDF version of this commentary.</p>`,
        kind: 'text',
      },
    ],
    expected: wanted('sentence-that-offers-the-file', {
      pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
      code: 'CO25171',
      number: '25171',
      key: 'CO25171',
      aliases: ['rsis-publication/sentence-that-offers-the-file-tugs-without-smoke'],
    }),
  }),
  article({
    ...own('old-layout-with-cards'),
    ...base,
    layout: 'old',
    atStart: plainCard,
    behindCopies: `<h3>Related</h3>${plainCard}`,
    pieces: [...HARBOURS.body],
    expected: wanted('old-layout-with-cards'),
  }),
  article({
    ...own('file-far-from-the-text'),
    ...base,
    atEnd: `<div class="j1"><a href="${OTHER_PDF}">Download PDF</a></div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('file-far-from-the-text'),
  }),
  article({
    ...own('file-of-its-own-code-far-away'),
    printedTitle: 'CO25171 | Tugs Without Smoke',
    ...base,
    atEnd: `<div class="j1"><a href="${SITE}/wp-content/uploads/2025/08/CO25171.pdf">Download PDF</a></div>`,
    pieces: [...HARBOURS.body],
    expected: wanted('file-of-its-own-code-far-away', {
      pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
      code: 'CO25171',
      number: '25171',
      key: 'CO25171',
      aliases: ['rsis-publication/file-of-its-own-code-far-away-tugs-without-smoke'],
    }),
  }),
];
