import type { StripMark } from '@/components/page/Strip';
import type { Placed } from '@/utils/page/placed';

/** Where the highlights of the shown copy lie in the height of the page. */
export function stripMarks(placed: readonly Placed[]): StripMark[] {
  const { scrollHeight } = document.documentElement;
  return placed.flatMap(({ highlight: { id, colour }, ranges }) => {
    const box = ranges
      .map(({ range }) => range.getBoundingClientRect())
      .find(({ width, height }) => width > 0 || height > 0);
    if (!box) return [];
    return [{ id, colour, from: partOf(box.top, scrollHeight), to: partOf(box.bottom, scrollHeight) }];
  });
}

/** A height in the window (CSS pixels) as a part of the height of the page, 0 to 1. */
function partOf(y: number, whole: number): number {
  return Math.min(1, Math.max(0, (y + window.scrollY) / whole));
}

/** Calls back when the page has another height or width: marks then lie elsewhere. */
export function watchHeight(document: Document, onChange: () => void, signal: AbortSignal): void {
  const sizes = new ResizeObserver(onChange);
  sizes.observe(document.documentElement);
  sizes.observe(document.body);
  signal.addEventListener('abort', () => sizes.disconnect());
}
