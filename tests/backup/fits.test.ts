import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/utils/backup/canonical';
import { fits, RECORD_LIMIT } from '@/utils/backup/fits';
import { parseRecord } from '@/utils/backup/record-schemas';
import { checkTold } from '@/utils/import/told-records';
import { recordOfListed } from '@/utils/library/listed-record';
import { sound } from '@/utils/library/sound-record';

const publication = (over = {}) => ({
  ...recordOfListed(
    { title: 'On Quays', url: 'https://www.rsis.edu.sg/rsis-publication/idss/on-quays/', authors: [] },
    '2024-02-03T08:00:00.000Z',
  ),
  ...over,
});

describe('what a backup can hold as a record', () => {
  it('is what its canonical form says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(400), (value, units) => {
        expect(fits(value, RECORD_LIMIT - units)).toBe(canonical(value).length <= units);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['many long categories', { categories: Array.from({ length: 100_000 }, () => 'x'.repeat(330)) }],
    [
      'a lead that is twice as long when it is written',
      { lead: { label: null, text: '\u0001'.repeat(6_000_000) } },
    ],
  ])('is no paper with %s, in an import, a write or a backup', (_what, over) => {
    expect(parseRecord('publications', publication()).ok).toBe(true);
    const paper = publication(over);
    expect(parseRecord('publications', paper)).toMatchObject({ ok: false });
    expect(() => sound('publications', paper)).toThrow('too long');
    const { key, aliases, code } = paper;
    const told = { ...paper, identity: { key, aliases, code }, highlights: [] };
    expect(() => checkTold(told, { line: 3 })).toThrow(
      expect.objectContaining({ fault: 'bad-value', place: expect.objectContaining({ line: 3 }) }),
    );
  });
});
