/** Pages that list papers, and pages that are neither list nor paper. */

import { renderPage } from './page';
import { CLOCKS, HARBOURS, RIVERS } from './papers';
import { article, CATEGORIES, card, frame, other, person, type Sample, SITE } from './sample';

const cards = [1, 2, 3].map((i) =>
  card(
    `/rsis-publication/rsis/co2590${i}-paper-number-${i}/`,
    `CO2590${i} | Paper Number ${i}`,
    'Vivian Tan',
    `${i} May 2025`,
  ),
);
const items = [1, 2, 3].map((i) => ({
  title: `Paper Number ${i}`,
  url: `${SITE}/rsis-publication/rsis/co2590${i}-paper-number-${i}/`,
  code: `CO2590${i}`,
  authors: ['Vivian Tan'],
  published: `2025-05-0${i}`,
}));
/** A renamed page whose list of other papers keeps the classes of a listing. */
const WITH_ROLL = article({
  slug: 'article-with-a-card-roll',
  path: '/rsis-publication/rsis/co25865-a-roll-below/',
  printedTitle: 'CO25865 | A Roll Below',
  authors: 'Vivian Tan',
  date: '5 August 2025',
  categories: CATEGORIES,
  layout: 'renamed',
  placement: 'none',
  behindCopies: `<section>${cards.join('')}</section>`,
  pieces: [...HARBOURS.body],
  expected: { code: 'CO25865', lead: null, authors: [person('Vivian', 'Tan')] },
});

export const LISTS: Sample[] = [
  {
    ...WITH_ROLL,
    source: WITH_ROLL.source.replace(
      /<section>(?=<div class="[^"]*"><p)/,
      '<section class="publication-listing">',
    ),
  },
  other(
    'listing-page-two',
    '/publications/rsis-publications/page/2',
    frame(
      `<div class="landing_page"><h1>RSIS Publications</h1><div class="rsis-container-card-roll">${cards.join('')}</div><ul class="pagination"><li class="pagination-item"><a class="link" href="/publications/rsis-publications/">1</a></li><li class="pagination-item active"><a class="link" href="#">2</a></li></ul></div>`,
    ),
    { kind: 'listing', items },
  ),
  other(
    'listing-old',
    '/publications/think-tank-issue-60/',
    `<!doctype html><html><head><title>Think Tank Issue 60</title></head><body><table><tr><td><h1>Think Tank, Issue 60</h1>${cards.join('').replace(/ class="[^"]*"/g, '')}<p>The issue was put together by three clerks and a lamp, which is two clerks more than the last one.</p></td></tr></table></body></html>`,
    { kind: 'listing', items },
  ),
  other(
    'think-tank-at-the-root',
    '/think-tank-issue-61/',
    frame(`<h1>Think Tank, Issue 61</h1>${cards.join('')}`),
    { kind: 'listing', items },
  ),
  other(
    'series-home',
    '/publications/idss-papers/',
    frame(`<h1>IDSS Papers</h1><p>${HARBOURS.lead} ${RIVERS.lead}</p><div class="x">${cards.join('')}</div>`),
    { kind: 'listing', items },
  ),
  other(
    'media-highlights-listing',
    '/media-highlights/cens/page/3/',
    frame(
      `<div class="publication-listing">${card('/media-highlight/cens/harbours-go-electric/', 'Harbours Go Electric', 'The Daily Tide', '4 May 2025')}</div>`,
    ),
    {
      kind: 'listing',
      items: [
        {
          title: 'Harbours Go Electric',
          url: `${SITE}/media-highlight/cens/harbours-go-electric/`,
          published: '2025-05-04',
        },
      ],
    },
  ),
  other(
    'ctta-issue-old',
    '/ctta/volume-13-issue-01/',
    frame(
      '<table><tr><td><h2>Volume 13, Issue 01 (January 2021)</h2><p><a href="/ctta-newsarticle/radio-against-rumours/"><b>Radio Against Rumours</b></a><br>Rebecca Holm</p><p><a href="/ctta-newsarticle/kites-and-smugglers/"><b>Kites and Smugglers</b></a><br>Daniel Fernley</p><p><a href="/wp-content/uploads/2021/01/CTTA.pdf">Download the full issue (PDF)</a></p></td></tr></table>',
    ),
    {
      kind: 'listing',
      items: [
        {
          title: 'Radio Against Rumours',
          url: `${SITE}/ctta-newsarticle/radio-against-rumours/`,
          authors: ['Rebecca Holm'],
        },
        {
          title: 'Kites and Smugglers',
          url: `${SITE}/ctta-newsarticle/kites-and-smugglers/`,
          authors: ['Daniel Fernley'],
        },
      ],
    },
  ),
  other(
    'profile-in-the-publication-skeleton',
    '/profile/vivian-tan/',
    renderPage({ printedTitle: 'Vivian Tan', authors: null, date: null, body: [...HARBOURS.body] }),
    { kind: 'none', reason: 'profile' },
  ),
  other(
    'event-notice-in-the-publication-skeleton',
    '/event/rsis/a-day-of-clocks/',
    renderPage({
      printedTitle: 'A Day of Clocks',
      authors: null,
      date: '5 May 2025',
      body: [...CLOCKS.body],
    }),
    { kind: 'none', reason: 'event' },
  ),
  other(
    'home-with-an-article',
    '/',
    frame(`<article><h1>Welcome</h1>${HARBOURS.body.map((x) => x.html).join('')}</article>`),
    { kind: 'none', reason: 'home' },
  ),
  other(
    'search-in-the-listing-skeleton',
    '/?s=tugs&post_type=any',
    frame(`<div class="rsispub-listing-page-container">${cards.join('')}</div>`),
    { kind: 'none', reason: 'search' },
  ),
  other(
    'events-overview',
    '/events/',
    frame(`<h1>Events</h1>${CLOCKS.body[0].html}<p><a href="/event/rsis/x/">A Day of Clocks</a></p>`),
    { kind: 'none', reason: 'section' },
  ),
  other(
    'staff-listing-overview',
    '/staff-publication/',
    frame('<h1>Staff Publications</h1><p>None yet.</p>'),
    { kind: 'none', reason: 'section' },
  ),
];
