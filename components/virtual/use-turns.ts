import { useEffect } from 'preact/hooks';

/** Calls `next` in a turn of its own after each drawing for as long as there is something left to do. */
export function useTurns(isLeft: boolean, next: () => void): void {
  useEffect(() => {
    if (!isLeft) return;
    const timer = setTimeout(next);
    return () => clearTimeout(timer);
  });
}
