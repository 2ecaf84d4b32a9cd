import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookedUp } from '@/components/reader/AcronymTip';
import { ACRONYM_CLASS } from '@/utils/reading/acronym-marks';
import { numberNear } from '@/utils/reading/share';
import type { Body } from './body';

/** The short form under the pointer or with the focus; pressing one goes to its definition. Escape takes the tip away. */
export function useAcronyms(
  root: RefObject<HTMLElement | null>,
  body: Body | null,
  goTo: (n: number) => void,
): { look: LookedUp | null; leave: () => void } {
  const [look, setLook] = useState<LookedUp | null>(null);
  const lookedAt = useRef<HTMLElement | null>(null);
  lookedAt.current = look?.at ?? null;
  const now = useRef({ body, goTo });
  now.current = { body, goTo };
  // A word that another version of the text has no more is not pointed at.
  useEffect(() => setLook((shown) => (shown?.at.isConnected ? shown : null)), [body]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const { signal, abort } = controller();
    const markOf = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>(`.${ACRONYM_CLASS}`) : null;
    const acronymOf = (mark: HTMLElement) =>
      now.current.body?.acronyms.find(({ short }) => short === mark.dataset.short);
    const show = (event: Event) => {
      const mark = markOf(event);
      const acronym = mark && acronymOf(mark);
      if (!mark || !acronym) return;
      const number = numberNear(now.current.body?.paragraphs ?? [], acronym.paragraph);
      setLook({ at: mark, long: acronym.long, number });
    };
    const hide = (event: PointerEvent | FocusEvent) => {
      const next = event.relatedTarget;
      // The pointer may go onto the tip itself, to select what it says.
      if (next instanceof Element && next.closest('.acronym-tip')) return;
      if (markOf(event)) setLook(null);
    };
    const go = (mark: HTMLElement | null) => {
      const acronym = mark && acronymOf(mark);
      if (!acronym) return;
      setLook(null);
      now.current.goTo(acronym.paragraph);
    };
    // A finger can't hover: what it presses is seen by the press.
    const hover = (event: PointerEvent) => event.pointerType !== 'touch' && show(event);
    element.addEventListener('pointerover', hover, { signal });
    element.addEventListener('focusin', show, { signal });
    element.addEventListener('pointerout', hide, { signal });
    element.addEventListener('focusout', hide, { signal });
    /** The short form whose tip was there when a finger came down. */
    let touched: HTMLElement | null = null;
    const press = (event: PointerEvent) => {
      if (event.pointerType === 'touch') touched = lookedAt.current;
    };
    const click = (event: Event) => {
      const mark = markOf(event);
      // Its first press shows what the short form stands for, and another one goes there.
      const isFirst = event instanceof PointerEvent && event.pointerType === 'touch' && touched !== mark;
      if (isFirst) show(event);
      else go(mark);
    };
    element.addEventListener('pointerdown', press, { signal, capture: true });
    element.addEventListener('click', click, { signal });
    element.addEventListener(
      'keydown',
      (event) => {
        const mark = markOf(event);
        if (!mark || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        go(mark);
      },
      { signal },
    );
    const close = () => setLook(null);
    document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
    // It moves with its word; one that the pointer has left is gone by then. What takes the focus may scroll into sight.
    const follow = () => setLook((shown) => shown && { ...shown });
    document.addEventListener('scroll', follow, { signal, passive: true });
    return abort;
  }, []);
  return { look, leave: () => setLook(null) };
}

function controller() {
  const until = new AbortController();
  return { signal: until.signal, abort: () => until.abort() };
}
