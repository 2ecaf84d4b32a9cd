import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Field } from '@/utils/article/article';
import { FIELDS } from '@/utils/article/article';
import { fieldsOf } from '@/utils/library/as-read';
import {
  corrected,
  type FieldChanges,
  formerOf,
  reinstated,
  uncorrected,
  withCorrections,
} from '@/utils/library/corrections';
import { metAgain, samePublication, united } from '@/utils/library/identity';
import type { PublicationRecord } from '@/utils/library/records';
import { articleOf } from './sample';

const T1 = '2026-02-01T08:00:00.000Z';
const T2 = '2026-02-02T08:00:00.000Z';
const T3 = '2026-02-03T08:00:00.000Z';

const recordOf = (change: Partial<Article> = {}): PublicationRecord =>
  metAgain(undefined, articleOf(change), T1);

const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null });
const word = fc.constantFrom(
  'Boats',
  'A Harbour of Paper Boats',
  'IP26001',
  '26001',
  'IDSS Papers',
  'Ferries',
);
const VALUES = {
  title: word,
  authors: fc.array(
    word.map((name) => ({ name, literal: name })),
    { maxLength: 2 },
  ),
  published: maybe(fc.constantFrom('2026-01-05', '2026-01-06')),
  code: maybe(word),
  number: maybe(word),
  series: maybe(word),
  categories: fc.uniqueArray(word, { maxLength: 2 }),
  coverage: fc.constantFrom('full', 'abstract', 'excerpt'),
  lead: fc.option(fc.record({ label: maybe(word), text: word }), { nil: null }),
  pdf: maybe(fc.constantFrom('https://www.rsis.edu.sg/a.pdf', 'https://www.rsis.edu.sg/b.pdf')),
  language: fc.constantFrom('en', 'zh'),
  publisher: maybe(word),
} satisfies Record<Field, fc.Arbitrary<unknown>>;

const values = fc.record(VALUES, { requiredKeys: [] }) as fc.Arbitrary<Partial<Article>>;
const changesOf = (given: object): FieldChanges =>
  Object.fromEntries(Object.entries(given).map(([field, value]) => [field, { value }]));
const changes: fc.Arbitrary<FieldChanges> = fc
  .tuple(values, fc.subarray([...FIELDS]))
  .map(([given, taken]) => ({
    ...changesOf(given),
    ...Object.fromEntries(taken.map((field) => [field, null])),
  }));
/** A record that has been corrected before. */
const records = fc.tuple(values, values).map(([page, own]) => corrected(recordOf(page), changesOf(own), T1));

describe('a correction', () => {
  it('shows the user’s value and remembers what the page says', () => {
    const record = corrected(recordOf(), { title: { value: 'Boats' } }, T2);
    expect(record).toMatchObject({
      title: 'Boats',
      corrections: { title: { value: 'Boats', read: 'A Harbour of Paper Boats', at: T2 } },
    });
    expect(uncorrected(record, 'title')).toEqual(recordOf());
  });

  it('can take a value away, and can be of a field that the page does not fill', () => {
    const record = recordOf({ series: null });
    const given = corrected(record, { series: { value: 'Books' }, pdf: { value: null } }, T2);
    expect(given).toMatchObject({ series: 'Books', pdf: null });
    expect(given.corrections).toMatchObject({ series: { read: null }, pdf: { read: articleOf().pdf } });
  });

  it('of what the page says itself is none', () => {
    const record = recordOf();
    expect(corrected(record, { title: { value: record.title } }, T2)).toBe(record);
    const other = corrected(record, { title: { value: 'Boats' } }, T2);
    expect(corrected(other, { title: { value: record.title } }, T3)).toEqual(record);
  });

  it('given again keeps its time', () => {
    const record = corrected(recordOf(), { title: { value: 'Boats' } }, T2);
    expect(corrected(record, { title: { value: 'Boats' } }, T3)).toBe(record);
  });

  it('leaves every other field, the identity and the revision alone', () => {
    fc.assert(
      fc.property(records, changes, (record, given) => {
        const next = corrected(record, given, T2);
        for (const field of FIELDS.filter((one) => !(one in given)))
          expect(next[field]).toEqual(record[field]);
        const { key, keys, aliases, revision, sources, sha256 } = record;
        expect(next).toMatchObject({ key, keys, aliases, revision, sources, sha256 });
      }),
    );
  });

  it('makes each field what was asked for', () => {
    fc.assert(
      fc.property(records, changes, (record, given) => {
        const next = corrected(record, given, T2);
        for (const field of fieldsOf(given)) {
          const read = record.corrections[field] ? record.corrections[field].read : record[field];
          expect(next[field]).toEqual(given[field] ? given[field].value : read);
        }
        for (const field of fieldsOf(next.corrections)) {
          expect(next[field]).toEqual(next.corrections[field]?.value);
        }
      }),
    );
  });

  it('is undone to the letter, and made twice is made once', () => {
    fc.assert(
      fc.property(records, changes, (record, given) => {
        const next = corrected(record, given, T2);
        expect(reinstated(next, formerOf(record, given))).toEqual(record);
        expect(corrected(next, given, T3)).toBe(next);
      }),
    );
  });

  it('undone leaves a later correction of another field standing', () => {
    const record = recordOf();
    const given: FieldChanges = { title: { value: 'Boats' } };
    const later = corrected(corrected(record, given, T2), { pdf: { value: null } }, T3);
    const undone = reinstated(later, formerOf(record, given));
    expect(undone).toMatchObject({ title: record.title, pdf: null });
    expect(Object.keys(undone.corrections)).toEqual(['pdf']);
  });

  it('undone after the page has changed takes what the page says now', () => {
    const given: FieldChanges = { title: { value: 'Boats' } };
    const met = metAgain(corrected(recordOf(), given, T2), articleOf({ title: 'Paper Boats' }), T3);
    expect(reinstated(met, formerOf(recordOf(), given)).title).toBe('Paper Boats');
  });
});

describe('a corrected paper that is met again', () => {
  it('keeps the user’s value, and the remembered one follows the page', () => {
    const record = corrected(recordOf(), { title: { value: 'Boats' } }, T2);
    const met = metAgain(record, articleOf({ title: 'Paper Boats, Revised' }), T3);
    expect(met).toMatchObject({
      title: 'Boats',
      corrections: { title: { value: 'Boats', read: 'Paper Boats, Revised', at: T2 } },
      revision: 2,
    });
  });

  it('stays the user’s when the page comes to say the same', () => {
    const record = corrected(recordOf(), { title: { value: 'Boats' } }, T2);
    const same = metAgain(record, articleOf({ title: 'Boats' }), T3);
    expect(same.corrections.title).toEqual({ value: 'Boats', read: 'Boats', at: T2 });
    expect(metAgain(same, articleOf({ title: 'Ships' }), T3).title).toBe('Boats');
  });

  it('is unchanged when the page is', () => {
    fc.assert(
      fc.property(values, changes, (page, given) => {
        const record = corrected(recordOf(page), given, T2);
        expect(metAgain(record, articleOf(page), T3)).toBe(record);
      }),
    );
  });

  it('says in every other field what it would without corrections', () => {
    fc.assert(
      fc.property(values, changes, values, (page, given, later) => {
        const plain = metAgain(recordOf(page), articleOf(later), T3);
        const met = metAgain(corrected(recordOf(page), given, T2), articleOf(later), T3);
        for (const field of FIELDS) {
          const correction = met.corrections[field];
          expect(correction ? correction.read : met[field]).toEqual(plain[field]);
          expect(met[field]).toEqual(correction ? correction.value : plain[field]);
        }
        const { key, keys, aliases, words, url } = plain;
        expect(met).toMatchObject({ key, keys, aliases, words, url });
      }),
    );
  });
});

describe('the identity of a paper', () => {
  it('is the same with and without corrections', () => {
    const keyed = fc.constantFrom('IP26001', 'IP26002', 'CO26003', 'rsis-publication/boats');
    const papers = fc.array(
      fc.record({
        key: keyed,
        aliases: fc.uniqueArray(keyed, { maxLength: 2 }),
        code: fc.constantFrom(null, 'IP26001', 'IP26002', 'CO26003'),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        papers,
        papers,
        fc.array(changes, { minLength: 3, maxLength: 3 }),
        (found, [met], given) => {
          const plain = found.map((paper) => recordOf(paper));
          const own = plain.map((record, at) => corrected(record, given[at] ?? {}, T2));
          const keysOf = (all: PublicationRecord[]) =>
            samePublication(all, articleOf(met)).map(({ key }) => key);
          expect(keysOf(own)).toEqual(keysOf(plain));
        },
      ),
    );
  });

  it('does not follow a corrected code, which stays', () => {
    const record = corrected(recordOf(), { code: { value: 'CO99999' } }, T2);
    expect(samePublication([record], articleOf({ key: 'CO99999', code: 'CO99999' }))).toEqual([]);
    expect(samePublication([record], articleOf())).toEqual([record]);
    expect(metAgain(record, articleOf(), T3)).toMatchObject({ key: 'IP26001', code: 'CO99999' });
  });
});

describe('two corrected papers that are one', () => {
  it('keep the corrections of both, of one field the later', () => {
    const into = corrected(recordOf(), { title: { value: 'Boats' }, pdf: { value: null } }, T2);
    const from = corrected(
      recordOf({ title: 'Ships' }),
      { title: { value: 'Ferries' }, series: { value: 'Books' } },
      T3,
    );
    const one = united(into, from, T3);
    expect(one).toMatchObject({ title: 'Ferries', pdf: null, series: 'Books' });
    expect(one.corrections.title).toEqual({ value: 'Ferries', read: articleOf().title, at: T3 });
    expect(united(from, into, T3).title).toBe('Ferries');
  });

  it('lose no corrected field', () => {
    fc.assert(
      fc.property(values, changes, values, changes, (a, ofA, b, ofB) => {
        const [into, from] = [corrected(recordOf(a), ofA, T2), corrected(recordOf(b), ofB, T3)];
        const one = united(into, from, T3);
        const fields = new Set([...fieldsOf(into.corrections), ...fieldsOf(from.corrections)]);
        expect(new Set(fieldsOf(one.corrections))).toEqual(fields);
        for (const field of fields) {
          const kept = from.corrections[field] ?? into.corrections[field];
          expect(one[field]).toEqual(kept?.value);
          expect(one.corrections[field]?.read).toEqual(
            into.corrections[field] ? into.corrections[field].read : into[field],
          );
        }
      }),
    );
  });
});

describe('withCorrections', () => {
  it('lays the user’s values over an article and touches nothing else', () => {
    const { corrections } = corrected(recordOf(), { title: { value: 'Boats' }, code: { value: null } }, T2);
    const article = articleOf({ title: 'As the page has it now' });
    expect(withCorrections(article, corrections)).toEqual({ ...article, title: 'Boats', code: null });
    expect(withCorrections(article, {})).toEqual(article);
  });
});
