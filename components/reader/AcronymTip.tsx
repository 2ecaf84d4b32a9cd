import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBox } from '@/components/page/place-box';
import { useText } from '@/components/text';

/** A short form that is looked at. */
export interface LookedUp {
  at: HTMLElement;
  long: string;
  /** Number to cite of the paragraph that defines it; null where none near it has one. */
  number: number | null;
}

/** What a short form stands for, beside it. The same words are the description of the short form itself. */
export function AcronymTip({ look, onLeave }: { look: LookedUp; onLeave: () => void }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBox(look.at.getBoundingClientRect(), size, viewport, 'above');
    element.style.translate = `${left}px ${top}px`;
  }, [look]);
  return (
    <div ref={box} class="acronym-tip" aria-hidden="true" onPointerLeave={onLeave}>
      <strong>
        <bdi>{look.long}</bdi>
      </strong>
      {look.number !== null && <span class="soft">{t('definedAt', { n: look.number })}</span>}
    </div>
  );
}
