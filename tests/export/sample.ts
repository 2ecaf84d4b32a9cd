import type { ExportedPublication, ExportedVersion, ReadingListExport } from '@/utils/export/reading-list';
import type { Highlight } from '@/utils/highlight/highlight';

/** A publication for tests, invented; `over` says what the case is about. */
export function publication(over: Partial<ExportedPublication> = {}): ExportedPublication {
  return {
    key: 'IP24001',
    aliases: ['rsis-publication/quiet-harbours'],
    code: 'IP24001',
    series: 'IDSS Papers',
    number: '24001',
    coverage: 'full',
    title: 'Quiet Harbours: ASEAN and the Law of the Sea',
    authors: [
      { name: 'Mira Tan-Okafor', family: 'Tan-Okafor', given: 'Mira', bio: 'is a Fellow.' },
      { name: 'Muhammad Faris Bin Salleh', literal: 'Muhammad Faris Bin Salleh' },
    ],
    published: '2024-01-08',
    categories: ['IDSS Papers', 'Maritime Security'],
    lead: { label: 'Synopsis', text: 'Harbours are quiet until they are not.' },
    pdf: 'https://www.rsis.edu.sg/wp-content/uploads/2024/01/IP24001.pdf',
    url: 'https://www.rsis.edu.sg/rsis-publication/idss/ip24001-quiet-harbours/',
    publisher: null,
    language: 'en',
    sources: { title: 'selector', pdf: 'shape' },
    words: 812,
    minutes: 4,
    sha256: 'a'.repeat(64),
    status: 'reading',
    tags: ['maritime'],
    savedAt: '2024-02-01T08:00:00.000Z',
    ...over,
  };
}

/** A highlight for tests. */
export function highlight(over: Partial<Highlight> & { exact?: string; start?: number } = {}): Highlight {
  const { exact = 'quiet until they are not', start = 14, ...rest } = over;
  return {
    id: '6f1d2c1e-0000-4000-8000-000000000001',
    publicationKey: 'IP24001',
    anchor: {
      quote: { type: 'TextQuoteSelector', exact, prefix: 'Harbours are ', suffix: '.' },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
    },
    paragraph: 3,
    heading: 'The Strait',
    colour: 'yellow',
    note: '',
    tags: [],
    sha256: 'a'.repeat(64),
    createdAt: '2024-02-03T08:00:00.000Z',
    updatedAt: '2024-02-03T08:00:00.000Z',
    deletedAt: null,
    removedAt: null,
    formerAnchors: [],
    revision: 1,
    ...rest,
  };
}

/** A version of its text, under a digest of one letter. */
export function version(name: 'a' | 'b', over: Partial<ExportedVersion> = {}): ExportedVersion {
  const at = { a: '2024-02-01T08:00:00.000Z', b: '2024-03-02T08:00:00.000Z' }[name];
  return {
    sha256: name.repeat(64),
    createdAt: at,
    seenAt: at,
    acknowledgedAt: null,
    lead: { label: 'Synopsis', text: `Lead of *${name}*` },
    paragraphs: [
      { n: 1, kind: 'heading', text: 'The Strait' },
      { n: 2, kind: 'text', text: `Harbours of ${name} are quiet.` },
    ],
    ...over,
  };
}

/** A list of these items under a plain name. */
export function readingList(items: ReadingListExport['items'], name = 'Sea law'): ReadingListExport {
  return { list: { name, description: '' }, items };
}
