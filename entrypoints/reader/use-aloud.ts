import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import type * as AloudModule from './Aloud';
import type { AloudKeys } from './use-aloud-keys';

export interface AloudInReader {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  /** What reads aloud, while it is open and loaded. */
  View: typeof AloudModule.Aloud | null;
  /** The button that opens it, which has the focus again when it is closed. */
  button: RefObject<HTMLButtonElement | null>;
  /** How keys reach it; null while it is closed. */
  keys: { current: AloudKeys | null };
}

/** Reading aloud, loaded when somebody asks for it. */
export function useAloud({ run }: Actions): AloudInReader {
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<typeof AloudModule | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const keys = useRef<AloudKeys | null>(null);
  return {
    isOpen,
    open: () =>
      void run(async () => {
        // An extension that was updated meanwhile has other files: then this fails, and is told.
        setLoaded(await import('./Aloud'));
        setOpen(true);
      }),
    close: () => {
      setOpen(false);
      button.current?.focus({ preventScroll: true });
    },
    View: isOpen ? (loaded?.Aloud ?? null) : null,
    button,
    keys,
  };
}
