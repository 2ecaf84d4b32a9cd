import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Live, useLive } from '@/components/use-live';
import { placesOf } from '@/components/virtual/places';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import { onLibraryChange } from '@/utils/library/changes';
import { type Library, unchecked } from '@/utils/library/open';
import { firstRows, highlightsById, publicationsByKey, type Records } from '@/utils/library/shelf';
import type { Finding, Question, View } from '@/utils/search/catalogue';
import { asBefore } from './as-before';
import type { ShelfShown } from './shelf-shown';

export interface Shelf extends Live<ShelfShown> {
  /** Hears which rows stand in the document, and reads what is not known of them. */
  show: (keys: readonly string[]) => void;
}

/**
 * What the library page shows of one question: the order of all rows, and the records of those near the window. Until the
 * catalogue answers for the first time, the first rows come from the database itself. `start`: the row at the top of the
 * window at first, where it is not the first one. `few`: rows that the window may hold: so many are read together with an
 * answer, before anybody has told which ones are near the window, and no more, since each letter that is typed waits for them.
 */
export function useShelf(
  library: Library,
  { calls, watch }: CatalogueInUse,
  question: Question,
  start: string | null,
  few: number,
): Shelf {
  const asked = JSON.stringify(question);
  /** Which rows stand in the document, as places in the order of an answer, and of which one. */
  const near = useRef({
    of: null as ShelfShown | null,
    asked: '',
    first: 0,
    last: 0,
    keys: [] as readonly string[],
  });
  const known = useRef<ShelfShown | null>(null);
  /** Whether the catalogue has answered or failed: from then on it alone is asked. */
  const isReady = useRef(false);
  /** Questions on their way that somebody asked: one to start the catalogue would take the place of theirs. */
  const onWay = useRef(0);
  const latest = useRef(asked);
  latest.current = asked;
  const tell = useRef(() => {});
  const [, redraw] = useState(0);
  const find = async () => {
    onWay.current++;
    try {
      const found = await calls.find(question);
      isReady.current = true;
      return found;
    } finally {
      onWay.current--;
      // Whoever asks something else by now may have left the start to this question.
      if (latest.current !== asked && onWay.current === 0) tell.current();
    }
  };
  const live = useLive(
    async (): Promise<ShelfShown> => {
      const { view, list, q, sort } = question;
      let order: readonly string[];
      let finding: Finding | null = null;
      let isWhole = true;
      let first: Awaited<ReturnType<typeof firstRows>> | null = null;
      // Where the list was left is known of all rows alone.
      if (isReady.current || q.trim() !== '' || sort || start !== null) {
        finding = await find();
        ({ order } = finding);
      } else {
        first = await firstRows(unchecked(library), view, list, few);
        // Only a library that was compared with its mirror is called empty.
        if (first.keys.length === 0) first = await firstRows(library, view, list, few);
        ({ keys: order, isWhole } = first);
        const ready = () => {
          isReady.current = true;
          tell.current();
        };
        // Only now: the catalogue reads the whole library, and would keep the database from what is to be shown first. What
        // went wrong is told by the next question.
        afterPaint(() => {
          if (onWay.current === 0 && !isReady.current) calls.find(question).then(ready, ready);
          // Whoever needs it says what is wrong.
          library.connection().catch(() => undefined);
        });
      }
      const isSame = near.current.asked === asked;
      const at = Math.max(0, start === null ? 0 : order.indexOf(start));
      const { first: top, last } = isSame ? near.current : { first: at - Math.ceil(few / 2), last: at + few };
      const present = new Set(isSame ? near.current.keys : []);
      const keys = order.filter((key, n) => (n >= top && n <= last) || present.has(key));
      const records = first
        ? { papers: first.papers, highlights: first.highlights }
        : await read(library, view, keys);
      return asBefore(known.current, { question, view, order, isWhole, finding, records });
    },
    (listener, signal) => {
      tell.current = listener;
      onLibraryChange(listener, signal);
      watch(listener, signal);
    },
    [library, calls, asked],
  );
  if (live.value) known.current = live.value;
  const reload = useRef(live.reload);
  reload.current = live.reload;

  const show = useCallback(
    (keys: readonly string[]) => {
      const shown = known.current;
      if (!shown) return;
      const places = placesOf(shown.order);
      const there = keys.filter((key) => places.has(key));
      if (there.length === 0) return;
      const own = there.map((key) => places.get(key) ?? 0);
      near.current = {
        of: shown,
        asked: JSON.stringify(shown.question),
        first: Math.min(...own),
        // The row with the focus may stand far away from all others.
        last: Math.min(Math.max(...own), Math.min(...own) + there.length),
        keys: there,
      };
      const of = shown.view === 'papers' ? shown.records.papers : shown.records.highlights;
      const missing = there.filter((key) => !of.has(key));
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
  useLayoutEffect(() => {
    // An answer brings records of few rows; the list tells only when other rows stand in the document.
    if (live.value && near.current.of !== live.value) show(near.current.keys);
  }, [live.value]);
  return { ...live, show };
}

/** Does something once the browser has had the time to show what is there by then; a window that nobody sees shows nothing. */
function afterPaint(task: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(task));
  else setTimeout(task);
}

async function read(library: Library, view: View, keys: readonly string[]): Promise<Records> {
  return view === 'papers'
    ? { papers: await publicationsByKey(library, keys), highlights: new Map() }
    : { papers: new Map(), highlights: await highlightsById(library, keys) };
}
