import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface More<E extends Element> {
  /** How many items are shown. */
  limit: number;
  /** Of the element that holds them. */
  list: RefObject<E | null>;
  /** Shows as many more, and gives the first of them the focus, since the button may go away. */
  showMore: () => void;
}

/** A long list a step at a time. `control` selects what takes the focus in an item, one in each. */
export function useMore<E extends Element = HTMLOListElement>(step: number, control: string): More<E> {
  const [limit, setLimit] = useState(step);
  const list = useRef<E>(null);
  useEffect(() => {
    if (limit > step) list.current?.querySelectorAll<HTMLElement>(control)[limit - step]?.focus();
  }, [limit]);
  return { limit, list, showMore: () => setLimit(limit + step) };
}
