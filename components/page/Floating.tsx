import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, placeBox } from './place-box';

interface Props {
  /** Read again whenever the page scrolls or changes its size. */
  target: () => Box;
  prefer: 'above' | 'below';
  class: string;
  role: 'toolbar' | 'dialog' | 'group';
  label: string;
  children: ComponentChildren;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Takes the focus when it appears. */
  takesFocus?: boolean;
}

/** A box that floats beside a passage of the page and follows it. */
export function Floating({ target, prefer, role, label, children, onKeyDown, takesFocus, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const place = () => {
      const { width, height } = element.getBoundingClientRect();
      const view = seenView();
      const { left, top } = placeBox(moved(target(), view), { width, height }, view, prefer);
      element.style.transform = `translate(${Math.round(left + view.left)}px, ${Math.round(top + view.top)}px)`;
    };
    place();
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: true, capture: true };
    window.addEventListener('scroll', place, options);
    window.addEventListener('resize', place, options);
    // Two fingers change what is seen without scrolling or resizing the window.
    visualViewport?.addEventListener('scroll', place, options);
    visualViewport?.addEventListener('resize', place, options);
    const sizes = new ResizeObserver(place);
    sizes.observe(element);
    return () => {
      stop.abort();
      sizes.disconnect();
    };
  }, [target, prefer]);

  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of the roles takes a label
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is given by whoever uses it
    <div
      ref={box}
      class={`floating ${rest.class}`}
      role={role}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

/** The part of the window that is seen, in its CSS pixels: all of it, unless two fingers have enlarged the page. */
function seenView(): { left: number; top: number; width: number; height: number } {
  if (visualViewport && visualViewport.scale > 1) {
    const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
    return { left, top, width, height };
  }
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { left: 0, top: 0, width, height };
}

/** A box of the window as one of the part that is seen. */
function moved(box: Box, by: { left: number; top: number }): Box {
  return {
    left: box.left - by.left,
    right: box.right - by.left,
    top: box.top - by.top,
    bottom: box.bottom - by.top,
  };
}
