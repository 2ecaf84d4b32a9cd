import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeKeys as distinct, plainKey } from '@/utils/export/cite-key';
import { HOSTILE } from './hostile.cases';
import { publication } from './sample';

const citeKeys = (publications: Parameters<typeof plainKey>[0][]) => distinct(publications.map(plainKey));
const uncoded = { code: null, key: 'rsis-publication/tides' };

describe('citeKeys', () => {
  it.each([
    ['family name, year and code', {}, 'TanOkafor2024-IP24001'],
    [
      'marks of letters',
      { authors: [{ name: 'x', family: 'Heinlová', given: 'C' }] },
      'Heinlova2024-IP24001',
    ],
    ['a name in another script', { authors: [{ name: '王小明' }] }, 'rsis2024-IP24001'],
    ['no author', { authors: [] }, 'rsis2024-IP24001'],
    ['no date', { published: null }, 'TanOkafor-IP24001'],
    ['no code', { ...uncoded, title: 'The Tides of the Strait' }, 'TanOkafor2024-TidesStrait'],
    ['nothing at all', { ...uncoded, authors: [], published: null, title: '' }, 'rsis'],
  ])('makes a key of %s', (_case, over, key) => {
    expect(citeKeys([publication(over)])).toEqual([key]);
  });

  it('tells two publications apart that would share a key, wherever they stand', () => {
    const [one, two] = [publication({ ...uncoded, key: 'a/x' }), publication({ ...uncoded, key: 'b/x' })];
    const [first, second] = citeKeys([one, two]);
    expect(first).not.toBe(second);
    expect(citeKeys([two, publication(), one])).toEqual([second, 'TanOkafor2024-IP24001', first]);
  });

  it('makes keys that are safe and different in any case', () => {
    const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 60 }));
    const some = fc.record({
      key: words,
      code: fc.option(words),
      title: words,
      authors: words.map((name) => [{ name }]),
      published: fc.constantFrom(null, '2024-01-08', 'x'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (publications) => {
        const keys = citeKeys(publications);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]{1,110}$/);
        expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(publications.length);
      }),
    );
  });
});
