import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from '@/tests/library/sample';
import { FIELDS } from '@/utils/article/article';
import { changesOf, type KnownFacts, shownForm, typed } from '@/utils/facts/draft';
import {
  type AuthorForm,
  authorChanged,
  type FactsDraft,
  formOf,
  hasPublisher,
  moved,
  withAnother,
} from '@/utils/facts/form';
import { READERS } from '@/utils/facts/read-form';
import { ADDRESSES, DATES, LANGUAGES, WRONG_AUTHORS } from './read-form.cases';

const AT = '2026-02-01T08:00:00.000Z';
const page = articleOf();
const plain: KnownFacts = { page, corrections: {} };
const own: KnownFacts = {
  page,
  corrections: {
    title: { value: 'Boats', read: page.title, at: AT },
    pdf: { value: null, read: page.pdf, at: AT },
  },
};

function changesIn(known: KnownFacts, draft: FactsDraft) {
  const read = changesOf(known, draft);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.changes;
}

function faultsIn(draft: FactsDraft) {
  const read = changesOf(plain, draft);
  return 'faults' in read ? read.faults : [];
}

const rowOf = (change: Partial<AuthorForm> = {}): AuthorForm => ({
  id: 0,
  name: 'Benjamin Ho',
  family: 'Ho',
  given: 'Benjamin',
  isWhole: false,
  ...change,
});

const ids = (all: AuthorForm[]) => all.map(({ id }) => id);

describe('what is typed', () => {
  it.each(DATES)('as the date "%s" is the day %s', (text, day) => {
    const faults = day === null ? [{ box: 'published', fault: 'dateWrong' }] : [];
    expect(faultsIn({ published: text })).toEqual(faults);
    expect(READERS.published(text)).toEqual(day === null ? { faults } : { value: day });
  });

  it.each(ADDRESSES)('as the PDF "%s" is the address %s', (text, address) => {
    const faults = [{ box: 'pdf', fault: 'pdfWrong' }];
    expect(READERS.pdf(text)).toEqual(address === null ? { faults } : { value: address });
  });

  it.each(LANGUAGES)('as the language "%s" is the tag %s', (text, tag) => {
    const faults = [{ box: 'language', fault: 'languageWrong' }];
    expect(READERS.language(text)).toEqual(tag === null ? { faults } : { value: tag });
  });

  it.each(WRONG_AUTHORS)('as the author $author is $fault at $box', ({ author, box, fault }) => {
    expect(faultsIn({ authors: [author as AuthorForm] })[0]).toEqual({ box, fault });
  });

  it('as authors is split, whole or nobody', () => {
    const rows = [
      rowOf({ bio: 'is a Fellow.' }),
      rowOf({ id: 1, name: ' Tan  See Seng ', family: 'Tan', given: 'See Seng' }),
      rowOf({ id: 2, name: 'Suharto', family: 'x', given: '', isWhole: true }),
      rowOf({ id: 3, name: '', family: 'Roy', given: 'Shantanu' }),
      rowOf({ id: 4, name: ' ', family: '', given: '' }),
    ];
    expect(changesIn(plain, { authors: rows }).authors?.value).toEqual([
      { name: 'Benjamin Ho', family: 'Ho', given: 'Benjamin', bio: 'is a Fellow.' },
      { name: 'Tan See Seng', family: 'Tan', given: 'See Seng' },
      { name: 'Suharto', literal: 'Suharto' },
      { name: 'Shantanu Roy', family: 'Roy', given: 'Shantanu' },
    ]);
    expect(changesIn(plain, { authors: [] }).authors?.value).toEqual([]);
  });

  it('as categories is one a line, none twice', () => {
    const { categories } = changesIn(plain, { categories: ' Science, Technology \n\nASEAN\nASEAN' });
    expect(categories?.value).toEqual(['Science, Technology', 'ASEAN']);
  });

  it('as a lead keeps its paragraphs, and a label needs a text', () => {
    const lead = { label: ' Abstract ', text: ' One. \n\n Two. ' };
    expect(changesIn(plain, { lead }).lead?.value).toEqual({ label: 'Abstract', text: 'One.\nTwo.' });
    expect(changesIn(plain, { lead: { label: '', text: ' ' } }).lead?.value).toBeNull();
    expect(faultsIn({ lead: { label: 'Abstract', text: '' } })).toEqual([
      { box: 'lead-text', fault: 'leadTextMissing' },
    ]);
  });

  it('as the title must be something, and an emptied line is not there', () => {
    expect(faultsIn({ title: ' \n' })).toEqual([{ box: 'title', fault: 'titleMissing' }]);
    expect(changesIn(plain, { series: ' ' }).series).toEqual({ value: null });
  });
});

describe('a draft', () => {
  it('of what is there already changes nothing', () => {
    expect(changesIn(plain, formOf(page))).toEqual({});
    expect(changesIn(own, { title: 'Boats', pdf: '' })).toEqual({});
    expect(changesIn(plain, {})).toEqual({});
  });

  it('of what the page says takes a correction back, however it is said', () => {
    expect(changesIn(own, { title: page.title })).toEqual({ title: null });
    expect(changesIn(own, { title: null, series: null })).toEqual({ title: null });
  });

  it('leaves a correction that the page agrees with the user’s, until they take the page’s value', () => {
    const agreed: KnownFacts = {
      page,
      corrections: { title: { value: page.title, read: page.title, at: AT } },
    };
    expect(changesIn(agreed, { title: page.title })).toEqual({});
    expect(changesIn(agreed, { title: null })).toEqual({ title: null });
  });

  it('gives every fault at once', () => {
    const faults = faultsIn({ title: '', published: 'soon', pdf: 'x', language: 'y' });
    expect(faults.map(({ box }) => box)).toEqual(['title', 'published', 'pdf', 'language']);
  });

  it('is what the form shows, over the corrections, over the page', () => {
    expect(shownForm(own, {})).toMatchObject({ title: 'Boats', pdf: '', series: page.series });
    expect(shownForm(own, { title: null, series: 'Books' })).toMatchObject({
      title: page.title,
      series: 'Books',
    });
  });

  it('that was saved changes nothing when it is saved again', () => {
    fc.assert(
      fc.property(
        fc.record({ title: fc.string({ minLength: 1 }), series: fc.string(), categories: fc.string() }),
        (draft) => {
          const read = changesOf(plain, draft);
          fc.pre('changes' in read);
          const corrections = Object.fromEntries(
            Object.entries(read.changes).map(([field, change]) => [
              field,
              { value: change?.value, read: page[field as 'title'], at: AT },
            ]),
          );
          expect(changesIn({ page, corrections }, draft)).toEqual({});
        },
      ),
    );
  });

  it('has a place for every field', () => {
    expect(Object.keys(formOf(page)).toSorted()).toEqual(FIELDS.toSorted());
  });

  it.each([
    ['IP26001', '26001', 'IP26077', '26077'],
    ['IP26001', '26001', 'IN13-01', '13-01'],
    ['IP26001', '303', 'IP26077', '303'],
    ['', '', 'IP26077', ''],
  ])(
    'with the code %s and number "%s" has, the code being %s, the number "%s"',
    (code, number, next, left) => {
      const known: KnownFacts = { page: articleOf({ code, number }), corrections: {} };
      expect(shownForm(known, typed(known, {}, 'code', next)).number).toBe(left);
    },
  );
});

describe('a row of an author', () => {
  it.each([
    ['Benjamin Ho', { family: 'Hoe' }, 'Benjamin Hoe'],
    ['Ho Benjamin', { given: 'Ben' }, 'Ho Ben'],
    ['B. Ho', { family: 'Hoe' }, 'B. Ho'],
    ['Benjamin Ho', { name: 'Ben Ho' }, 'Ben Ho'],
    ['Benjamin Ho', { isWhole: true }, 'Benjamin Ho'],
  ])('"%s" changed by %j is called "%s"', (name, change, after) => {
    expect(authorChanged(rowOf({ name }), change).name).toBe(after);
  });

  it('that is new is built up from its parts', () => {
    const [row] = withAnother([]);
    if (!row) throw new Error('no row');
    expect(authorChanged(authorChanged(row, { given: 'Ada' }), { family: 'Example' }).name).toBe(
      'Ada Example',
    );
  });

  it('moves by one place and never out of the list', () => {
    const rows = [rowOf(), rowOf({ id: 1 }), rowOf({ id: 2 })];
    expect(ids(moved(rows, 0, 1))).toEqual([1, 0, 2]);
    expect(ids(moved(rows, 2, -1))).toEqual([0, 2, 1]);
    expect(ids(moved(rows, 2, 1))).toEqual([0, 1, 2]);
    expect(ids(withAnother(rows))).toEqual([0, 1, 2, 3]);
  });
});

describe('a publisher', () => {
  it.each([
    ['full', page.url, '', false],
    ['excerpt', page.url, '', true],
    ['full', 'https://example.org/paper', '', true],
    ['full', page.url, 'Sea Press', true],
  ] as const)('of what is %s at %s, "%s": to be named %s', (coverage, url, publisher, expected) => {
    expect(hasPublisher({ ...formOf(page), coverage, publisher }, url)).toBe(expected);
  });
});
