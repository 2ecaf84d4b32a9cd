import { expect, it } from 'vitest';
import { asBefore } from '@/entrypoints/library/shelf/as-before';
import type { ShelfShown } from '@/entrypoints/library/shelf/shelf-shown';
import type { ShelfPaper } from '@/utils/library/shelf';

/** What is shown of papers with these titles, read anew each time. */
function shown(titles: Record<string, string>, changes: Partial<ShelfShown> = {}): ShelfShown {
  const papers = Object.entries(titles).map(([key, title]): [string, ShelfPaper] => [
    key,
    {
      publication: { key, title },
      highlights: [],
      versions: { count: 0, seen: null },
      progress: null,
    } as never,
  ]);
  return {
    question: { view: 'papers', list: null, q: '', sort: null },
    view: 'papers',
    order: Object.keys(titles),
    isWhole: true,
    finding: null,
    records: { papers: new Map(papers), highlights: new Map() },
    ...changes,
  };
}

it('what says the same is the object of before', () => {
  const before = shown({ a: 'Tides', b: 'Reefs' });
  expect(asBefore(before, shown({ a: 'Tides', b: 'Reefs' }))).toBe(before);
});

it('of two papers the one that has changed is another object, and the other is not', () => {
  const before = shown({ a: 'Tides', b: 'Reefs' });
  const now = asBefore(before, shown({ a: 'Tides', b: 'Reefs and Rocks' }));
  expect(now.records.papers.get('a')).toBe(before.records.papers.get('a'));
  expect(now.records.papers.get('b')?.publication.title).toBe('Reefs and Rocks');
});

it('another order, another answer, rows that went away and a list that was read again are news', () => {
  const before = shown({ a: 'Tides', b: 'Reefs' });
  const list = { ...before.question, list: 'default' };
  const inList = shown({ a: 'Tides' }, { question: list });
  const finding = { terms: [] } as never;
  expect(asBefore(before, shown({ a: 'Tides', b: 'Reefs' }, { order: ['b', 'a'] })).order).toEqual([
    'b',
    'a',
  ]);
  expect(asBefore(before, shown({ a: 'Tides', b: 'Reefs' }, { finding })).finding).toBe(finding);
  expect(asBefore(before, shown({ a: 'Tides', b: 'Reefs' }, { isWhole: false })).isWhole).toBe(false);
  expect(asBefore(before, shown({ a: 'Tides' }, { order: ['a', 'b'] })).records.papers.size).toBe(1);
  expect(asBefore(inList, shown({ a: 'Tides' }, { question: list }))).not.toBe(inList);
});
