import { useEffect, useRef } from 'preact/hooks';
import { isInText } from '@/components/history-keys';

/** What each key does, by `KeyboardEvent.key` in lower case. */
export type ReaderKeys = Partial<Record<string, () => void>>;

/** Single keys of the reader, outside of text fields and dialogs; Escape alone is none that can be switched off. */
export function useKeys(keys: ReaderKeys, areOn: boolean): void {
  const now = useRef({ keys, areOn });
  now.current = { keys, areOn };
  useEffect(() => {
    const until = new AbortController();
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isInText(event)) return;
      if (document.querySelector('dialog[open]')) return;
      // In a list of choices letters and arrows have a meaning of their own.
      if (event.target instanceof HTMLSelectElement) return;
      const name = nameOf(event);
      const act = now.current.keys[name];
      if (!act || (!now.current.areOn && name !== 'Escape')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear, { signal: until.signal });
    return () => until.abort();
  }, []);
}

const OTHER_LETTER = /^(?!\p{Script=Latin})\p{L}$/u;

/** What a key is called; a letter of another script is the one that has its place on a Latin keyboard. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (OTHER_LETTER.test(key) && code.startsWith('Key')) return code.slice(3).toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}
