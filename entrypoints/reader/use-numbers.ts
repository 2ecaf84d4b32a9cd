import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeOf, putInOrder } from './walk';

/** Hears the buttons in the margin of the text: `n` of the paragraph, and the number that it is cited by. */
export function useNumbers(
  root: RefObject<HTMLElement | null>,
  onPress: (n: number, cited: string) => void,
): void {
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const until = new AbortController();
    const hear = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.reader-number') : null;
      if (!button) return;
      putInOrder(element, button);
      press.current(placeOf(button), button.textContent ?? '');
    };
    element.addEventListener('click', hear, { signal: until.signal });
    return () => until.abort();
  }, []);
}
