import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { grown } from './growing';
import { placesOf } from './places';
import { piecesOf, RowHeights, type RowRange, rowAfterKey, rowsBetween } from './row-heights';
import { useTurns } from './use-turns';

/** Up to so many rows all of them stand in the document: then the browser's own search and print find everything. */
export const WHOLE_UP_TO = 40;

/** CSS pixels above and below the window in which rows stand ready. */
const AHEAD = 700;

/** Where a list was left: the row at the top of the window, and how far its upper edge is from there. */
export interface Spot {
  key: string;
  offset: number;
}

interface Props {
  /** The rows' keys in order, each once. */
  order: readonly string[];
  /** `table`: rows of a table, the first of which is its head. */
  kind: 'list' | 'table';
  label: string;
  /** CSS pixels that a row is guessed at before any was measured. */
  guess: number;
  /** A better guess at one row, where something of it is known; null where nothing is. */
  guessOf?: (key: string) => number | null;
  /** Measured heights by key; the caller keeps it for as long as rows look the same. */
  heights: Map<string, number>;
  /** Draws a row; `height`, CSS pixels: as it was last measured, null where it never was. */
  row: (key: string, height: number | null) => ComponentChildren;
  /** A name that stays where a row's key changes; its key where absent. */
  name?: (key: string) => string;
  /** Hears which rows stand in the document. */
  onShown: (keys: readonly string[]) => void;
  /** Keys of a row that has the focus itself, besides those that move; true where it was one of theirs. */
  onRowKey?: (event: KeyboardEvent, key: string, at: number) => boolean;
  /** Where to begin; read once. */
  spot?: Spot | null;
  /** Whether these are not the rows yet among which the spot is: it waits for them. */
  isEarlier?: boolean;
  /** Hears where the window stands, after it has moved. */
  onSpot?: (spot: Spot) => void;
}

const isSame = (one: RowRange, other: RowRange) => one.first === other.first && one.last === other.last;

/**
 * A list of any length of which only the rows near the window stand in the document, in the flow of the page: the page's own
 * scroll bar, keys and scroll anchoring serve it. The row that has the focus stays wherever the window goes.
 */
export function VirtualList(props: Props) {
  const {
    order,
    kind,
    label,
    guess,
    guessOf = () => null,
    heights,
    row,
    name,
    onShown,
    onRowKey,
    spot = null,
    isEarlier = false,
    onSpot,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const isWhole = order.length <= WHOLE_UP_TO;
  const places = placesOf(order);
  const rows = useMemo(() => {
    const known = [...heights.values()];
    const mean = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : guess;
    return new RowHeights(order.length, (at) => {
      const key = order[at] ?? '';
      return heights.get(key) ?? guessOf(key) ?? mean;
    });
  }, [order, heights]);
  const startAt = spot ? (places.get(spot.key) ?? 0) : 0;
  /** Rows in the window, and those that are to stand ready as well. */
  const [{ visible, range }, setRanges] = useState<{ visible: RowRange; range: RowRange }>(() => {
    const top = rows.offsetOf(startAt);
    const first = rowsBetween(rows, top, top + innerHeight) ?? { first: 0, last: 0 };
    return { visible: first, range: first };
  });
  const [, redraw] = useState(0);
  /** The row that takes the Tab key: where the user was last. */
  const [current, setCurrent] = useState<string | null>(null);
  /** Whether the focus is on the current row or in it. */
  const [hasFocus, setHasFocus] = useState(false);
  /** A row that is to be scrolled to and focused as soon as it stands in the document. */
  const wanted = useRef<string | null>(null);

  /** Whether the window has been brought to the spot: until then it stands anywhere. */
  const begun = useRef(false);
  const look = useRef(() => {});
  look.current = () => {
    const element = box.current;
    if (!element) return;
    const top = -element.getBoundingClientRect().top;
    const next = rowsBetween(rows, top - AHEAD, top + innerHeight + AHEAD);
    const seen = rowsBetween(rows, top, top + innerHeight);
    if (next && seen)
      setRanges((now) =>
        isSame(now.range, next) && isSame(now.visible, seen) ? now : { range: next, visible: seen },
      );
    const first = rows.indexAt(Math.max(0, top));
    const key = order[first];
    if (key !== undefined && begun.current) onSpot?.({ key, offset: rows.offsetOf(first) - top });
  };
  useEffect(() => {
    const until = new AbortController();
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        look.current();
      });
    };
    addEventListener('scroll', soon, { signal: until.signal, passive: true });
    addEventListener('resize', soon, { signal: until.signal });
    return () => {
      cancelAnimationFrame(frame);
      until.abort();
    };
  }, []);
  useLayoutEffect(() => look.current(), [rows]);

  const measuring = useRef<ResizeObserver | null>(null);
  const measure = (entries: readonly Pick<ResizeObserverEntry, 'target'>[]) => {
    let isOther = false;
    for (const { target } of entries) {
      if (!target.isConnected) measuring.current?.unobserve(target);
      const key = target.getAttribute('data-row');
      const at = key === null ? undefined : placesNow.current.get(key);
      const height = target.getBoundingClientRect().height;
      // A row that waits for its record, or one that has just left, says nothing of its height.
      if (key === null || at === undefined || height === 0 || target.querySelector('.row-waiting')) continue;
      heights.set(key, height);
      if (rowsNow.current.set(at, height)) isOther = true;
    }
    if (isOther) {
      redraw((n) => n + 1);
      look.current();
    }
  };
  const [placesNow, rowsNow] = [useRef(places), useRef(rows)];
  placesNow.current = places;
  rowsNow.current = rows;
  useLayoutEffect(() => {
    measuring.current = new ResizeObserver(measure);
    for (const element of box.current?.querySelectorAll('[data-row]') ?? [])
      measuring.current.observe(element);
    return () => measuring.current?.disconnect();
  }, [heights]);

  const kept = [hasFocus ? current : null, wanted.current].flatMap((key) => places.get(key ?? '') ?? []);
  const lastRow = order.length - 1;
  const wantedRange = isWhole
    ? { first: 0, last: lastRow }
    : { first: Math.min(range.first, lastRow), last: Math.min(range.last, lastRow) };
  const standing = useRef<ReadonlySet<string>>(new Set());
  /** Whether the rows of the window have been painted. */
  const isSeen = useRef(false);
  const now = grown(wantedRange, visible, (at) => standing.current.has(order[at] ?? ''), isSeen.current);
  const pieces = piecesOf(rows, null, [...now, ...kept]);
  const shown = pieces.flatMap((piece) => (piece.kind === 'row' ? (order[piece.at] ?? []) : []));
  standing.current = new Set(shown);
  useTurns(now.length <= wantedRange.last - wantedRange.first, () => {
    isSeen.current = true;
    redraw((n) => n + 1);
  });
  useLayoutEffect(() => onShown(shown), [shown.join('\n')]);

  useLayoutEffect(() => {
    if (begun.current || isEarlier || order.length === 0 || !box.current) return;
    begun.current = true;
    const at = spot ? places.get(spot.key) : undefined;
    if (spot && at !== undefined)
      scrollTo({
        top: box.current.getBoundingClientRect().top + scrollY + rows.offsetOf(at) - spot.offset,
        behavior: 'instant',
      });
  }, [order, isEarlier]);

  useLayoutEffect(() => {
    const key = wanted.current;
    const element = key && box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  });
  const goTo = (at: number) => {
    const key = order[at];
    if (key === undefined) return;
    wanted.current = key;
    setCurrent(key);
    redraw((n) => n + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const key = target.getAttribute('data-row');
    const at = key === null ? undefined : places.get(key);
    if (key === null || at === undefined) return;
    if (onRowKey?.(event, key, at)) {
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowAfterKey(event.key, at, rows, innerHeight * 0.85);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const own = target instanceof Element ? target.closest('[data-row]') : null;
    if (!own) return;
    setCurrent(own.getAttribute('data-row'));
    setHasFocus(true);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    // Without another element the window itself has lost the focus, and it comes back to the same place.
    if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) setHasFocus(false);
  };
  const tabStop = current !== null && shown.includes(current) ? current : shown[0];
  const watch = useCallback((element: HTMLDivElement | null) => {
    if (element) measuring.current?.observe(element);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its rows take the focus; the keys are heard for all of them here
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take a name
    <div
      ref={box}
      class={`rows rows-${kind}`}
      role={kind === 'table' ? 'rowgroup' : 'list'}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      {pieces.map((piece, n) => {
        if (piece.kind === 'gap')
          return (
            <div
              key={n === 0 ? 'gap' : `gap ${piece.from}`}
              class="rows-gap"
              role="presentation"
              style={{ blockSize: `${piece.height}px` }}
            />
          );
        const key = order[piece.at] ?? '';
        return (
          <div
            key={name?.(key) ?? key}
            ref={watch}
            class="row"
            data-row={key}
            tabIndex={key === tabStop ? 0 : -1}
            {...(kind === 'table'
              ? { role: 'row', 'aria-rowindex': piece.at + 2 }
              : { role: 'listitem', 'aria-setsize': order.length, 'aria-posinset': piece.at + 1 })}
          >
            {row(key, heights.get(key) ?? null)}
          </div>
        );
      })}
    </div>
  );
}
