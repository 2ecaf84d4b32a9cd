import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type * as Handle from '@/components/MoveHandle';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { write } from '@/entrypoints/library/lazy-writes';
import type { ListShown } from '@/entrypoints/library/use-frame';
import type { Library } from '@/utils/library/open';

interface Input {
  library: Library;
  actions: Actions;
  list: ListShown | null;
  /** The list's order. */
  order: readonly string[];
  /** Whether what is shown is the list in its own order. */
  canMove: boolean;
  /** Whether all of it is known: until then nothing is moved, since nobody knows what stands behind the last row. */
  isWhole: boolean;
}

/** Where a paper is being dragged: ahead of which one it would stand, null at the end. */
export interface Drag {
  key: string;
  before: string | null;
}

export interface Moving {
  canMove: boolean;
  /** By what a row is dragged; null until it is there and the whole list is known, which is after the rows. */
  handle: typeof Handle | null;
  drag: Drag | null;
  onDrag: (drag: Drag | null) => void;
  /** Puts what is dragged where it is. */
  onDrop: () => void;
  /** Alt with the arrow keys, Home and End; true where the key was one of these. */
  onKey: (event: KeyboardEvent, key: string) => boolean;
}

/** An order in which one of its keys stands ahead of another, or at the end. */
export function moved(order: Order, { key, before }: Drag): Order {
  const others = order.filter((one) => one !== key);
  const at = before === null ? others.length : others.indexOf(before);
  return at === -1 || others.length === order.length ? order : others.toSpliced(at, 0, key);
}

type Order = readonly string[];
type Orders = readonly Order[];

const isSame = (one: Order, other: Order) =>
  one.length === other.length && one.every((key, at) => key === other[at]);

/**
 * Of the orders that moves lead to, one after the other, those from the one that is shown on. A list is read between two
 * writes, too, so that what is shown may be any of them; where it is none, somebody else has changed the list.
 */
export function readBack(awaited: Orders, shown: Order): Orders {
  const at = awaited.findLastIndex((one) => isSame(one, shown));
  return at === -1 ? [shown] : awaited.slice(at);
}

/** Moves papers within a list, by keys and by drag; each move is said, with its undo. */
export function useMoving({ library, actions, list, order: shown, canMove, isWhole }: Input): Moving {
  const t = useText();
  const { run } = actions;
  const [handle, setHandle] = useState<typeof Handle | null>(null);
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    if (canMove && !handle) void actions.load(async () => setHandle(await import('@/components/MoveHandle')));
  }, [canMove]);
  const [drag, setDrag] = useState<Drag | null>(null);
  /** The orders from the one that was shown last to the one that the moves lead to: the next move begins there. */
  const awaited = useRef<Orders>([shown]);
  const last = useRef(shown);
  last.current = shown;
  const present = () => {
    awaited.current = readBack(awaited.current, last.current);
    return awaited.current.at(-1) ?? last.current;
  };
  /** What was moved by a key, until it is shown at its last place. */
  const followed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (followed.current === null) return;
    const row = document.activeElement?.closest('[data-row]');
    // Whoever has gone on to another row meanwhile stays there.
    if (row?.getAttribute('data-row') === followed.current) row.scrollIntoView({ block: 'nearest' });
    awaited.current = readBack(awaited.current, shown);
    if (awaited.current.length === 1) followed.current = null;
  }, [shown]);
  const written = async (listId: string, to: Drag) => {
    awaited.current = [...awaited.current, moved(present(), to)];
    try {
      await write(library, ({ moveInList }) => moveInList(listId, to.key, to.before));
    } catch (error) {
      awaited.current = [last.current];
      throw error;
    }
  };
  const move = (key: string, before: string | null, order = present()) => {
    const from = order.indexOf(key);
    if (
      !list ||
      !canMove ||
      !isWhole ||
      from === -1 ||
      before === key ||
      before === (order[from + 1] ?? null)
    )
      return;
    const former = order[from + 1] ?? null;
    const others = order.filter((one) => one !== key);
    const place = before === null ? order.length : others.indexOf(before) + 1;
    void run(
      () => written(list.id, { key, before }),
      () => ({
        text: t('movedTo', { place, total: order.length }),
        undo: () =>
          run(
            () => written(list.id, { key, before: former }),
            () => ({ text: t('movedBack') }),
          ),
      }),
    );
  };
  return {
    canMove,
    handle: isWhole ? handle : null,
    drag,
    onDrag: (next) => setDrag((now) => (now?.key === next?.key && now?.before === next?.before ? now : next)),
    onDrop: () => {
      if (drag) move(drag.key, drag.before);
      setDrag(null);
    },
    onKey: ({ key: pressed, altKey }, key) => {
      const order = present();
      const at = order.indexOf(key);
      if (!altKey || !canMove || at === -1) return false;
      followed.current = key;
      if (pressed === 'ArrowUp' && at > 0) move(key, order[at - 1] ?? null, order);
      else if (pressed === 'ArrowDown' && at < order.length - 1) move(key, order[at + 2] ?? null, order);
      else if (pressed === 'Home') move(key, order[0] ?? null, order);
      else if (pressed === 'End') move(key, null, order);
      return ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(pressed);
    },
  };
}
