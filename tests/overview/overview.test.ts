import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/utils/highlight/highlight';
import { listProgress } from '@/utils/overview/list-progress';
import { overviewOf } from '@/utils/overview/overview';
import type { HighlightRow, PaperRow } from '@/utils/search/rows';

const NOW = '2026-03-15T12:00:00.000Z';
const NONE = { category: [], region: [], tag: [] };

function paper(over: Partial<PaperRow> = {}): PaperRow {
  return {
    key: 'CO26001',
    title: 'Ports and Patience',
    authors: [],
    series: null,
    published: null,
    categories: [],
    coverage: 'full',
    status: 'to-read',
    tags: [],
    places: [],
    savedAt: null,
    readAt: null,
    updatedAt: NOW,
    minutes: 0,
    share: 0,
    progressAt: null,
    highlights: 0,
    ...over,
  };
}

function highlight(over: Partial<HighlightRow> = {}): HighlightRow {
  return {
    id: 'a',
    key: 'CO26001',
    colour: 'yellow',
    tags: [],
    state: 'exact',
    createdAt: NOW,
    updatedAt: NOW,
    ...over,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const places = (...ids: string[]) => ids.map((listId) => ({ listId, order: 'i' }));

describe('overviewOf', () => {
  it('counts twelve months up to the present one', () => {
    const { months } = overviewOf(
      [
        paper({ savedAt: '2025-04-10T12:00:00.000Z' }),
        paper({ savedAt: '2025-03-10T12:00:00.000Z', status: 'read', readAt: '2026-03-01T12:00:00.000Z' }),
        paper({ savedAt: '2026-03-02T12:00:00.000Z', status: 'reading', readAt: '2026-02-02T12:00:00.000Z' }),
      ],
      [highlight(), highlight({ createdAt: '2026-01-15T12:00:00.000Z' })],
      NOW,
      NONE,
    );
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: '2025-04', saved: 1, read: 0, highlights: 0 });
    expect(months[9]).toEqual({ month: '2026-01', saved: 0, read: 0, highlights: 1 });
    expect(months.at(-1)).toEqual({ month: '2026-03', saved: 1, read: 1, highlights: 1 });
  });

  it('names years without a paper between two with one', () => {
    const { years } = overviewOf(
      [paper({ published: '2019-05-01' }), paper({ published: '2021-01-01' })],
      [],
      NOW,
      NONE,
    );
    expect(years).toEqual([
      { value: '2019', count: 1 },
      { value: '2020', count: 0 },
      { value: '2021', count: 1 },
    ]);
  });

  it('draws no empty years for a paper with an impossible date', () => {
    const { years } = overviewOf(
      [paper({ published: '0019-05-01' }), paper({ published: '2021-01-01' })],
      [],
      NOW,
      NONE,
    );
    expect(years.map(({ value }) => value)).toEqual(['19', '2021']);
  });

  it('shows topics that recur, the most frequent first', () => {
    const { topics } = overviewOf([], [], NOW, {
      category: [
        { value: 'Maritime', count: 1 },
        { value: 'Cyber', count: 2 },
      ],
      region: [{ value: 'East Asia', count: 2 }],
      tag: [{ value: 'law', count: 3 }],
    });
    expect(topics).toEqual([
      { by: 'tag', value: 'law', count: 3 },
      { by: 'category', value: 'Cyber', count: 2 },
      { by: 'region', value: 'East Asia', count: 2 },
    ]);
  });

  it('counts every paper once by status, and every highlight once by colour', () => {
    const papers = fc.array(
      fc
        .record({
          status: fc.constantFrom('to-read', 'reading', 'read'),
          minutes: fc.nat(90),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .map(paper),
    );
    const highlights = fc.array(fc.record({ colour: fc.constantFrom(...COLOURS) }).map(highlight));
    fc.assert(
      fc.property(papers, highlights, (rows, marks) => {
        const overview = overviewOf(rows, marks, NOW, NONE);
        expect(sum(Object.values(overview.papers))).toBe(rows.length);
        expect(sum(overview.colours.map(({ count }) => count))).toBe(marks.length);
        expect(overview.minutesLeft).toBeLessThanOrEqual(sum(rows.map(({ minutes }) => minutes)));
      }),
    );
  });

  it('tells how far each list is read, a paper of two lists in both', () => {
    const { lists } = overviewOf(
      [
        paper({ places: places('a', 'b'), status: 'read', minutes: 10 }),
        paper({ places: places('b'), status: 'reading', minutes: 10, share: 0.25 }),
      ],
      [],
      NOW,
      NONE,
    );
    expect(lists).toEqual({
      a: { papers: { 'to-read': 0, reading: 0, read: 1 }, minutesLeft: 0 },
      b: { papers: { 'to-read': 0, reading: 1, read: 1 }, minutesLeft: 8 },
    });
  });
});

describe('listProgress', () => {
  it('tells nothing of an empty list', () => {
    expect(listProgress([])).toEqual({ papers: { 'to-read': 0, reading: 0, read: 0 }, minutesLeft: 0 });
  });
});
