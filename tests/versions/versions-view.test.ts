import { describe, expect, it } from 'vitest';
import { newestTwo, rowViews, versionViews } from '@/entrypoints/library/versions/versions-view';
import type { PublicationRecord, TextRecord } from '@/utils/library/records';
import { compareVersions } from '@/utils/versions/comparison';
import { highlight, publication, version } from '../export/sample';

const text = (name: 'a' | 'b' | 'c', seenAt: string | null): TextRecord => ({
  ...version(name === 'c' ? 'b' : name),
  sha256: name.repeat(64),
  seenAt,
  html: '',
  publicationKey: 'IP24001',
  keptBy: 'page',
});
const paperOf = (versions: TextRecord[]) => ({
  publication: publication() as PublicationRecord,
  versions,
  highlights: [highlight()],
});

describe('the versions of a paper', () => {
  it.each([
    { name: 'the two seen last', seen: ['2026-01-01', '2026-01-02', '2026-01-03'], from: 'b', to: 'c' },
    {
      name: 'the old one that the page returned to',
      seen: ['2026-01-04', '2026-01-02', '2026-01-03'],
      from: 'c',
      to: 'a',
    },
    { name: 'an abstract where there is no other', seen: [null, '2026-01-02'], from: 'a', to: 'b' },
    { name: 'nothing where there is one', seen: ['2026-01-01'], from: undefined, to: undefined },
  ])('are compared from the start: $name', ({ seen, from, to }) => {
    const versions = seen.map((at, i) => text((['a', 'b', 'c'] as const)[i] ?? 'a', at));
    const found = newestTwo(paperOf(versions));
    expect([found.from?.[0], found.to?.[0]]).toEqual([from, to]);
  });

  it('are numbered as they were met, with their highlights and which one is on the page', () => {
    const views = versionViews(paperOf([text('a', '2026-01-03'), text('b', '2026-01-02')]));
    expect(views.map(({ number, isNow, highlights }) => [number, isNow, highlights])).toEqual([
      [1, true, 1],
      [2, false, 0],
    ]);
  });

  it('show what changed in their words', () => {
    const rows = rowViews(compareVersions(version('a'), version('b'), []));
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'same', 'changed']);
    expect(rows[2]?.parts().map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'same: Harbours of ',
      'removed: a',
      'added: b',
      'same:  are quiet.',
    ]);
  });
});
