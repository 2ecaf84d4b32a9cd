import { useCallback, useRef, useState } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import {
  firstHighlights,
  firstPapers,
  highlightsById,
  publicationsByKey,
  type ShelfHighlight,
  type ShelfPaper,
} from '@/utils/library/shelf';
import type { Question, View } from '@/utils/search/catalogue';

/** What is read of a row when it comes near the window. */
export interface Records {
  papers: Map<string, ShelfPaper>;
  highlights: Map<string, ShelfHighlight>;
}

export interface ShelfShown {
  /** The question that is answered, so that nobody takes an older answer for that of the present one. */
  asked: string;
  view: View;
  /** Keys of papers or ids of highlights, in order. */
  order: readonly string[];
  /** False while only the first rows are known. */
  isWhole: boolean;
  records: Records;
}

/** Rows that are read together with an answer, before anybody has told which ones are near the window. */
const FIRST_ROWS = 20;

export interface Shelf extends Live<ShelfShown> {
  /** Hears which rows stand in the document, and reads what is not known of them. */
  show: (keys: readonly string[]) => void;
}

/** What the library page shows of one question: the order of all rows, and the records of those near the window. */
export function useShelf(library: Library, question: Question): Shelf {
  const asked = JSON.stringify(question);
  /** Which rows stand in the document, as places in the order of an answer. */
  const near = useRef({ asked, first: 0, last: FIRST_ROWS, keys: [] as readonly string[] });
  const known = useRef<ShelfShown | null>(null);
  const [, redraw] = useState(0);
  const live = useLive(
    async (): Promise<ShelfShown> => {
      const { view, list } = question;
      const first = view === 'papers' ? firstPapers : firstHighlights;
      const { keys: order, isWhole } = await first(library, list, Number.POSITIVE_INFINITY);
      const isSame = near.current.asked === asked;
      const { first: from, last: to } = isSame ? near.current : { first: 0, last: FIRST_ROWS };
      const present = new Set(isSame ? near.current.keys : []);
      const keys = order.filter((key, at) => (at >= from && at <= to) || present.has(key));
      return { asked, view, order, isWhole, records: await read(library, view, keys) };
    },
    onLibraryChange,
    [library, asked],
  );
  if (live.value) known.current = live.value;
  const reload = useRef(live.reload);
  reload.current = live.reload;

  const show = useCallback(
    (keys: readonly string[]) => {
      const shown = known.current;
      if (!shown || keys.length === 0) return;
      const places = keys.map((key) => shown.order.indexOf(key));
      near.current = { asked: shown.asked, first: Math.min(...places), last: Math.max(...places), keys };
      const of = shown.view === 'papers' ? shown.records.papers : shown.records.highlights;
      const missing = keys.filter((key) => !of.has(key));
      if (missing.length === 0) return;
      const fill = async () => {
        const { papers, highlights } = await read(library, shown.view, missing);
        for (const [key, one] of papers) shown.records.papers.set(key, one);
        for (const [key, one] of highlights) shown.records.highlights.set(key, one);
        redraw((n) => n + 1);
      };
      // What fails here is told by the reading of all.
      fill().catch(() => reload.current());
    },
    [library],
  );
  return { ...live, show };
}

async function read(library: Library, view: View, keys: readonly string[]): Promise<Records> {
  return view === 'papers'
    ? { papers: await publicationsByKey(library, keys), highlights: new Map() }
    : { papers: new Map(), highlights: await highlightsById(library, keys) };
}
