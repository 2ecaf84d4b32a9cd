import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LOOK, readLook } from '@/utils/reading/look';

it.each([
  ['nothing', undefined, {}],
  ['null', null, {}],
  ['a word', 'sepia', {}],
  ['one value', { theme: 'sepia' }, { theme: 'sepia' }],
  ['values of another version', { size: 20, width: 'huge', keys: 'no', face: 'sans' }, { face: 'sans' }],
])('reads %s, with the default for everything else', (_case, stored, kept) => {
  expect(readLook(stored)).toEqual({ ...DEFAULT_LOOK, ...kept });
});

it('never throws, and reads what it gave as it is', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const look = readLook(stored);
      expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
    }),
    { numRuns: 200 },
  );
});
