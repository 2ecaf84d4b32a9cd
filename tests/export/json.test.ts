import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Corrections, FIELDS, type Field, PARAGRAPH_KINDS, WAYS } from '@/utils/article/article';
import { type ReadingListFile, writeJson } from '@/utils/export/json';
import type { ReadingListItem } from '@/utils/export/reading-list';
import { COLOURS } from '@/utils/highlight/highlight';
import { reattached } from '@/utils/highlight/repair';
import { withCorrections } from '@/utils/library/corrections';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList, version } from './sample';

const text = v.string();
const known = v.nullable(text);
const coverage = v.picklist(['full', 'abstract', 'excerpt', 'listed']);
const lead = v.nullable(v.strictObject({ label: known, text }));
const authors = v.array(
  v.strictObject({
    name: text,
    family: v.optional(text),
    given: v.optional(text),
    literal: v.optional(text),
    bio: v.optional(text),
  }),
);

/** The fields that can be corrected, each with its value. */
const values = {
  title: text,
  authors,
  published: known,
  code: known,
  number: known,
  series: known,
  categories: v.array(text),
  coverage,
  lead,
  pdf: known,
  language: text,
  publisher: known,
} satisfies Record<Field, v.GenericSchema<unknown, unknown>>;
const corrected = (value: v.GenericSchema<unknown, unknown>) =>
  v.optional(v.strictObject({ value, read: value, at: text }));

const selectors = {
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: text,
    suffix: text,
  }),
  position: v.strictObject({
    type: v.literal('TextPositionSelector'),
    start: v.number(),
    end: v.number(),
  }),
};

/** Version 1 as its documentation has it; strict, so that a key too many or too few fails. */
const fileSchema = v.strictObject({
  format: v.literal('rsis-reader-companion/reading-list'),
  version: v.literal(1),
  list: v.strictObject({ name: text, description: text }),
  colourNames: v.record(v.picklist(COLOURS), v.string()),
  items: v.array(
    v.strictObject({
      publication: v.strictObject({
        ...values,
        key: text,
        aliases: v.array(text),
        url: text,
        words: v.number(),
        minutes: v.number(),
        sources: v.strictObject(v.entriesFromList(FIELDS, v.optional(v.picklist(WAYS)))),
        sha256: text,
        status: v.nullable(v.picklist(['to-read', 'reading', 'read'])),
        tags: v.array(text),
        savedAt: known,
        corrections: v.strictObject(
          Object.fromEntries(FIELDS.map((field) => [field, corrected(values[field])])),
        ),
      }),
      highlights: v.array(
        v.strictObject({
          id: text,
          anchor: v.strictObject(selectors),
          paragraph: v.nullable(v.number()),
          heading: known,
          colour: v.picklist(COLOURS),
          note: text,
          tags: v.array(text),
          sha256: text,
          removedAt: known,
          formerAnchors: v.array(
            v.strictObject({
              ...selectors,
              paragraph: v.nullable(v.number()),
              heading: known,
              sha256: text,
              removedAt: known,
              until: text,
            }),
          ),
          createdAt: text,
          updatedAt: text,
          revision: v.number(),
        }),
      ),
      versions: v.array(
        v.strictObject({
          sha256: text,
          createdAt: text,
          seenAt: known,
          acknowledgedAt: known,
          lead,
          paragraphs: v.array(v.strictObject({ n: v.number(), kind: v.picklist(PARAGRAPH_KINDS), text })),
        }),
      ),
    }),
  ),
});

function parsed(json: string): ReadingListFile {
  return v.parse(fileSchema, JSON.parse(json)) as ReadingListFile;
}

/** The same value with the keys of every object in the opposite order. */
function turnedRound<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toReversed())
      : part,
  ) as T;
}

describe('writeJson', () => {
  it('writes the documented schema, and nothing that the library keeps for itself', () => {
    const kept = { ...publication(), revision: 4, deletedAt: null, operation: 'x' };
    const json = writeJson(readingList([{ publication: kept, highlights: [highlight()] }]));
    expect(() => parsed(json)).not.toThrow();
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('writes what a highlight stood on before, and that its words were removed', () => {
    const now = '2026-02-01T08:00:00.000Z';
    const made = highlight();
    const place = { ...made, anchor: highlight({ exact: 'loud until they are not' }).anchor };
    const attached = { ...made, ...reattached(made, place, 'b'.repeat(64), now), removedAt: now };
    const [item] = parsed(
      writeJson(readingList([{ publication: publication(), highlights: [attached] }])),
    ).items;
    const [entry] = item?.highlights ?? [];
    expect(entry?.removedAt).toBe(now);
    expect(entry?.formerAnchors).toEqual(attached.formerAnchors);
  });

  it('writes what the user has corrected, and what the page says in its place', () => {
    const at = '2026-02-01T08:00:00.000Z';
    const page = publication();
    const corrections: Corrections = {
      title: { value: 'Loud Harbours', read: page.title, at },
      published: { value: null, read: page.published, at },
      authors: { value: [{ name: 'Suharto', literal: 'Suharto' }], read: page.authors, at },
      lead: { value: { label: null, text: 'Harbours are loud.' }, read: page.lead, at },
      categories: { value: [], read: page.categories, at },
    };
    const kept = { ...withCorrections(page, corrections), corrections };
    const json = writeJson(readingList([{ publication: kept, highlights: [] }]));
    const [item] = parsed(json).items;
    expect(item?.publication).toMatchObject({ title: 'Loud Harbours', published: null, corrections });
    // What comes back in says the same and gives the same bytes again.
    expect(writeJson(readingList((JSON.parse(json) as { items: ReadingListItem[] }).items))).toBe(json);
  });

  it('writes every version of the text, with what the library keeps for itself left out', () => {
    const versions = [
      version('a'),
      { ...version('b'), html: '<p>x</p>', keptBy: 'page', publicationKey: 'x' },
    ];
    const json = writeJson(readingList([{ publication: publication(), highlights: [], versions }]));
    const [item] = parsed(json).items;
    expect(item?.versions).toEqual([version('a'), version('b')]);
    expect(writeJson(readingList((JSON.parse(json) as { items: ReadingListItem[] }).items))).toBe(json);
  });

  it('writes the same bytes whatever the order of the keys in the library', () => {
    const at = '2026-02-01T08:00:00.000Z';
    const { authors: value, lead: read } = publication();
    const kept = publication({
      corrections: { authors: { value, read: [], at }, lead: { value: null, read, at } },
    });
    const turned = turnedRound(kept);
    expect(writeJson(readingList([{ publication: turned, highlights: [] }]))).toBe(
      writeJson(readingList([{ publication: kept, highlights: [] }])),
    );
  });

  it('gives back every word to the last unit', () => {
    const words = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary' }),
      fc.constant('__proto__'),
    );
    fc.assert(
      fc.property(words, words, words, words, (name, title, exact, note) => {
        const given = readingList(
          [{ publication: publication({ title }), highlights: [highlight({ exact, note, tags: [note] })] }],
          name,
        );
        const [item] = parsed(writeJson(given)).items;
        const {
          publicationKey: _key,
          deletedAt: _deleted,
          ...mark
        } = highlight({ exact, note, tags: [note] });
        expect(parsed(writeJson(given)).list.name).toBe(name);
        expect(item?.publication).toEqual({ ...publication({ title }), corrections: {} });
        expect(item?.highlights).toEqual([mark]);
      }),
    );
  });
});

it.each([0, 1, 2])('%i items put together are laid out as one piece of JSON', (count) => {
  const one = { publication: publication({ title: 'Line\nbreak' }), highlights: [highlight()] };
  const file = writeJson(readingList(Array.from({ length: count }, () => one)));
  expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
});
