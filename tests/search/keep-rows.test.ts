import { describe, expect, it } from 'vitest';
import { startWithFreshProfile } from '@/tests/library/sample';
import { loadPapers, saveRows } from '@/utils/search/keep-rows';
import { RowTable } from '@/utils/search/row-table';
import type { PaperRows } from '@/utils/search/rows';
import { openSearchStore } from '@/utils/search/store';

startWithFreshProfile();

const rowsOf = (key: string, tag: string): PaperRows => ({
  paper: {
    key,
    title: key,
    authors: [],
    series: null,
    published: null,
    categories: [],
    coverage: 'full',
    status: 'to-read',
    tags: [tag],
    places: [],
    savedAt: '2026-01-01T00:00:00.000Z',
    readAt: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    minutes: 0,
    share: 0,
    progressAt: null,
    highlights: 0,
    revision: 1,
    text: null,
  },
  highlights: [],
  acronyms: null,
});
const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `k${from + n}`);
const tagsOf = (table: RowTable) => [...new Set(table.papers.flatMap((held) => held?.row.tags ?? []))];

describe('rows that are kept', () => {
  it('are those of now, although more were kept before', async () => {
    const store = await openSearchStore();
    const table = new RowTable();
    for (const key of keys(0, 260)) table.put(rowsOf(key, 'old'));
    for (const key of keys(0, 20)) table.remove(key);
    await saveRows(table, store, { installation: 'a', counter: 1 });
    table.clear();
    for (const key of keys(20, 260)) table.put(rowsOf(key, 'new'));
    await saveRows(table, store, { installation: 'a', counter: 2 });
    const read = new RowTable();
    expect(await loadPapers(read, store)).toMatchObject({ counter: 2, papers: 240 });
    expect(tagsOf(read)).toEqual(['new']);
    store.close();
  });

  it('are refused where one key has two of them', async () => {
    const store = await openSearchStore();
    const rows = [rowsOf('a', 'old'), rowsOf('a', 'new')];
    await store.saveRows(new Map([[0, rows]]), { installation: 'a', counter: 1, papers: 1, chunks: 1 });
    expect(await loadPapers(new RowTable(), store)).toBeNull();
    store.close();
  });

  it('close up where a third of the numbers is free', () => {
    const table = new RowTable();
    for (const key of keys(0, 9)) table.put(rowsOf(key, 'x'));
    for (const key of keys(0, 3)) table.remove(key);
    table.compact();
    expect(table.papers).toHaveLength(9);
    table.remove('k3');
    table.touched.clear();
    table.compact();
    expect(table.papers.map((held) => held?.row.key)).toEqual(keys(4, 9));
    expect([...table.touched]).toEqual([0, 1, 2, 3, 4]);
  });
});
