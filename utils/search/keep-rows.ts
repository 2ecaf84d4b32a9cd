import type { RowTable } from './row-table';
import type { PaperRows } from './rows';
import { CHUNK_PAPERS, type KeptState, type SearchStore } from './store';

/** Chunks that are written at once. */
const CHUNKS_AT_ONCE = 4;

/** Puts the rows of papers that are kept into an empty table, and tells as of when; null where they are not all there. */
export async function loadPapers(table: RowTable, store: SearchStore): Promise<KeptState | null> {
  try {
    const state = await store.state();
    for (const paper of state ? await store.papers() : []) {
      if (paper && table.paperNumber(paper.key) >= 0) return null; // rows of two times side by side
      if (paper) table.put({ paper, highlights: [], acronyms: null });
      else table.skip();
    }
    table.touched.clear();
    return table.paperCount === state?.papers ? state : null;
  } catch {
    return null; // damaged: read from the library, as if nothing was kept
  }
}

/** Gives those papers their highlights; false where they are not all there. */
export async function loadHighlights(table: RowTable, store: SearchStore): Promise<boolean> {
  try {
    const [highlights, acronyms] = [await store.highlights(), await store.acronyms()];
    for (const [number, own] of highlights.entries()) {
      const paper = table.papers[number]?.row;
      if (paper) table.put({ paper, highlights: own, acronyms: acronyms[number] ?? null });
    }
    table.touched.clear();
  } catch {
    return false; // damaged
  }
  return table.papers.every((paper) => !paper || paper.highlights.length === paper.row.highlights);
}

/** Keeps some of the rows that have changed since the last time; with the last of them, what they are as of. */
export async function saveRows(
  table: RowTable,
  store: SearchStore,
  state: Pick<KeptState, 'installation' | 'counter'>,
): Promise<void> {
  const chunks = new Map<number, (PaperRows | null)[]>();
  for (const touched of table.touched) {
    const chunk = Math.floor(touched / CHUNK_PAPERS);
    if (!chunks.has(chunk)) {
      if (chunks.size === CHUNKS_AT_ONCE) continue;
      const papers = table.papers.slice(chunk * CHUNK_PAPERS, (chunk + 1) * CHUNK_PAPERS);
      chunks.set(
        chunk,
        papers.map((paper) => paper && table.rowsOf(paper.row.key)),
      );
    }
    table.touched.delete(touched);
  }
  const isLast = table.touched.size === 0;
  const chunkCount = Math.ceil(table.papers.length / CHUNK_PAPERS);
  await store.saveRows(chunks, isLast ? { ...state, papers: table.paperCount, chunks: chunkCount } : null);
}
