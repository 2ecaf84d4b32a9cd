import type { ReadingListExport } from '@/utils/export/reading-list';
import { HOSTILE } from '../hostile.cases';
import { highlight, publication, readingList, version } from '../sample';

const uuid = (n: number) => `6f1d2c1e-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A paper of every kind, in several scripts, with highlights, notes, corrections and former anchors. */
export const PAPERS: ReadingListExport = readingList(
  [
    publication({
      title: 'Quiet Harbours: ASEAN and the “Law of the Sea” – 50% & more',
      corrections: {
        title: { value: 'Quiet Harbours', read: 'Quiet Harbors', at: '2024-03-01T08:00:00.000Z' },
      },
    }),
    publication({ key: 'CO24002', code: 'CO24002', number: '24002', series: 'RSIS Commentary Series' }),
    publication({
      key: 'books/tides',
      code: null,
      number: null,
      series: 'Books',
      title: 'Tides',
      categories: ['Books'],
    }),
    publication({
      key: 'ctta/boats',
      code: null,
      number: null,
      series: null,
      title: 'Boats and Bombs',
      url: 'https://www.rsis.edu.sg/ctta-newsarticle/boats/',
    }),
    publication({
      key: 'speech/harbour',
      code: null,
      number: null,
      series: null,
      title: 'Opening of the Harbour',
      url: 'https://www.rsis.edu.sg/rsis-speeches-article/rsis/harbour/',
    }),
    publication({
      key: 'excerpt/ships',
      code: null,
      number: null,
      coverage: 'excerpt',
      lead: null,
      title: 'Ships that Pass',
      url: 'https://www.rsis.edu.sg/media-highlight/rsis/ships/',
    }),
    publication({
      key: 'https://example.org/elsewhere',
      code: null,
      number: null,
      series: null,
      publisher: 'The Example',
      title: 'Elsewhere',
      url: 'https://example.org/elsewhere?a=1&b=2',
      published: null,
      authors: [],
    }),
    publication({
      key: 'WP24003',
      code: 'WP24003',
      number: '24003',
      series: 'Working Papers',
      title: '漢字 தமிழ் العربية עברית 🙂 é',
      language: 'zh-Hant',
      authors: [{ name: '陳小明' }, { name: 'Ministry of Trade and Industry, Singapore' }],
      lead: { label: null, text: 'தமிழ் மொழி.\nالعربية' },
    }),
  ].map((paper, i) => ({
    publication: paper,
    highlights: [
      highlight({
        id: uuid(10 * i + 1),
        publicationKey: paper.key,
        exact: 'quiet until they are not',
        note: 'Compare *1982*\n\n- one\n- two 🙂',
        tags: ['unclos', 'law of the sea'],
      }),
      highlight({
        id: uuid(10 * i + 2),
        publicationKey: paper.key,
        exact: 'Two lines\nof the harbour — “quoted”',
        start: 60,
        paragraph: null,
        heading: null,
        colour: 'purple',
        removedAt: '2024-03-01T08:00:00.000Z',
        formerAnchors: [
          {
            ...highlight({ exact: 'Two lines' }).anchor,
            paragraph: 4,
            heading: 'The Strait',
            sha256: 'b'.repeat(64),
            removedAt: null,
            until: '2024-02-20T08:00:00.000Z',
          },
        ],
      }),
    ],
    states: { [uuid(10 * i + 1)]: 'changed' as const },
    versions: [version('a')],
  })),
);

/** One paper for each hostile text, which stands wherever words of others or of the user can stand. */
export const HOSTILE_PAPERS: ReadingListExport = {
  list: { name: HOSTILE[0] ?? '', description: HOSTILE.join('\n') },
  colourNames: { yellow: '=1+1</style>' },
  withTexts: true,
  items: HOSTILE.map((text, i) => ({
    publication: publication({
      key: `${text}${i}`,
      code: i % 2 === 0 ? `IP${i}` : text,
      number: text,
      series: i % 3 === 0 ? 'IDSS Papers' : text,
      title: text,
      authors: [
        { name: text, literal: text },
        { name: text, family: text || 'x', given: text || 'y' },
      ],
      published: i % 5 === 0 ? text : '2024-01-08',
      categories: [text],
      lead: { label: text, text },
      pdf: text,
      url: [text, `javascript:alert(${i})`, `https://evil.example/${text}`, `https://${text}`][i % 4] ?? '',
      publisher: i % 4 > 1 ? text : null,
      language: i % 2 === 0 ? text : 'en',
      tags: [text],
      corrections: { title: { value: text, read: text, at: text } },
    }),
    highlights: [
      highlight({
        id: uuid(i),
        exact: text || 'x',
        note: text,
        tags: [text],
        heading: text,
        formerAnchors: [
          {
            ...highlight({ exact: text }).anchor,
            paragraph: null,
            heading: text,
            sha256: 'b'.repeat(64),
            removedAt: null,
            until: '2024-02-20T08:00:00.000Z',
          },
        ],
      }),
    ],
    versions: [
      version('a', {
        lead: { label: text, text },
        paragraphs: [
          { n: 1, kind: 'heading', text },
          { n: 2, kind: 'text', text },
          { n: 3, kind: 'quote', text },
        ],
      }),
    ],
  })),
};
