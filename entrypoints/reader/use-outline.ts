import { useEffect, useRef, useState } from 'preact/hooks';

/** Windows that have room for the outline beside the text; narrower ones have it as a drawer over it (reader.css). */
const WIDE = '(width >= 960px)';

export interface OutlineState {
  isShown: boolean;
  toggle: () => void;
  /** Takes a drawer away, not an outline that stands beside the text; `isBack`: the focus goes to where it came from. */
  leave: (isBack: boolean) => void;
}

/** Whether the outline is shown: in wide windows unless it was hidden, in narrow ones once it was asked for. */
export function useOutline(): OutlineState {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  const [isShown, setIsShown] = useState(isWide);
  const from = useRef<Element | null>(null);
  useEffect(() => {
    const until = new AbortController();
    const follow = ({ matches }: MediaQueryListEvent) => {
      setIsWide(matches);
      setIsShown(matches);
    };
    matchMedia(WIDE).addEventListener('change', follow, { signal: until.signal });
    return () => until.abort();
  }, []);
  const isDrawer = isShown && !isWide;
  useEffect(() => {
    if (!isDrawer) return;
    // Who has opened it goes on in it.
    document.querySelector<HTMLElement>('.reader-outline button')?.focus();
    const until = new AbortController();
    const leaveFor = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('.reader-outline, .reader-bar')) setIsShown(false);
    };
    document.addEventListener('pointerdown', leaveFor, { signal: until.signal });
    return () => until.abort();
  }, [isDrawer]);
  const leave = (isBack: boolean) => {
    if (!isDrawer) return;
    setIsShown(false);
    if (isBack && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
  };
  return {
    isShown,
    toggle() {
      if (isDrawer) return leave(true);
      from.current = document.activeElement;
      setIsShown(!isShown);
    },
    leave,
  };
}
