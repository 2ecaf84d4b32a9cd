import type { TextMap } from '@/utils/anchor/text-map';
import type { Paragraph } from '@/utils/article/article';
import type { ReadingPlace } from './reading-place';
import { numberNear, shareUpTo, startsIn } from './share';

/** Milliseconds for which a place is on the screen before it counts as read: who scrolls past has read nothing. */
const STAY_MS = 1500;

/** Where paragraphs stand in one rendered text. */
export interface PlacedParagraphs {
  /** `Paragraph.n` of the first one that reaches below `y` (CSS pixels of the viewport); null when none does. */
  at(y: number): number | null;
  /** The range of the start of paragraph `n`; null when it is not in the text. */
  rangeOf(n: number): Range | null;
  /** Whether the text ends above `y`. */
  endsAbove(y: number): boolean;
}

/** Finds the paragraphs of an article in a rendered text; nothing is measured yet. */
export function placeParagraphs(map: TextMap, paragraphs: readonly Paragraph[]): PlacedParagraphs {
  const starts = startsIn(map.text, paragraphs);
  const placed = paragraphs
    .map(({ n }, i) => ({ n, start: starts[i] ?? -1 }))
    .filter(({ start }) => start !== -1);
  const startOf = ({ start }: { start: number }) => map.rangeOf(start, Math.min(start + 1, map.text.length));
  return {
    at(y) {
      // The last one that begins above the line; each step of the search measures one letter.
      let low = 0;
      let high = placed.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const one = placed[middle];
        if (one && boxOf(startOf(one)).top <= y) low = middle + 1;
        else high = middle;
      }
      return placed[low - 1]?.n ?? null;
    },
    rangeOf(n) {
      const found = placed.find((one) => one.n === n);
      return found ? startOf(found) : null;
    },
    endsAbove(y) {
      const { text } = map;
      return text.length > 0 && boxOf(map.rangeOf(text.length - 1, text.length)).bottom <= y;
    },
  };
}

/** What is followed: the text as it stands at this moment, null while there is none. */
interface Followed {
  placed: PlacedParagraphs;
  paragraphs: readonly Paragraph[];
}

/**
 * Tells where somebody reads once a place has stayed on the screen for a moment, until the signal is aborted; a window
 * that nobody sees tells nothing. `onScroll` hears of the place at once, at most once a frame.
 */
export function followReading(
  followed: () => Followed | null | Promise<Followed | null>,
  tell: (place: ReadingPlace) => void,
  signal: AbortSignal,
  onScroll?: (place: ReadingPlace) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  // Whoever scrolled before anybody listened has moved, too: a paper may be saved amid its reading.
  let hasMoved = window.scrollY > 0;
  const look = async (): Promise<ReadingPlace | null> => {
    const now = await followed();
    if (!now || signal.aborted) return null;
    const last = now.placed.at(window.innerHeight);
    if (last === null) return null;
    // A line's height below the top: a paragraph of which only the end shows is none to go on at.
    const paragraph = now.placed.at(window.innerHeight * 0.2) ?? 1;
    return {
      paragraph,
      number: numberNear(now.paragraphs, paragraph),
      share: shareUpTo(
        now.paragraphs,
        now.placed.endsAbove(window.innerHeight) ? Number.POSITIVE_INFINITY : last - 1,
      ),
    };
  };
  const settle = async () => {
    if (document.visibilityState !== 'visible') return;
    // A window that was only opened shows the beginning: that is no place to go on at, unless it shows all there is. Where
    // there is more, nothing is read for it.
    if (!hasMoved && document.documentElement.scrollHeight > window.innerHeight) return;
    const place = await look();
    if (place && (hasMoved || place.share === 1)) tell(place);
  };
  const settleSoon = () => {
    clearTimeout(timer);
    // Without an answer nothing is noted, and the next scroll asks again.
    timer = setTimeout(() => void settle().catch(() => undefined), STAY_MS);
  };
  const hear = () => {
    settleSoon();
    if (isWaiting || !onScroll) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      look().then(
        (place) => place && onScroll(place),
        () => undefined,
      );
    });
  };
  const move = () => {
    hasMoved = true;
    hear();
  };
  document.addEventListener('scroll', move, { signal, passive: true });
  window.addEventListener('resize', hear, { signal, passive: true });
  document.addEventListener('visibilitychange', settleSoon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  hear();
}

/** The box of a letter; of one that the browser has not laid out yet, that of what it stands in. */
function boxOf(range: Range): DOMRect {
  let box = range.getBoundingClientRect();
  let around = range.startContainer.parentElement;
  while (box.height === 0 && around) {
    box = around.getBoundingClientRect();
    around = around.parentElement;
  }
  return box;
}
