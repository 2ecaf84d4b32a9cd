import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useText } from './text';

/** Milliseconds that a toast with an undo stays: long enough to read it and to reach it by keys. */
const TOAST_MS = 10_000;

export interface ToastContent {
  text: string;
  /** Takes back what the text says was done. */
  undo?: () => void;
}

/** The last thing done, with its undo. Waits while it is hovered or focused. */
export function Toast({ content, onClose }: { content: ToastContent | null; onClose: () => void }) {
  const t = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!content || held) return;
    const timer = setTimeout(onClose, TOAST_MS);
    return () => clearTimeout(timer);
  }, [content, held]);

  return (
    // The region stays in the document, empty, so that screen readers hear what comes into it.
    <div class="toast-place" role="status">
      {content && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it open; its buttons do the work
        <div
          class="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{content.text}</span>
          {content.undo && (
            <button
              type="button"
              onClick={() => {
                content.undo?.();
                onClose();
              }}
            >
              {t('undo')}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t('close')} onClick={onClose}>
            <Icon node={X} size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
