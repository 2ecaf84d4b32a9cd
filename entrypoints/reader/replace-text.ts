import { paragraphsAgain } from '@/utils/reading/paragraphs-again';
import type { Body } from './body';
import { focusElement } from './scroll';
import { putInOrder } from './walk';

/** CSS pixels below the top of the window at which one reads: the bar covers what stands above. */
const TOP = 80;

/**
 * Puts an edited text, which `next` holds, in the place of the one that is read: its reader stays at the paragraph that
 * stood at the top of the window, and keeps the focus. Gives what of the new text stands for an element of the old one.
 */
export function replaceText(
  { root, placed, paragraphs }: Pick<Body, 'root' | 'placed' | 'paragraphs'>,
  next: Element,
  after: Body['paragraphs'],
): (old: Element) => HTMLElement | null {
  const again = paragraphsAgain(paragraphs, after);
  const at = placed.at(TOP);
  const top = (at === null ? null : boxOf(root, at))?.getBoundingClientRect().top ?? 0;
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  const before = document.createElement('div');
  before.append(...root.childNodes);
  root.append(...next.childNodes);

  const sameOf = (old: Element): HTMLElement | null => {
    const from = old.closest<HTMLElement>('[data-n]');
    const found = from && again(Number(from.dataset.n));
    const box = from ? found && boxOf(root, found.n) : null;
    if (from && (!box || found?.isGone || from === old)) return box;
    const [mine, theirs] = [from ?? before, box ?? root].map((one) => [
      ...one.querySelectorAll<HTMLElement>(old.localName),
    ]) as [HTMLElement[], HTMLElement[]];
    // Marks of notes may bear other numbers now: their order tells more than what stands on them.
    const isAlike = mine.length === theirs.length;
    const same = isAlike ? theirs[mine.indexOf(old as HTMLElement)] : theirs.find(saysLike(old));
    return same ?? box;
  };
  const found = at === null ? null : again(at);
  const there = found && boxOf(root, found.n);
  if (there) {
    there.scrollIntoView({ block: 'start', behavior: 'instant' });
    const now = there.getBoundingClientRect();
    // Its lines stay where they were, as long as there are any of them in the window.
    const isKept = !found.isGone && top + now.height > TOP;
    hold(there, isKept ? top : now.top);
  }
  const refocused = focused && sameOf(focused);
  if (refocused?.matches('.reader-number')) putInOrder(root, refocused);
  if (refocused) focusElement(refocused);
  return sameOf;
}

/** Frames in which the browser lays out what has come near the window, and moves what stands below it. */
const FRAMES = 12;

/** Keeps an element so many CSS pixels below the top of the window until all around it is laid out, or the user moves. */
function hold(element: Element, top: number): void {
  const until = new AbortController();
  for (const moves of ['wheel', 'pointerdown', 'touchmove', 'keydown'])
    window.addEventListener(moves, () => until.abort(), { signal: until.signal, passive: true });
  let frames = 0;
  const keep = () => {
    if (until.signal.aborted) return;
    const drift = element.getBoundingClientRect().top - top;
    if (Math.abs(drift) >= 1) window.scrollBy({ top: drift, behavior: 'instant' });
    frames += 1;
    if (frames < FRAMES) requestAnimationFrame(keep);
    else until.abort();
  };
  keep();
}

const saysLike =
  ({ textContent }: Element) =>
  (other: Element) =>
    other.textContent === textContent;

/** What paragraph `n` begins in, or the nearest one above it that begins in an element of its own. */
function boxOf(root: Element, n: number): HTMLElement | null {
  for (let near = n; near > 0; near--) {
    const box = root.querySelector<HTMLElement>(`[data-n="${near}"]`);
    if (box) return box;
  }
  return null;
}
