import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIELDS, WAYS } from '@/utils/article/article';
import { type ReadingListFile, writeJson } from '@/utils/export/json';
import { COLOURS } from '@/utils/highlight/highlight';
import { HOSTILE } from './hostile.cases';
import { highlight, publication, readingList } from './sample';

const text = v.string();
const known = v.nullable(text);

/** Version 1 as its documentation has it; strict, so that a key too many or too few fails. */
const fileSchema = v.strictObject({
  format: v.literal('rsis-reader-companion/reading-list'),
  version: v.literal(1),
  list: v.strictObject({ name: text, description: text }),
  items: v.array(
    v.strictObject({
      publication: v.strictObject({
        key: text,
        aliases: v.array(text),
        code: known,
        series: known,
        number: known,
        coverage: v.picklist(['full', 'abstract', 'excerpt', 'listed']),
        title: text,
        authors: v.array(
          v.strictObject({
            name: text,
            family: v.optional(text),
            given: v.optional(text),
            literal: v.optional(text),
            bio: v.optional(text),
          }),
        ),
        published: known,
        categories: v.array(text),
        lead: v.nullable(v.strictObject({ label: known, text })),
        pdf: known,
        url: text,
        publisher: known,
        language: text,
        words: v.number(),
        minutes: v.number(),
        sources: v.strictObject(v.entriesFromList(FIELDS, v.optional(v.picklist(WAYS)))),
        sha256: text,
        status: v.nullable(v.picklist(['to-read', 'reading', 'read'])),
        tags: v.array(text),
        savedAt: known,
      }),
      highlights: v.array(
        v.strictObject({
          id: text,
          anchor: v.strictObject({
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
          }),
          paragraph: v.nullable(v.number()),
          heading: known,
          colour: v.picklist(COLOURS),
          note: text,
          tags: v.array(text),
          sha256: text,
          createdAt: text,
          updatedAt: text,
          revision: v.number(),
        }),
      ),
    }),
  ),
});

function parsed(json: string): ReadingListFile {
  return v.parse(fileSchema, JSON.parse(json)) as ReadingListFile;
}

describe('writeJson', () => {
  it('writes the documented schema, and nothing that the library keeps for itself', () => {
    const kept = { ...publication(), revision: 4, deletedAt: null, operation: 'x' };
    const json = writeJson(readingList([{ publication: kept, highlights: [highlight()] }]));
    expect(() => parsed(json)).not.toThrow();
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('writes the same bytes whatever the order of the keys in the library', () => {
    const kept = publication();
    const turned = Object.fromEntries(Object.entries(kept).toReversed()) as typeof kept;
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
        expect(item?.publication).toEqual(publication({ title }));
        expect(item?.highlights).toEqual([mark]);
      }),
    );
  });
});
