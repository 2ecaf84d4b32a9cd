import { useEffect, useRef } from 'preact/hooks';

/** What the keys of the reader do while it reads aloud. */
export interface AloudKeys {
  toggle: () => void;
  move: (by: 1 | -1) => void;
}

/** Gives the reader its keys, once: a press does what `keys` are then. Gives null when it closes. */
export function useAloudKeys(keys: AloudKeys, onKeys: (keys: AloudKeys | null) => void): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    onKeys({ toggle: () => now.current.toggle(), move: (by) => now.current.move(by) });
    return () => onKeys(null);
  }, []);
}
