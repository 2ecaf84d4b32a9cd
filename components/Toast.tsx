import { X } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton';
import { keepInSight } from './keep-in-sight';
import { useText } from './text';
import { useBusy } from './use-busy';

/** Milliseconds that a toast with an undo stays: long enough to read it and to reach it by keys. */
const TOAST_MS = 10_000;

export interface ToastContent {
  text: string;
  /** Takes back what the text says was done. Where it resolves to false, the toast stays for another try. */
  undo?: (() => void) | (() => Promise<boolean>);
  /** What it tells is none of the acts of the library, whose history the keys of undo go back through. */
  isApart?: boolean;
  /** Stays until it is closed or something else is said: it tells what the user has to know, or to do elsewhere. */
  isLasting?: boolean;
  /** What is to be pressed for what could not be done without a press just before. */
  press?: { label: string; do: () => void };
}

interface Props {
  content: ToastContent | null;
  onClose: () => void;
}

/** The last thing done, with its undo. */
export function Toast({ content, onClose }: Props) {
  return (
    // The region stays in the document, empty, so that screen readers hear what comes into it.
    <div class="toast-place" role="status">
      {content && <OpenToast key={content} content={content} onClose={onClose} />}
    </div>
  );
}

/** Waits while it is hovered, focused or being undone. One of its own for each content, so that none inherits a wait. */
function OpenToast({ content, onClose }: Props & { content: ToastContent }) {
  const t = useText();
  const [held, setHeld] = useState(false);
  const { busy, once } = useBusy();
  useEffect(() => {
    if (held || busy || content.isLasting) return;
    const timer = setTimeout(onClose, TOAST_MS);
    return () => clearTimeout(timer);
  }, [held, busy]);
  useEffect(keepInSight, []);
  const isGone = useRef(false);
  // At once, not after the next painting as effects end: by then it would have closed what came in its place.
  useLayoutEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const undo = () =>
    once(async () => {
      const isDone = (await content.undo?.()) !== false;
      // What undo itself says may stand here by now.
      if (isDone && !isGone.current) onClose();
      return isDone;
    });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it open; its buttons do the work
    <div
      class="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{content.text}</span>
      <div class="toast-acts">
        {content.undo && (
          <button type="button" aria-disabled={busy} onClick={() => void undo()}>
            {t('undo')}
          </button>
        )}
        {content.press && (
          <button type="button" onClick={content.press.do}>
            {content.press.label}
          </button>
        )}
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
    </div>
  );
}
