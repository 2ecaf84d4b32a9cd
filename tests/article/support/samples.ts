import type { Article, Author, ExtractResult } from '@/utils/article/article';
import { FURNITURE_WORDS, type PageSpec, renderPage } from './page';
import {
  bio,
  blank,
  bold,
  CABLES,
  CLOCKS,
  HARBOURS,
  KITES,
  LANTERNS,
  label,
  type Piece,
  p,
  RADIO,
  RIVERS,
  SEEDS,
} from './papers';

/** What extraction must give: for an article every field that is named, and all paragraphs. */
export interface Expected {
  url: string;
  kind: ExtractResult['kind'];
  reason?: string;
  items?: unknown[];
  article?: Partial<Omit<Article, 'paragraphs'>>;
  /** Kind and text of all paragraphs. */
  paragraphs?: [string, string][];
  /** Words that stand in no part of the article. */
  not?: string[];
  /** Parts of the article's HTML. */
  html?: string[];
}

export interface Sample {
  slug: string;
  source: string;
  expected: Expected;
}

const SITE = 'https://www.rsis.edu.sg';
const CATEGORIES = [
  'RSIS Commentary Series',
  'General',
  'Maritime Security',
  'East Asia and Asia Pacific',
  'Global',
];

const person = (given: string, family: string, bioText?: string): Author => ({
  name: `${given} ${family}`,
  family,
  given,
  ...(bioText ? { bio: bioText } : {}),
});
const chinese = (family: string, given: string, bioText?: string): Author => ({
  name: `${family} ${given}`,
  family,
  given,
  ...(bioText ? { bio: bioText } : {}),
});
const whole = (name: string, bioText?: string): Author => ({
  name,
  literal: name,
  ...(bioText ? { bio: bioText } : {}),
});

interface Paper extends Omit<PageSpec, 'body'> {
  slug: string;
  path: string;
  pieces: readonly Piece[];
  expected: Expected['article'];
  html?: string[];
}

/** An article's page with what must come out of it. The lead's own piece carries the kind "label". */
function article({ slug, path, pieces, expected, html, ...spec }: Paper): Sample {
  const url = `${SITE}${path}`;
  return {
    slug,
    source: renderPage({ ...spec, body: pieces }),
    expected: {
      url,
      kind: 'article',
      article: {
        categories: [...(spec.categories ?? [])],
        pdf: spec.pdf ?? null,
        url: url.replace(/\?.*|#.*/, ''),
        ...expected,
      },
      paragraphs: pieces.flatMap(({ kind, html: source, texts }) =>
        kind === 'label' ? [] : (texts ?? [plain(source)]).map((text): [string, string] => [kind, text]),
      ),
      not: FURNITURE_WORDS,
      ...(html ? { html } : {}),
    },
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const leadIn = (text: string): Piece => ({ html: `<p><em>${text}</em></p>`, kind: 'label' });
const leadPlain = (text: string): Piece => ({ html: `<p>${text}</p>`, kind: 'label' });
const MIRA = 'is a Research Fellow with the Maritime Programme at RSIS.';
const IMRAN = 'is a Senior Analyst at the same programme.';

/** Masks an address as Cloudflare does. */
function mask(address: string): string {
  const bytes = [0x5a, ...[...new TextEncoder().encode(address)].map((byte) => byte ^ 0x5a)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A page that is no article. */
function other(slug: string, path: string, source: string, expected: Omit<Expected, 'url'>): Sample {
  return { slug, source, expected: { url: `${SITE}${path}`, ...expected } };
}

const frame = (inner: string, title = 'RSIS', bodyClass = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body class="${bodyClass}"><div id="header"><ul><li><a href="/about-rsis/">About RSIS</a></li><li><a href="/rsis-publication/rsis/a-link-in-the-menu/">A Link in the Menu</a></li></ul></div><section id="main">${inner}</section><div id="footer">Copyright © S. Rajaratnam School of International Studies. All rights reserved.</div></body></html>`;
const card = (path: string, title: string, authors: string, date: string) =>
  `<div class="card"><p class="title title-box"><a class="link" href="${path}">${title}</a></p><p class="authors">${authors}</p><p class="date">${date}</p></div>`;
const CARDS = [
  card(
    '/rsis-publication/rsis/co25901-electric-tugs-and-small-harbours/',
    'CO25901 | Electric Tugs and Small Harbours',
    'Mira Castellan',
    '13 March 2025',
  ),
  card(
    '/rsis-publication/cens/raw-numbers-on-shared-rivers/?utm_source=x',
    'Raw Numbers on Shared Rivers',
    'Teo Kah Wen, Imran bin Sulaiman',
    '01 November 2020',
  ),
  card(
    'http://rsis.edu.sg/staff-publication/the-weight-of-a-neighbours-voice',
    'The Weight of a Neighbour’s Voice',
    'Daniel Fernley',
    '1 October 2021',
  ),
];
const ITEMS = [
  {
    title: 'Electric Tugs and Small Harbours',
    url: `${SITE}/rsis-publication/rsis/co25901-electric-tugs-and-small-harbours/`,
    code: 'CO25901',
    authors: ['Mira Castellan'],
    published: '2025-03-13',
  },
  {
    title: 'Raw Numbers on Shared Rivers',
    url: `${SITE}/rsis-publication/cens/raw-numbers-on-shared-rivers/`,
    authors: ['Teo Kah Wen', 'Imran bin Sulaiman'],
    published: '2020-11-01',
  },
  {
    title: 'The Weight of a Neighbour’s Voice',
    url: `${SITE}/staff-publication/the-weight-of-a-neighbours-voice/`,
    authors: ['Daniel Fernley'],
    published: '2021-10-01',
  },
];
const paged =
  '<ul class="pagination"><li class="pagination-item active"><a class="link" href="/publications/rsis-publications/page/2">2</a></li></ul>';

const OTHERS: Sample[] = [
  other(
    'listing',
    '/publications/rsis-publications/commentaries/page/2',
    frame(
      `<div class="rsispub-listing-page-container"><section class="publication-listing"><article><div class="rsis-container-card-roll">${CARDS.join('')}</div></article>${paged}</section></div>`,
    ),
    { kind: 'listing', items: ITEMS },
  ),
  other(
    'listing-with-renamed-classes',
    '/publications/rsis-publications/idss-papers/',
    frame(`<div class="q1"><article>${CARDS.join('').replaceAll(/ class="[^"]*"/g, '')}</article></div>`),
    { kind: 'listing', items: ITEMS },
  ),
  other(
    'ctta-issue',
    '/ctta/',
    frame(
      '<h1>Counter Terrorist Trends and Analyses</h1><p>Volume 13, Issue 01 (January 2021)</p><ul><li><a href="/ctta-newsarticle/radio-against-rumours/">Radio Against Rumours</a></li><li><a href="/ctta-newsarticle/kites-and-smugglers/">Kites and Smugglers</a></li></ul>',
    ),
    {
      kind: 'listing',
      items: [
        { title: 'Radio Against Rumours', url: `${SITE}/ctta-newsarticle/radio-against-rumours/` },
        { title: 'Kites and Smugglers', url: `${SITE}/ctta-newsarticle/kites-and-smugglers/` },
      ],
    },
  ),
  other('home', '/', frame(`<div>${CARDS.join('')}</div>`), { kind: 'none', reason: 'home' }),
  other('search', '/?s=harbours', frame(CARDS.join('')), { kind: 'none', reason: 'search' }),
  other(
    'profile',
    '/profile/mira-castellan/',
    frame(`<h1>Mira Castellan</h1><p>${HARBOURS.body[0]?.html}</p>`),
    { kind: 'none', reason: 'profile' },
  ),
  other(
    'event-notice',
    '/event/cens-workshop-on-clocks/',
    frame(`<h1>Workshop on Clocks</h1>${CLOCKS.body[0]?.html}`),
    { kind: 'none', reason: 'event' },
  ),
  other('section', '/about-rsis/', frame(`<h1>About</h1>${CLOCKS.body[0]?.html}${CLOCKS.body[1]?.html}`), {
    kind: 'none',
    reason: 'section',
  }),
  other(
    'empty-listing',
    '/publications/rsis-publications/future-issues/',
    frame('<div class="rsispub-listing-page-container"></div>'),
    { kind: 'none', reason: 'section' },
  ),
  other(
    'root-page-without-author',
    '/contact-us/',
    frame(
      `<h1>Contact Us</h1><p>Write to us about harbours, rivers and clocks, and we will answer within the week.</p>${CLOCKS.body[0]?.html}`,
    ),
    { kind: 'none', reason: 'no-article' },
  ),
  other(
    'not-found',
    '/rsis-publication/rsis/a-paper-that-is-gone/',
    frame(
      '<h1>Page not found</h1><p>It looks like nothing was found at this location. Maybe try a search, or one of the links below, or the archive of the year.</p>',
      'Page not found - RSIS',
      'error404',
    ),
    { kind: 'none', reason: 'not-found' },
  ),
  other(
    'empty-body',
    '/rsis-publication/rsis/co25990-an-empty-page/',
    renderPage({
      printedTitle: 'CO25990 | An Empty Page',
      authors: 'Vivian Tan',
      date: '1 May 2025',
      body: [blank, blank],
      categories: CATEGORIES,
      placement: 'second section',
    }),
    { kind: 'none', reason: 'empty-body' },
  ),
  other(
    'empty-body-renamed',
    '/rsis-publication/rsis/co25991-another-empty-page/',
    renderPage({
      printedTitle: 'CO25991 | Another Empty Page',
      authors: 'Vivian Tan',
      date: '1 May 2025',
      body: [],
      categories: CATEGORIES,
      layout: 'renamed',
    }),
    { kind: 'none', reason: 'empty-body' },
  ),
  other('page-without-article', '/rsis-publication/rsis/nothing-here/', frame('<p>Loading.</p>'), {
    kind: 'none',
    reason: 'no-article',
  }),
  {
    slug: 'another-site',
    source: frame(CLOCKS.body[0]?.html ?? ''),
    expected: {
      url: 'https://www.example.org/rsis-publication/rsis/co25901-x/',
      kind: 'none',
      reason: 'other-site',
    },
  },
];

export const SAMPLES: Sample[] = [
  article({
    slug: 'commentary-with-code',
    path: '/rsis-publication/rsis/co25901-electric-tugs-and-small-harbours/',
    printedTitle: 'CO25901 | Electric Tugs and Small Harbours',
    authors: 'Mira Castellan',
    date: '13 Mar 2025',
    categories: CATEGORIES,
    fewerCategories: CATEGORIES.slice(0, 3),
    pdf: `${SITE}/wp-content/uploads/2025/03/CO25901.pdf`,
    placement: 'second section',
    pieces: [
      label('SYNOPSIS'),
      leadIn(HARBOURS.lead),
      blank,
      label('COMMENTARY'),
      ...HARBOURS.body,
      bio(`<strong>Mira CASTELLAN</strong> ${MIRA}`),
    ],
    expected: {
      key: 'CO25901',
      code: 'CO25901',
      number: '25901',
      series: 'RSIS Commentary Series',
      coverage: 'full',
      title: 'Electric Tugs and Small Harbours',
      published: '2025-03-13',
      authors: [person('Mira', 'Castellan', MIRA)],
      lead: { label: 'SYNOPSIS', text: HARBOURS.lead },
      language: 'en',
    },
  }),
  article({
    slug: 'commentary-without-code',
    path: '/rsis-publication/cens/raw-numbers-on-shared-rivers/',
    printedTitle: 'Raw Numbers on Shared Rivers',
    authors: 'Dr Teo Kah Wen and Imran bin Sulaiman',
    date: '01 November 2020',
    categories: ['RSIS Commentary Series', 'Non-Traditional Security', 'Southeast Asia and ASEAN'],
    placement: 'print only',
    pieces: [
      label('Synopsis'),
      leadPlain(RIVERS.lead),
      label('Commentary'),
      ...RIVERS.body,
      { ...bio(`Dr <strong>TEO Kah Wen</strong> ${MIRA} <strong>Imran bin Sulaiman</strong> ${IMRAN}`) },
    ],
    expected: {
      key: 'rsis-publication/raw-numbers-on-shared-rivers',
      code: null,
      number: null,
      series: 'RSIS Commentary Series',
      title: 'Raw Numbers on Shared Rivers',
      published: '2020-11-01',
      authors: [chinese('Teo', 'Kah Wen', MIRA), whole('Imran bin Sulaiman', IMRAN)],
      lead: { label: 'Synopsis', text: RIVERS.lead },
    },
  }),
  article({
    slug: 'idss-paper-lead-in-capitals',
    path: '/rsis-publication/idss/ip24907-repair-ships-for-undersea-cables/?doing_wp_cron=1746785227.15',
    printedTitle: 'IP24907 | Repair Ships for Undersea Cables: A Roster – and a Telephone',
    authors: 'Alistair D. B. Marlowe, Nguyen Thi Hoa',
    date: '5 February 2024',
    categories: ['IDSS Papers', 'International Politics and Security'],
    pdf: `${SITE}/wp-content/uploads/2024/02/IP24907.pdf`,
    placement: 'hidden for phones',
    pieces: [
      leadPlain(`${CABLES.lead} ALISTAIR D. B. MARLOWE and NGUYEN THI HOA propose how to begin.`),
      ...CABLES.body,
      bio(`<strong>Alistair D. B. MARLOWE</strong> ${MIRA} <strong>NGUYEN Thi Hoa</strong> ${IMRAN}`),
    ],
    expected: {
      key: 'IP24907',
      code: 'IP24907',
      number: '24907',
      series: 'IDSS Papers',
      aliases: ['rsis-publication/ip24907-repair-ships-for-undersea-cables'],
      title: 'Repair Ships for Undersea Cables: A Roster – and a Telephone',
      published: '2024-02-05',
      authors: [person('Alistair D. B.', 'Marlowe', MIRA), chinese('Nguyen', 'Thi Hoa', IMRAN)],
      lead: {
        label: null,
        text: `${CABLES.lead} ALISTAIR D. B. MARLOWE and NGUYEN THI HOA propose how to begin.`,
      },
      url: `${SITE}/rsis-publication/idss/ip24907-repair-ships-for-undersea-cables/`,
    },
  }),

  article({
    slug: 'author-names-in-capitals-only-in-the-bio',
    path: '/rsis-publication/rsis/co24933-kites-over-fishing-grounds/',
    printedTitle: 'CO24933 | Kites Over Fishing Grounds',
    authors: null,
    date: '18 September 2024',
    categories: CATEGORIES,
    placement: 'outside main',
    pieces: [
      label('SYNOPSIS'),
      leadIn(KITES.lead),
      label('COMMENTARY'),
      ...KITES.body,
      bio(`<strong>Haruto KANEMORI</strong> ${MIRA} <strong>Priya RAMANATHAN</strong> ${IMRAN}`),
    ],
    expected: {
      code: 'CO24933',
      title: 'Kites Over Fishing Grounds',
      published: '2024-09-18',
      authors: [person('Haruto', 'Kanemori', MIRA), person('Priya', 'Ramanathan', IMRAN)],
      lead: { label: 'SYNOPSIS', text: KITES.lead },
    },
  }),
  article({
    slug: 'copy-before-the-header',
    path: '/rsis-publication/nts/co25144-clocks-in-step/',
    printedTitle: 'CO25144 | Clocks in Step',
    authors: 'Margaret Thornbury &amp; Paul Okonkwo',
    date: '2 Sept 2025',
    categories: CATEGORIES,
    fewerCategories: ['RSIS Commentary Series', 'Technology and Future Issues'],
    placement: 'before the header',
    pieces: [
      leadIn(CLOCKS.lead),
      label('COMMENTARY'),
      ...CLOCKS.body,
      bio(`Margaret THORNBURY and Paul OKONKWO are Senior Fellows at RSIS.`),
    ],
    expected: {
      code: 'CO25144',
      published: '2025-09-02',
      categories: [...CATEGORIES, 'Technology and Future Issues'],
      authors: [
        person('Margaret', 'Thornbury', 'are Senior Fellows at RSIS.'),
        person('Paul', 'Okonkwo', 'are Senior Fellows at RSIS.'),
      ],
      lead: { label: null, text: CLOCKS.lead },
    },
  }),
  article({
    slug: 'copies-in-one-element',
    path: '/rsis-publication/srp/co23051-walking-with-lanterns/',
    printedTitle: 'CO23051 | Walking with Lanterns',
    authors: 'Nur Aisyah Binte Rosli',
    date: '30 March 2023',
    categories: CATEGORIES,
    placement: 'both in one element',
    pieces: [...LANTERNS.body, bio(`<strong>Nur Aisyah Binte Rosli</strong> ${MIRA}`)],
    expected: {
      code: 'CO23051',
      lead: null,
      authors: [whole('Nur Aisyah Binte Rosli', MIRA)],
      published: '2023-03-30',
    },
  }),
  article({
    slug: 'copies-flat-in-one-element',
    path: '/rsis-publication/rsis/co23052-seeds-behind-fences/',
    printedTitle: 'CO23052 | Seeds Behind Fences',
    authors: 'Lim Boon Keng',
    date: '31 March 2023',
    categories: CATEGORIES,
    placement: 'flat in one element',
    pieces: [...SEEDS.body, bio(`Associate Professor <strong>LIM Boon Keng</strong> ${MIRA}`)],
    expected: { code: 'CO23052', lead: null, authors: [chinese('Lim', 'Boon Keng', MIRA)] },
  }),
  article({
    slug: 'copies-split-in-sections',
    path: '/rsis-publication/rsis/co23053-suitcase-transmitters/',
    printedTitle: 'CO23053 | Suitcase Transmitters',
    authors: 'Vivian Tan, Lawrence Quah, and Mira Castellan',
    date: '3 April 2023',
    categories: CATEGORIES,
    placement: 'split in sections',
    pieces: [label('SYNOPSIS'), leadIn(RADIO.lead), label('COMMENTARY'), ...RADIO.body],
    expected: {
      code: 'CO23053',
      lead: { label: 'SYNOPSIS', text: RADIO.lead },
      authors: [person('Vivian', 'Tan'), person('Lawrence', 'Quah'), whole('Mira Castellan')],
    },
  }),
  article({
    slug: 'sections-by-turns',
    path: '/rsis-publication/rsis/co23054-harbours-and-ledgers/',
    printedTitle: 'CO23054 | Harbours and Ledgers',
    authors: 'Joost van der Meer',
    date: '4 April 2023',
    categories: CATEGORIES,
    placement: 'sections by turns',
    pieces: [label('SYNOPSIS'), leadIn(HARBOURS.lead), label('COMMENTARY'), ...HARBOURS.body],
    expected: {
      code: 'CO23054',
      lead: { label: 'SYNOPSIS', text: HARBOURS.lead },
      authors: [person('Joost', 'van der Meer')],
    },
  }),
  article({
    slug: 'three-printings',
    path: '/rsis-publication/rsis/co23055-the-price-of-openness/',
    printedTitle: 'CO23055 | The Price of Openness',
    authors: 'Park Ji-hoon',
    date: '5 April 2023',
    categories: CATEGORIES,
    placement: 'three printings',
    pieces: [label('SYNOPSIS'), leadIn(RIVERS.lead), label('COMMENTARY'), ...RIVERS.body],
    expected: {
      code: 'CO23055',
      lead: { label: 'SYNOPSIS', text: RIVERS.lead },
      authors: [chinese('Park', 'Ji-hoon')],
    },
  }),
  article({
    slug: 'single-printing',
    path: '/rsis-publication/rsis/co23056-lifeboats-for-cables/',
    printedTitle: 'CO23056 | Lifeboats for Cables',
    authors: 'Farid bin Osman',
    date: '6 April 2023',
    categories: CATEGORIES,
    placement: 'none',
    pieces: [label('SYNOPSIS'), leadIn(CABLES.lead), label('COMMENTARY'), ...CABLES.body],
    expected: {
      code: 'CO23056',
      lead: { label: 'SYNOPSIS', text: CABLES.lead },
      authors: [whole('Farid bin Osman')],
    },
  }),
  article({
    slug: 'copies-with-small-differences',
    path: '/rsis-publication/rsis/co23057-a-roster-for-repairs/',
    printedTitle: 'CO23057 | A Roster for Repairs',
    authors: 'Caitríona H. Brannigan',
    date: '7 April 2023',
    categories: CATEGORIES,
    fewerCategories: CATEGORIES.slice(0, 4),
    placement: 'first in order',
    difference: 'entities',
    pieces: [
      label('SYNOPSIS'),
      leadIn(CABLES.lead),
      label('COMMENTARY'),
      ...CABLES.body,
      p('The café in the harbour, it’s said – by its owner – has the last word.'),
    ],
    expected: {
      code: 'CO23057',
      lead: { label: 'SYNOPSIS', text: CABLES.lead },
      authors: [person('Caitríona H.', 'Brannigan')],
    },
  }),
  article({
    slug: 'refrain-stays',
    path: '/rsis-publication/rsis/co23058-a-refrain-in-a-body/',
    printedTitle: 'CO23058 | A Refrain in a Body',
    authors: 'Helen Fraser-Mills',
    date: '10 April 2023',
    categories: CATEGORIES,
    placement: 'second section',
    pieces: [
      RADIO.body[0],
      p(
        'A voice from the next street outranks a minister, as the volunteers of the bridge like to say to their visitors.',
      ),
      RADIO.body[1],
      RADIO.body[2],
      p(
        'A voice from the next street outranks a minister, as the volunteers of the bridge like to say to their visitors.',
      ),
      RADIO.body[3],
      p(
        'A voice from the next street outranks a minister, as the volunteers of the bridge like to say to their visitors.',
      ),
    ],
    expected: { code: 'CO23058', lead: null, authors: [person('Helen', 'Fraser-Mills')] },
  }),
  article({
    slug: 'renamed-classes',
    path: '/rsis-publication/rsis/co25701-trust-in-water-gauges/',
    printedTitle: 'CO25701 | Trust in Water Gauges',
    authors: 'Teo Kah Wen, Priya Ramanathan',
    date: '11 June 2025',
    categories: CATEGORIES,
    pdf: `${SITE}/wp-content/uploads/2025/06/CO25701.pdf`,
    layout: 'renamed',
    placement: 'second section',
    pieces: [
      label('SYNOPSIS'),
      leadIn(RIVERS.lead),
      label('COMMENTARY'),
      ...RIVERS.body,
      bio(`<strong>TEO Kah Wen</strong> ${MIRA} <strong>Priya RAMANATHAN</strong> ${IMRAN}`),
    ],
    expected: {
      code: 'CO25701',
      title: 'Trust in Water Gauges',
      published: '2025-06-11',
      lead: { label: 'SYNOPSIS', text: RIVERS.lead },
      authors: [chinese('Teo', 'Kah Wen', MIRA), person('Priya', 'Ramanathan', IMRAN)],
      series: 'RSIS Commentary Series',
    },
  }),
  article({
    slug: 'renamed-classes-without-bio',
    path: '/rsis-publication/rsis/the-vault-above-tanah-lama/',
    printedTitle: 'The Vault Above Tanah Lama',
    authors: 'Paul Okonkwo and Sinta Dewi Prameswari',
    date: '12 June 2019',
    categories: CATEGORIES,
    layout: 'renamed',
    placement: 'outside main',
    pieces: [label('Synopsis'), leadPlain(SEEDS.lead), label('Commentary'), ...SEEDS.body],
    expected: {
      key: 'rsis-publication/the-vault-above-tanah-lama',
      code: null,
      published: '2019-06-12',
      title: 'The Vault Above Tanah Lama',
      lead: { label: 'Synopsis', text: SEEDS.lead },
      authors: [person('Paul', 'Okonkwo'), whole('Sinta Dewi Prameswari')],
    },
  }),
  article({
    slug: 'old-layout',
    path: '/rsis-publication/rsis/2178-fishing-by-camera-from-a-k/',
    printedTitle: 'Fishing by Camera from a Kite: New Questions for Coastguards',
    authors: 'Alan J. Whitcombe',
    date: '21 May 2012',
    categories: ['RSIS Commentaries', 'Maritime Security'],
    pdf: `${SITE}/wp-content/uploads/2014/07/CO12024.pdf`,
    layout: 'old',
    pieces: [
      label('Synopsis'),
      leadPlain(KITES.lead),
      label('Commentary'),
      ...KITES.body,
      bio(`<strong>Alan J. WHITCOMBE</strong> ${MIRA}`),
    ],
    expected: {
      key: 'CO12024',
      code: 'CO12024',
      published: '2012-05-21',
      series: 'RSIS Commentaries',
      aliases: ['rsis-publication/2178-fishing-by-camera-from-a-k'],
      title: 'Fishing by Camera from a Kite: New Questions for Coastguards',
      lead: { label: 'Synopsis', text: KITES.lead },
      authors: [person('Alan J.', 'Whitcombe', MIRA)],
    },
  }),
  article({
    slug: 'old-layout-without-label',
    path: '/rsis-publication/idss/lanterns-and-logistics/',
    printedTitle: 'Lanterns and Logistics',
    authors: 'Vivian Tan',
    date: '22 May 2012',
    layout: 'old',
    pieces: [...LANTERNS.body],
    expected: {
      code: null,
      series: null,
      categories: [],
      lead: null,
      title: 'Lanterns and Logistics',
      published: '2012-05-22',
      authors: [person('Vivian', 'Tan')],
    },
  }),
  article({
    slug: 'notes-linked',
    path: '/rsis-publication/rsis/co25801-notes-that-are-linked/',
    printedTitle: 'CO25801 | Notes That Are Linked',
    authors: 'Vivian Tan',
    date: '1 July 2025',
    categories: CATEGORIES,
    placement: 'print only',
    pieces: [
      p(
        'The gauge was repaired twice.<a href="#_ftn1" name="_ftnref1">[1]</a> Its log survived both repairs, which surprised the engineers more than the flood had done.',
      ),
      ...RIVERS.body.slice(1, 4),
      p(
        'A second gauge was promised<a href="#_ftn2" name="_ftnref2">[2]</a> and has not been seen since, although its budget was spent in full and its fence still stands.',
      ),
      {
        html: '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Interview with the keeper of the gauge, Ban Thalung, 4 May 2025.</p>',
        kind: 'note',
      },
      {
        html: '<p><a href="#_ftnref2" name="_ftn2">[2]</a> Ministry of Weirs, <em>Annual Report</em>, p. 12.</p>',
        kind: 'note',
      },
    ],
    expected: { code: 'CO25801', lead: null },
    html: [
      'href="#rsis-note-1"',
      'id="rsis-note-1"',
      'id="rsis-mark-1"',
      'href="#rsis-mark-2"',
      'id="rsis-note-2"',
    ],
  }),
  article({
    slug: 'notes-by-number',
    path: '/rsis-publication/rsis/co25802-notes-by-number/',
    printedTitle: 'CO25802 | Notes by Number',
    authors: 'Vivian Tan',
    date: '2 July 2025',
    categories: CATEGORIES,
    pieces: [
      p(
        'The vault was built for a thousand years [1] and budgeted for three, as its first curator used to point out to visitors from the capital.',
      ),
      ...SEEDS.body.slice(1),
      p('It may yet outlive its fence.[2]'),
      bold('Notes'),
      { html: '<p>[1] Foundation stone, north wall.</p>', kind: 'note' },
      { html: '<p>[2] So the growers hope.</p>', kind: 'note' },
    ],
    expected: { code: 'CO25802', lead: null },
    html: ['<a href="#rsis-note-2" id="rsis-mark-2">[2]</a>'],
  }),
  article({
    slug: 'captions-lists-tables-quotes',
    path: '/rsis-publication/rsis/co25803-all-kinds-of-paragraphs/',
    printedTitle: 'CO25803 | All Kinds of Paragraphs',
    authors: 'Vivian Tan',
    date: '3 July 2025',
    categories: CATEGORIES,
    pieces: [
      CLOCKS.body[0],
      {
        html: `<figure><img src="/wp-content/uploads/2025/07/co25803.jpg" alt="CO25803"><figcaption>A clock tower at noon, and at noon again. Image from Wikimedia Commons.</figcaption></figure>`,
        kind: 'caption',
      },
      CLOCKS.body[1],
      {
        html: '<div class="wp-caption"><img src="/x.jpg" alt=""><p class="wp-caption-text">The laboratory in winter.</p></div>',
        kind: 'caption',
      },
      {
        html: '<p><img src="/y.jpg" alt=""></p>\n<p>A caesium clock on its way to the islands. Photo by the author.</p>',
        kind: 'caption',
      },
      {
        html: '<blockquote><p>We ask the clock only when the lights have gone out.</p></blockquote>',
        kind: 'quote',
      },
      {
        html: '<ul><li>Long-wave stations reach every island.</li><li>Fibre links reach the towns alone.</li></ul>',
        kind: 'list',
        texts: ['Long-wave stations reach every island.', 'Fibre links reach the towns alone.'],
      },
      {
        html: '<table><tr><th>Source</th><th>Drift a day</th></tr><tr><td>Quartz</td><td>one second</td></tr></table>',
        kind: 'table',
        texts: ['Source Drift a day', 'Quartz one second'],
      },
      CLOCKS.body[2],
      {
        html: '<p><strong>An Owner for the Beat</strong><br>Nobody owns the beat, and so nobody pays for it when it falters.</p>',
        kind: 'heading',
        texts: ['An Owner for the Beat'],
      },
      { html: '', kind: 'text', texts: ['Nobody owns the beat, and so nobody pays for it when it falters.'] },
    ],
    expected: { code: 'CO25803', lead: null },
  }),
  article({
    slug: 'numbered-speech',
    path: '/rsis-speeches-article/rsis/opening-remarks-on-lantern-walks/',
    printedTitle: 'Opening Remarks on Lantern Walks',
    authors: 'Ambassador Margaret Thornbury',
    date: '15 August 2022',
    categories: ['Speeches', 'Interreligious Relations'],
    pieces: [
      p('Excellencies, friends, and all who have carried a lantern through the rain.'),
      p(
        '2. My first duty is to thank the retired postman, without whom none of us would have known the way.',
      ),
      ...LANTERNS.body.slice(1, 3),
      p('3. My second duty is to be brief, and I have already failed in it.'),
    ],
    expected: {
      key: 'rsis-speeches-article/opening-remarks-on-lantern-walks',
      series: 'Speeches',
      lead: null,
      authors: [person('Margaret', 'Thornbury')],
    },
  }),
  article({
    slug: 'ctta-article',
    path: '/ctta-newsarticle/radio-against-rumours/',
    printedTitle: 'Radio Against Rumours',
    authors: 'Rebecca Holm, Muhammad Faizal Bin Abdul Rahman',
    date: '13 January 2021',
    layout: 'renamed',
    placement: 'none',
    pieces: [label('Abstract'), leadPlain(RADIO.lead), bold('Introduction'), ...RADIO.body],
    expected: {
      key: 'ctta-newsarticle/radio-against-rumours',
      code: null,
      series: null,
      categories: [],
      published: '2021-01-13',
      lead: { label: 'Abstract', text: RADIO.lead },
      authors: [person('Rebecca', 'Holm'), whole('Muhammad Faizal Bin Abdul Rahman')],
    },
  }),
  article({
    slug: 'event-report',
    path: '/rsis-event-article/nts/er170512-workshop-on-seed-vaults/',
    printedTitle: 'ER170512 | Workshop on Seed Vaults',
    authors: null,
    date: '12 May 2017',
    categories: ['Commemorative / Event Reports', 'Food Security'],
    pieces: [...SEEDS.body],
    expected: {
      key: 'ER170512',
      code: 'ER170512',
      series: 'Commemorative / Event Reports',
      authors: [],
      lead: null,
      published: '2017-05-12',
    },
  }),
  article({
    slug: 'staff-publication',
    path: '/staff-publication/the-weight-of-a-neighbours-voice/',
    printedTitle: 'The Weight of a Neighbour’s Voice',
    authors: 'Daniel Fernley',
    date: '1 October 2021',
    categories: ['Journal Articles'],
    placement: 'none',
    pieces: [
      label('Abstract'),
      leadPlain(`${RADIO.lead} The paper reports on interviews with forty volunteers.`),
    ],
    expected: {
      key: 'staff-publication/the-weight-of-a-neighbours-voice',
      coverage: 'abstract',
      series: 'Journal Articles',
      lead: {
        label: 'Abstract',
        text: `${RADIO.lead} The paper reports on interviews with forty volunteers.`,
      },
      authors: [person('Daniel', 'Fernley')],
    },
  }),
  article({
    slug: 'working-paper-abstract',
    path: '/rsis-publication/rsis/wp303-the-ledger-of-small-harbours/',
    printedTitle: 'WP303 | The Ledger of Small Harbours',
    authors: 'Claire Sundaram',
    date: '9 December 2016',
    categories: ['Working Papers', 'Maritime Security'],
    pdf: `${SITE}/wp-content/uploads/2016/12/WP303.pdf`,
    pieces: [
      label('EXECUTIVE SUMMARY'),
      leadPlain(HARBOURS.lead),
      leadPlain('The paper is based on eleven ledgers and two winters of patience.'),
    ],
    expected: {
      key: 'WP303',
      code: 'WP303',
      number: '303',
      coverage: 'abstract',
      series: 'Working Papers',
      lead: {
        label: 'EXECUTIVE SUMMARY',
        text: `${HARBOURS.lead}\nThe paper is based on eleven ledgers and two winters of patience.`,
      },
    },
  }),
  article({
    slug: 'media-highlight',
    path: '/media-highlight/cens/harbours-go-electric/',
    printedTitle: 'Harbours Go Electric',
    authors: null,
    date: '4 May 2025',
    categories: ['CENS', 'Country and Region Studies'],
    placement: 'none',
    pieces: [
      p(
        '“The pooled fleet has done what no single port could do,” said Dr Mira Castellan of RSIS, who has followed the tugs since the first tender failed.',
      ),
      p('The port authority declined to comment on the inches.'),
    ],
    expected: { coverage: 'excerpt', authors: [], lead: null, series: 'CENS' },
  }),
  article({
    slug: 'newsletter-at-the-root',
    path: '/a-walk-with-six-thousand-neighbours/',
    printedTitle: 'A Walk with Six Thousand Neighbours',
    authors: 'Sinta Dewi Prameswari',
    date: '8 March 2018',
    layout: 'old',
    pieces: [...LANTERNS.body],
    expected: {
      key: 'a-walk-with-six-thousand-neighbours',
      lead: null,
      authors: [whole('Sinta Dewi Prameswari')],
      published: '2018-03-08',
    },
  }),
  article({
    slug: 'false-friends-of-codes',
    path: '/rsis-publication/rsis/covid-19-and-the-cop26-of-harbours/',
    printedTitle: 'COVID-19 and the COP26 of Harbours: CO2, Global IP Power',
    authors: 'Vivian Tan',
    date: '9 November 2021',
    categories: CATEGORIES,
    pdf: `${SITE}/wp-content/uploads/2021/11/COVID-19-Harbours.pdf`,
    pieces: [...HARBOURS.body],
    expected: {
      code: null,
      number: null,
      title: 'COVID-19 and the COP26 of Harbours: CO2, Global IP Power',
      lead: null,
    },
  }),
  article({
    slug: 'code-of-the-file-name',
    path: '/rsis-publication/rsis/electric-tugs-again/',
    printedTitle: 'Electric Tugs, Again',
    authors: 'Vivian Tan',
    date: '5 August 2025',
    categories: CATEGORIES,
    pdf: `${SITE}/wp-content/uploads/2025/08/CO25171.pdf`,
    pieces: [...HARBOURS.body],
    expected: {
      key: 'CO25171',
      code: 'CO25171',
      aliases: ['rsis-publication/electric-tugs-again'],
      lead: null,
    },
  }),
  article({
    slug: 'last-updated-trap',
    path: '/rsis-publication/rsis/co17101-clocks-without-owners/',
    printedTitle: 'CO17101 | Clocks Without Owners',
    authors: 'Vivian Tan',
    date: '3 June 2017',
    categories: CATEGORIES,
    layout: 'renamed',
    placement: 'none',
    pieces: [...CLOCKS.body],
    afterBody: '<p>Last updated on 03/07/2017</p>',
    expected: { published: '2017-06-03', lead: null },
  }),
  article({
    slug: 'masked-email',
    path: '/rsis-publication/rsis/co25804-masked-addresses/',
    printedTitle: 'CO25804 | Masked Addresses',
    authors: 'Vivian Tan',
    date: '4 July 2025',
    categories: CATEGORIES,
    placement: 'print only',
    pieces: [
      ...CLOCKS.body,
      {
        html: `<p><em><strong>Vivian TAN</strong> keeps no clock. She may be reached at <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${mask('v.tan@example.org')}">[email&#160;protected]</a>.</em></p>`,
        kind: 'bio',
        texts: ['Vivian TAN keeps no clock. She may be reached at v.tan@example.org.'],
      },
    ],
    expected: {
      code: 'CO25804',
      authors: [person('Vivian', 'Tan', 'keeps no clock. She may be reached at v.tan@example.org.')],
      lead: null,
    },
  }),
  article({
    slug: 'share-bar-and-related-in-the-body',
    path: '/rsis-publication/rsis/co25805-furniture-in-the-body/',
    printedTitle: 'CO25805 | Furniture in the Body',
    authors: 'Vivian Tan',
    date: '7 July 2025',
    categories: CATEGORIES,
    pieces: [
      {
        html: '<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Tweet</a></li></ul></div>',
        kind: 'label',
      },
      ...KITES.body,
      {
        html: '<div class="related-posts"><h3>Related</h3><ul><li><a href="/rsis-publication/rsis/other/">Another Paper Altogether</a></li></ul></div>',
        kind: 'label',
      },
    ],
    expected: { code: 'CO25805', lead: null },
  }),
  article({
    slug: 'prose-that-opens-like-furniture',
    path: '/rsis-publication/rsis/co25807-prose-and-furniture/',
    printedTitle: 'CO25807 | Prose and Furniture',
    authors: 'Vivian Tan',
    date: '9 July 2025',
    categories: CATEGORIES,
    pieces: [
      KITES.body[0] ?? blank,
      p('Cookies and consent came last on the list, for the pilots’ own site sets some and nobody knew why.'),
      p(
        'Rate your experience of the buoys, wrote the pilots in May; the ministry sent them a form with nine pages.',
      ),
      p('Copyright © is printed under each chart of the bay, and each chart is copied within the week.'),
      p('Subscribe to the tide tables, the notice says, and you will be told of storms a day too late.'),
      { html: '<ul><li>Telegram</li><li>Facebook</li></ul>', kind: 'list', texts: ['Telegram', 'Facebook'] },
      KITES.body[1] ?? blank,
      { html: '<p><a href="#">Share</a></p><p>© 2025 RSIS</p>', kind: 'label' },
    ],
    expected: { code: 'CO25807', lead: null },
  }),
  article({
    slug: 'notes-of-which-one-is-linked',
    path: '/rsis-publication/rsis/co25808-half-linked-notes/',
    printedTitle: 'CO25808 | Half-linked Notes',
    authors: 'Vivian Tan',
    date: '10 July 2025',
    categories: CATEGORIES,
    pieces: [
      ...CLOCKS.body,
      p(
        'Nine towers kept their bells<a href="#_ftn1" id="_ftnref1">[1]</a> and two sold them<sup>[2]</sup> for scrap.',
      ),
      {
        html: '<p id="_ftn1"><a href="#_ftnref1">[1]</a> Office of Towers, Annual Count, 2018.</p>',
        kind: 'note',
      },
      { html: '<p>[2] Letter from a bell founder, 4 June 2019.</p>', kind: 'note' },
    ],
    expected: { lead: null },
    html: ['href="#rsis-note-1"', 'href="#rsis-note-2"'],
  }),
  article({
    slug: 'event-article-without-author',
    path: '/rsis-event-article/cens/perdana-dialogue-meeting/',
    printedTitle: 'Perdana Dialogue',
    authors: null,
    date: '12 March 2024',
    categories: [],
    layout: 'renamed',
    head: '<meta name="author" content="admin">',
    pieces: [{ html: '<p>Perdana Dialogue Meeting</p>', kind: 'text' }, ...HARBOURS.body],
    expected: { authors: [], series: null },
  }),
  article({
    slug: 'commentary-in-malay',
    path: '/rsis-publication/rsis/co25806-layang-layang-di-laut/',
    printedTitle: 'CO25806 | Layang-layang di Laut',
    authors: 'Imran bin Sulaiman',
    date: '8 July 2025',
    categories: CATEGORIES,
    lang: 'ms_MY',
    pieces: [
      p(
        'Layang-layang bukan pesawat menurut mana-mana perjanjian yang dapat ditemui oleh pengawal pantai. Ia tiada enjin, tiada juruterbang dan tiada pendaftaran.',
      ),
      p(
        'Dari ketinggian tiga ratus meter, kameranya dapat melihat sejauh tiga puluh kilometer. Para nelayan mendakwa mereka hanya mencari ikan tongkol di perairan itu.',
      ),
    ],
    expected: { language: 'ms-MY', lead: null },
  }),
  ...OTHERS,
];
