/** Leads, bios, notes and other parts of a text. */

import type { Lead } from '@/utils/article/article';
import { bio, blank, bold, CLOCKS, HARBOURS, KITES, label, type Piece, p, RIVERS, SEEDS } from './papers';
import {
  article,
  CATEGORIES,
  chinese,
  IMRAN,
  leadIn,
  leadPlain,
  MIRA,
  mask,
  person,
  type Sample,
  whole,
} from './sample';

const V = [person('Vivian', 'Tan')];
const base = { authors: 'Vivian Tan', date: '5 August 2025', categories: CATEGORIES } as const;

const LEAD = HARBOURS.lead;
export const LEADS: Sample[] = (
  [
    [
      'label-in-the-same-paragraph',
      [
        { html: `<p><strong>SYNOPSIS</strong> ${LEAD}</p>`, kind: 'label' },
        label('COMMENTARY'),
        ...HARBOURS.body,
      ],
      { label: 'SYNOPSIS', text: LEAD },
    ],
    [
      'label-with-a-colon',
      [{ html: `<p>Synopsis: ${LEAD}</p>`, kind: 'label' }, ...HARBOURS.body],
      { label: 'Synopsis', text: LEAD },
    ],
    [
      'label-and-lead-by-line-breaks',
      [
        { html: `<p><strong>SYNOPSIS</strong><br><em>${LEAD}</em></p>`, kind: 'label' },
        label('COMMENTARY'),
        ...HARBOURS.body,
      ],
      { label: 'SYNOPSIS', text: LEAD },
    ],
    [
      'label-as-a-heading',
      [
        { html: '<h3>Synopsis</h3>', kind: 'label' },
        leadPlain(LEAD),
        { html: '<h3>Commentary</h3>', kind: 'label' },
        ...HARBOURS.body,
      ],
      { label: 'Synopsis', text: LEAD },
    ],
    [
      'lead-of-two-paragraphs',
      [label('SYNOPSIS'), leadIn(LEAD), leadIn(RIVERS.lead), label('COMMENTARY'), ...HARBOURS.body],
      { label: 'SYNOPSIS', text: `${LEAD}\n${RIVERS.lead}` },
    ],
    [
      'lead-as-a-list',
      [
        label('Key Takeaways'),
        { html: `<ul><li>${LEAD}</li><li>${RIVERS.lead}</li></ul>`, kind: 'label' },
        label('Commentary'),
        ...HARBOURS.body,
      ],
      { label: 'Key Takeaways', text: `${LEAD}\n${RIVERS.lead}` },
    ],
    [
      'label-without-commentary',
      [label('Synopsis'), leadPlain(LEAD), ...HARBOURS.body],
      { label: 'Synopsis', text: LEAD },
    ],
    ['commentary-without-a-lead', [label('COMMENTARY'), ...HARBOURS.body], null],
    [
      'lead-in-bold',
      [{ html: `<p><strong>${LEAD}</strong></p>`, kind: 'label' }, ...HARBOURS.body],
      { label: null, text: LEAD },
    ],
    [
      'summary-further-down',
      [...HARBOURS.body.slice(0, 5), bold('Summary'), ...RIVERS.body.slice(0, 2)],
      null,
    ],
    [
      'abstract-in-a-box',
      [
        { html: `<div class="box"><p><strong>Abstract</strong></p><p>${LEAD}</p></div>`, kind: 'label' },
        ...HARBOURS.body,
      ],
      { label: 'Abstract', text: LEAD },
    ],
    [
      'picture-before-the-lead',
      [
        {
          html: '<figure><img src="/y.jpg" alt="tug"><figcaption>A tug at rest. Image from Wikimedia Commons.</figcaption></figure>',
          kind: 'caption',
        },
        label('SYNOPSIS'),
        leadIn(LEAD),
        label('COMMENTARY'),
        ...HARBOURS.body,
      ],
      { label: 'SYNOPSIS', text: LEAD },
    ],
  ] satisfies [string, Piece[], Lead | null][]
).map(([slug, pieces, lead], i) =>
  article({
    slug,
    path: `/rsis-publication/rsis/co2584${i % 10}-${slug}/`,
    printedTitle: `CO2584${i % 10} | ${slug}`,
    ...base,
    layout: i % 3 === 2 ? 'renamed' : 'current',
    pieces,
    expected: { lead, code: `CO2584${i % 10}`, authors: V },
  }),
);

const A3 = 'Vivian Tan, Teo Kah Wen and Imran bin Sulaiman';
export const BIOS: Sample[] = [
  article({
    slug: 'three-bios-in-one-paragraph',
    path: '/rsis-publication/rsis/co25851-three-at-once/',
    printedTitle: 'CO25851 | Three at Once',
    ...base,
    authors: A3,
    pieces: [
      ...HARBOURS.body,
      bio(
        `<strong>Vivian TAN</strong> ${MIRA} Dr <strong>TEO Kah Wen</strong> ${IMRAN} <strong>Imran bin Sulaiman</strong> keeps the ledger.`,
      ),
    ],
    expected: {
      lead: null,
      authors: [
        person('Vivian', 'Tan', MIRA),
        chinese('Teo', 'Kah Wen', IMRAN),
        whole('Imran bin Sulaiman', 'keeps the ledger.'),
      ],
    },
  }),
  article({
    slug: 'bios-in-their-own-paragraphs',
    path: '/rsis-publication/rsis/co25852-one-by-one/',
    printedTitle: 'CO25852 | One by One',
    ...base,
    authors: A3,
    pieces: [
      ...HARBOURS.body,
      bio(`<strong>Vivian TAN</strong> ${MIRA}`),
      bio(`<strong>TEO Kah Wen</strong> ${IMRAN}`),
      bio('<strong>Imran bin Sulaiman</strong> is the keeper of the ledger.'),
    ],
    expected: {
      lead: null,
      authors: [
        person('Vivian', 'Tan', MIRA),
        chinese('Teo', 'Kah Wen', IMRAN),
        whole('Imran bin Sulaiman', 'is the keeper of the ledger.'),
      ],
    },
  }),
  article({
    slug: 'bios-under-a-heading',
    path: '/rsis-publication/rsis/co25853-under-a-heading/',
    printedTitle: 'CO25853 | Under a Heading',
    ...base,
    authors: 'Vivian Tan & Teo Kah Wen',
    layout: 'renamed',
    pieces: [
      ...HARBOURS.body,
      { html: '<h3>About the Authors</h3>', kind: 'label' },
      bio(`<strong>Vivian Tan</strong> ${MIRA} She can be reached by lantern.`),
      bio(`<strong>Teo Kah Wen</strong> ${IMRAN}`),
    ],
    expected: {
      lead: null,
      authors: [
        person('Vivian', 'Tan', `${MIRA} She can be reached by lantern.`),
        chinese('Teo', 'Kah Wen', IMRAN),
      ],
    },
  }),
  article({
    slug: 'bio-before-the-notes',
    path: '/rsis-publication/rsis/co25854-a-bio-before-notes/',
    printedTitle: 'CO25854 | A Bio Before Notes',
    ...base,
    pieces: [
      p(
        'The vault was built for a thousand years [1] and budgeted for three, as its first curator used to point out to visitors.',
      ),
      ...SEEDS.body.slice(1),
      bio(`<strong>Vivian TAN</strong> ${MIRA}`),
      bold('Notes'),
      { html: '<p>[1] Foundation stone, north wall.</p>', kind: 'note' },
    ],
    expected: { lead: null, authors: [person('Vivian', 'Tan', MIRA)] },
    html: ['href="#rsis-note-1"'],
  }),
  article({
    slug: 'bio-and-a-line-of-the-series',
    path: '/rsis-publication/rsis/co25855-part-of-a-series/',
    printedTitle: 'CO25855 | Part of a Series',
    ...base,
    pieces: [
      ...HARBOURS.body,
      bio(`<strong>Vivian TAN</strong> ${MIRA}`),
      {
        html: '<p><em>This commentary is part of a series on small harbours.</em></p>',
        kind: 'bio',
        texts: ['This commentary is part of a series on small harbours.'],
      },
    ],
    expected: { lead: null, authors: [person('Vivian', 'Tan', MIRA)] },
  }),
  article({
    slug: 'bio-of-two-by-surname-first',
    path: '/rsis-publication/rsis/co25856-surname-first/',
    printedTitle: 'CO25856 | Surname First',
    ...base,
    authors: 'Kah Wen Teo, Haruto Kanemori',
    pieces: [
      ...HARBOURS.body,
      bio(`<strong>TEO Kah Wen</strong> and <strong>KANEMORI Haruto</strong> are Visiting Fellows at RSIS.`),
    ],
    expected: {
      lead: null,
      authors: [
        chinese('Teo', 'Kah Wen', 'are Visiting Fellows at RSIS.'),
        {
          name: 'Haruto Kanemori',
          family: 'Kanemori',
          given: 'Haruto',
          bio: 'are Visiting Fellows at RSIS.',
        },
      ].map((a) => (a.family === 'Teo' ? { ...a, name: 'Kah Wen Teo' } : a)),
    },
  }),
  article({
    slug: 'masked-address-in-a-span',
    path: '/rsis-publication/rsis/co25857-a-mask-in-a-span/',
    printedTitle: 'CO25857 | A Mask in a Span',
    ...base,
    pieces: [
      ...CLOCKS.body,
      {
        html: `<p>Write to <span class="__cf_email__" data-cfemail="${mask('clocks@example.org')}">[email&#160;protected]</span> for the tables of the year.</p>`,
        kind: 'text',
        texts: ['Write to clocks@example.org for the tables of the year.'],
      },
    ],
    expected: { lead: null },
  }),
  article({
    slug: 'language-of-the-body',
    path: '/rsis-publication/rsis/co25858-bahasa/',
    printedTitle: 'CO25858 | Bahasa',
    ...base,
    lang: 'id-ID',
    pieces: [
      p(
        'Pelabuhan kecil di sepanjang selat telah menjadi tempat uji coba kapal tunda listrik, dan biayanya dibagi oleh sebelas kota.',
      ),
      p(
        'Buku besarnya terbuka untuk umum, dan angka-angkanya menunjukkan apa yang dapat dilakukan oleh satu kas bersama.',
      ),
    ],
    expected: { language: 'id-ID', lead: null },
  }),
  article({
    slug: 'language-missing',
    path: '/rsis-publication/rsis/co25859-no-language/',
    printedTitle: 'CO25859 | No Language',
    ...base,
    lang: '',
    pieces: [...HARBOURS.body],
    expected: { language: 'en', lead: null },
  }),
  article({
    slug: 'notes-in-an-ordered-list',
    path: '/rsis-publication/rsis/co25860-notes-in-a-list/',
    printedTitle: 'CO25860 | Notes in a List',
    ...base,
    pieces: [
      p(
        'The vault was built for a thousand years<sup>1</sup> and budgeted for three, as its first curator used to say.<sup>2</sup>',
      ),
      ...SEEDS.body.slice(1),
      bold('Endnotes'),
      {
        html: '<ol><li>Foundation stone, north wall.</li><li>So the growers hope.</li></ol>',
        kind: 'note',
        texts: ['Foundation stone, north wall.', 'So the growers hope.'],
      },
    ],
    expected: { lead: null },
    html: ['href="#rsis-note-1"', 'id="rsis-note-2"'],
  }),
  article({
    slug: 'notes-by-superscript',
    path: '/rsis-publication/rsis/co25861-superscripts/',
    printedTitle: 'CO25861 | Superscripts',
    ...base,
    pieces: [
      p(
        'The gauge was repaired twice.<sup><a href="#fn-1" id="ref-1">1</a></sup> Its log survived both repairs, which surprised the engineers more than the flood.',
      ),
      ...RIVERS.body.slice(1),
      {
        html: '<p id="fn-1">1. Interview with the keeper of the gauge. <a href="#ref-1">↩</a></p>',
        kind: 'note',
        texts: ['1. Interview with the keeper of the gauge. ↩'],
      },
    ],
    expected: { lead: null },
    html: ['href="#rsis-note-1"', 'id="rsis-note-1"'],
  }),
  article({
    slug: 'numbers-in-brackets-that-are-no-notes',
    path: '/rsis-publication/rsis/co25862-brackets/',
    printedTitle: 'CO25862 | Brackets',
    ...base,
    pieces: [
      p(
        'The clerk wrote [12] beside the tide and [7] beside the moon, and nobody has asked him why since the winter.',
      ),
      ...RIVERS.body.slice(1),
    ],
    expected: { lead: null },
  }),
  article({
    slug: 'capitals-that-open-a-sentence',
    path: '/rsis-publication/rsis/co25863-capitals/',
    printedTitle: 'CO25863 | Capitals',
    ...base,
    pieces: [
      p(
        'VIVID, THE memory of the first winter goes on in the harbour, where the ropes froze and the clerks sang.',
      ),
      ...KITES.body,
    ],
    expected: { lead: null },
  }),
  article({
    slug: 'empty-paragraphs-and-spaces',
    path: '/rsis-publication/rsis/co25864-empty-lines/',
    printedTitle: 'CO25864 | Empty Lines',
    ...base,
    pieces: [
      blank,
      KITES.body[0],
      blank,
      blank,
      { html: '<p><br></p><p> </p><p>&#8203;</p>', kind: 'label' },
      KITES.body[1],
      { html: '<p>—</p>', kind: 'label' },
      KITES.body[2],
    ],
    expected: { lead: null },
  }),
];
