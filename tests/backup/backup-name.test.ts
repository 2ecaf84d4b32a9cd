import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticNames, backupName, superfluousBackups, type Whole } from '@/utils/backup/backup-name';

const MINE = '1b2c3d4e-0000-4000-8000-000000000001';
const OTHERS = '9f8e7d6c-0000-4000-8000-000000000002';
const at = (minute: number) => new Date(2026, 0, 1, 0, minute);

it('a name tells when a backup was made, and of an automatic one who has made it', () => {
  const day = new Date(2026, 2, 1, 14, 5, 9);
  expect(backupName(day)).toBe('2026-03-01 14.05.09.rsis-backup.json');
  expect(backupName(day, MINE)).toBe('2026-03-01 14.05.09 auto 1b2c3d4e.rsis-backup.json');
});

describe('the automatic backups of an installation', () => {
  it.each([
    ['that the user has saved', backupName(at(1))],
    ['of another installation', backupName(at(1), OTHERS)],
    ['that was copied', `Copy of ${backupName(at(1), MINE)}`],
    ['that the browser has numbered', backupName(at(1), MINE).replace('.rsis', ' (1).rsis')],
    ['that is being written', `${backupName(at(1), MINE)}.crswap`],
    ['that is not whole', backupName(at(1), MINE, 'not-whole')],
    ['of another program', 'thesis.json'],
    ['of no time', ` auto 1b2c3d4e.rsis-backup.json`],
  ])('do not count a file %s', (_what, name) => {
    expect(automaticNames([name, backupName(at(2), MINE)], MINE)).toEqual([backupName(at(2), MINE)]);
  });

  it('that are not whole have names of their own', () => {
    const names = ['whole', 'not-whole'].map((what) => backupName(at(1), MINE, what as Whole));
    expect(automaticNames(names, MINE, 'not-whole')).toEqual([
      '2026-01-01 00.01.00 auto not all 1b2c3d4e.rsis-backup.json',
    ]);
  });

  it('come the newest first', () => {
    const names = [1, 3, 2].map((minute) => backupName(at(minute), MINE));
    expect(automaticNames(names, MINE)).toEqual([3, 2, 1].map((minute) => backupName(at(minute), MINE)));
  });
});

describe('what rotation lets go', () => {
  it('is never the one just written, and leaves as many as are kept', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 40 }),
        fc.nat(500),
        fc.integer({ min: -1, max: 12 }),
        (minutes, chosen, keeps) => {
          const names = automaticNames(
            minutes.map((minute) => backupName(at(minute), MINE)),
            MINE,
          );
          const written = names[chosen % names.length] ?? '';
          const gone = superfluousBackups(names, written, keeps);
          const left = names.filter((name) => !gone.includes(name));
          expect(left).toContain(written);
          expect(left).toHaveLength(Math.min(names.length, Math.max(1, keeps)));
          // Of the others, the newest stay.
          expect(left.filter((name) => name !== written)).toEqual(
            names.filter((name) => name !== written).slice(0, left.length - 1),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of a single backup is nothing', () => {
    expect(superfluousBackups(['one'], 'one', 1)).toEqual([]);
    expect(superfluousBackups([], 'not read as a backup', 1)).toEqual([]);
  });
});
