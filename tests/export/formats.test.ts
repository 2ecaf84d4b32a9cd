import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import { libraryMessages } from '@/utils/i18n/en/library';
import { highlight, publication, readingList } from './sample';

const list = readingList([
  { publication: publication(), highlights: [highlight({ note: 'compare 1982', tags: ['unclos'] })] },
]);

describe.each(EXPORT_FORMATS)('the $id format', (format) => {
  it.each([
    'Quiet Harbours: ASEAN and the Law of the Sea',
    'Tan-Okafor',
    'Muhammad Faris Bin Salleh',
    'quiet until they are not',
    'compare 1982',
    'unclos',
    'yellow',
    '24001',
  ])('carries "%s"', (words) => {
    expect(format.write(list)).toContain(words);
  });

  it('carries the paragraph number', () => {
    expect(format.write(list)).toMatch(/paragraph"?:? 3\b/i);
  });

  it('writes the same bytes for the same list', () => {
    expect(format.write(structuredClone(list))).toBe(format.write(list));
  });

  it('writes highlights in the order of the text, and none from the trash', () => {
    const marks = [
      highlight({ id: 'c', exact: 'third', start: 30 }),
      highlight({ id: 'd', exact: 'binned', start: 20, deletedAt: '2024-02-04T00:00:00.000Z' }),
      highlight({ id: 'b', exact: 'second', start: 5, createdAt: '2024-02-04T00:00:00.000Z' }),
      highlight({ id: 'a', exact: 'first', start: 1, createdAt: '2024-02-05T00:00:00.000Z' }),
    ];
    const text = format.write(readingList([{ publication: publication(), highlights: marks }]));
    const places = ['first', 'second', 'third'].map((word) => text.indexOf(word));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places).not.toContain(-1);
    expect(text).not.toContain('binned');
  });

  it('writes an empty list', () => {
    expect(() => format.write(readingList([], ''))).not.toThrow();
  });

  it('has a name in the catalogue', () => {
    expect(libraryMessages[format.id]).toBeTruthy();
  });
});
