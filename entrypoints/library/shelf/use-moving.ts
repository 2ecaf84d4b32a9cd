import { useState } from 'preact/hooks';
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
  /** Whether what is shown is the list in its own order, whole. */
  canMove: boolean;
}

/** Where a paper is being dragged: ahead of which one it would stand, null at the end. */
export interface Drag {
  key: string;
  before: string | null;
}

export interface Moving {
  canMove: boolean;
  drag: Drag | null;
  onDrag: (drag: Drag | null) => void;
  /** Puts what is dragged where it is. */
  onDrop: () => void;
  /** Alt with the arrow keys, Home and End; true where the key was one of these. */
  onKey: (event: KeyboardEvent, key: string) => boolean;
}

/** Moves papers within a list, by keys and by drag; each move is said, with its undo. */
export function useMoving({ library, actions: { run }, list, order, canMove }: Input): Moving {
  const t = useText();
  const [drag, setDrag] = useState<Drag | null>(null);
  const move = (key: string, before: string | null) => {
    const from = order.indexOf(key);
    if (!list || !canMove || from === -1 || before === key || before === (order[from + 1] ?? null)) return;
    const former = order[from + 1] ?? null;
    const others = order.filter((one) => one !== key);
    const place = before === null ? order.length : others.indexOf(before) + 1;
    void run(
      () => write(library, ({ moveInList }) => moveInList(list.id, key, before)),
      () => ({
        text: t('movedTo', { place, total: order.length }),
        undo: () =>
          run(
            () => write(library, ({ moveInList }) => moveInList(list.id, key, former)),
            () => ({ text: t('movedBack') }),
          ),
      }),
    );
  };
  return {
    canMove,
    drag,
    onDrag: setDrag,
    onDrop: () => {
      if (drag) move(drag.key, drag.before);
      setDrag(null);
    },
    onKey: ({ key: pressed, altKey }, key) => {
      const at = order.indexOf(key);
      if (!altKey || !canMove || at === -1) return false;
      if (pressed === 'ArrowUp' && at > 0) move(key, order[at - 1] ?? null);
      else if (pressed === 'ArrowDown' && at < order.length - 1) move(key, order[at + 2] ?? null);
      else if (pressed === 'Home') move(key, order[0] ?? null);
      else if (pressed === 'End') move(key, null);
      return ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(pressed);
    },
  };
}
