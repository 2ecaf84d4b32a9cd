import type { useText } from '@/components/text';
import type { Library } from '@/utils/library/open';
import { firstPapers } from '@/utils/library/shelf';
import type { View } from '@/utils/search/catalogue';

/** What the user was looking at when they asked for an export. */
export interface ExportFrom {
  /** Keys of the papers that are selected. */
  selected: readonly string[];
  /** The list that is open. */
  list: { name: string; description: string } | null;
  view: View;
  /** What is searched for. */
  q: string;
  /** What is shown, or how to read it where not all of it is there yet. */
  rows: readonly string[] | (() => Promise<readonly string[]>);
  /** A paper that alone is meant. */
  paper?: { key: string; title: string };
}

/** What can be exported: some papers, or some highlights with their papers. */
export interface ExportScope {
  id: 'paper' | 'selection' | 'found' | 'list' | 'all';
  label: string;
  /** Gives the file its name and its head. */
  list: { name: string; description: string };
  view: View;
  rows: () => Promise<readonly string[]>;
}

/** What can be meant, the likeliest first. */
export function scopesOf(
  t: ReturnType<typeof useText>,
  library: Library,
  { selected, list, view, q, rows, paper }: ExportFrom,
): ExportScope[] {
  const all = { name: t('allPapers'), description: '' };
  /** Read once for a dialog, however often its format changes; not kept where it failed. */
  let every: Promise<readonly string[]> | null = null;
  const everyPaper = () => {
    every ??= firstPapers(library, null, Number.POSITIVE_INFINITY)
      .then(({ keys }) => keys)
      .catch((error: unknown) => {
        every = null;
        throw error;
      });
    return every;
  };
  const shown = async () => (typeof rows === 'function' ? rows() : rows);
  const scopes: ExportScope[] = [];
  if (paper)
    scopes.push({
      id: 'paper',
      label: t('scope-paper'),
      list: { name: paper.title, description: '' },
      view: 'papers',
      rows: async () => [paper.key],
    });
  if (selected.length > 0)
    scopes.push({
      id: 'selection',
      label: t('scope-selection', { n: selected.length }),
      list: list ?? all,
      view: 'papers',
      rows: async () => selected,
    });
  const isFound = q.trim() !== '' || view === 'highlights';
  if (isFound && !paper && typeof rows !== 'function')
    scopes.push({
      id: 'found',
      label: t(view === 'papers' ? 'scope-found-papers' : 'scope-found-highlights', { n: rows.length }),
      list: list ?? { name: t(view === 'papers' ? 'allPapers' : 'allHighlights'), description: '' },
      view,
      rows: shown,
    });
  else if (list && !paper && view === 'papers')
    scopes.push({
      id: 'list',
      label: t('scope-list', { list: list.name }),
      list,
      view: 'papers',
      rows: shown,
    });
  scopes.push({
    id: 'all',
    label: t('scope-all'),
    list: all,
    view: 'papers',
    rows: everyPaper,
  });
  return scopes;
}
