import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { placeBox } from '@/components/page/place-box';
import { useText } from '@/components/text';

/** A note of the paper that is open beside its mark. */
export interface OpenedNote {
  /** What stands on the mark: "[12]". */
  mark: string;
  /** The mark's own element. */
  at: HTMLElement;
  /** A copy of the note's content, without ids. */
  content: () => Node;
}

interface Props {
  note: OpenedNote;
  onGo: () => void;
  /** Hears clicks on what the note holds, of any button. */
  onFollow: (event: MouseEvent) => void;
  onClose: () => void;
}

/** A note, shown where its mark stands. It takes the focus, and gives it back to the mark. */
export function NotePopover({ note, onGo, onFollow, onClose }: Props) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    body.current?.replaceChildren(note.content());
    const place = () => {
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const mark = note.at.getBoundingClientRect();
      // Whoever has scrolled on has done with it: it would lie over words that it does not belong to.
      if (mark.bottom < 0 || mark.top > viewport.height) return onClose();
      const { left, top } = placeBox(mark, size, viewport, 'below');
      element.style.translate = `${left}px ${top}px`;
    };
    place();
    element.querySelector('button')?.focus({ preventScroll: true });
    const until = new AbortController();
    window.addEventListener('scroll', place, { signal: until.signal, passive: true });
    window.addEventListener('resize', place, { signal: until.signal, passive: true });
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target) && !note.at.contains(target)) onClose();
    };
    body.current?.addEventListener('click', onFollow, { signal: until.signal });
    body.current?.addEventListener('auxclick', onFollow, { signal: until.signal });
    document.addEventListener('pointerdown', leave, { signal: until.signal });
    return () => until.abort();
  }, [note]);
  return (
    <section
      ref={box}
      class="note-popover"
      role="dialog"
      // A press on its words leaves the focus in it.
      tabIndex={-1}
      aria-label={t('noteTitle', { mark: note.mark })}
      onKeyDown={(event) => {
        const isLeft = event.key === 'Tab' && box.current && isAtEdge(box.current, event.shiftKey);
        if (event.key !== 'Escape' && !isLeft) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="note-popover-head">
        <strong>{t('noteTitle', { mark: note.mark })}</strong>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
      <div ref={body} class="note-popover-body" />
      <button type="button" class="quiet small" onClick={onGo}>
        {t('goToNote')}
      </button>
    </section>
  );
}

/** Whether Tab would leave the box: it stands at the end of the document, and who leaves it goes on at its mark. */
function isAtEdge(box: HTMLElement, isBack: boolean): boolean {
  const controls = [...box.querySelectorAll('button, a[href]')];
  const focused = box.ownerDocument.activeElement;
  return focused === controls.at(isBack ? 0 : -1) || (isBack && focused === box);
}
