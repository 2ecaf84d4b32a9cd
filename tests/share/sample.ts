import * as fc from 'fast-check';
import { COLOURS } from '@/utils/highlight/highlight';
import type { SharedItem } from '@/utils/share/list-file';

/** A paper as it goes along. */
export function sharedItem(slug: string, over: Partial<SharedItem['publication']> = {}): SharedItem {
  return {
    publication: {
      title: 'A Harbour of Paper Boats',
      url: `https://www.rsis.edu.sg/rsis-publication/rsis/${slug}/`,
      code: null,
      series: 'IDSS Papers',
      published: '2026-02-03',
      publisher: null,
      pdf: null,
      categories: ['Maritime'],
      authors: [{ name: 'Tan See Seng', literal: 'Tan See Seng' }],
      ...over,
    },
    highlights: [],
  };
}

export function sharedHighlight(id: string): SharedItem['highlights'][number] {
  return {
    id,
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: 'paper boats', prefix: 'a harbour of ', suffix: ' at dusk' },
      position: { type: 'TextPositionSelector', start: 13, end: 24 },
    },
    paragraph: 1,
    heading: null,
    colour: 'green',
    note: 'Ask *why*.',
    tags: ['boats'],
    sha256: 'b'.repeat(64),
    createdAt: '2026-02-04T00:00:00.000Z',
  };
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => /\S/.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text));
const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => text.isWellFormed());

const highlight = fc
  .record({
    note: words,
    heading: fc.option(words),
    colour: fc.constantFrom(...COLOURS),
    tags: fc.array(name, { maxLength: 3 }),
  })
  .chain((over) => fc.uuid({ version: 4 }).map((id) => ({ ...sharedHighlight(id), ...over })));

/** Lists of papers, each once, whatever is in their names and notes. */
export const sharedLists = fc.record({
  list: fc.record({ name: name.filter((text) => text.length <= 200), description: words }),
  items: fc.uniqueArray(
    fc
      .record({
        slug: fc.stringMatching(/^[a-z]{3,8}-[a-z]{3,8}$/),
        title: name,
        authors: fc.array(
          name.map((one) => ({ name: one })),
          { maxLength: 3 },
        ),
        series: fc.option(name),
        published: fc.option(
          fc
            .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
            .map((day) => day.toISOString().slice(0, 10)),
        ),
        categories: fc.array(name, { maxLength: 3 }),
        highlights: fc.array(highlight, { maxLength: 2 }),
      })
      .map(({ slug, highlights, ...over }) => ({ ...sharedItem(slug, over), highlights })),
    { selector: ({ publication }) => publication.url, maxLength: 5 },
  ),
});
