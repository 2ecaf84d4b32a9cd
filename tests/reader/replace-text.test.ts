// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { replaceText } from '@/entrypoints/reader/replace-text';

const FIRST = 'The boats lay at the quay all winter, and nobody asked whose they were.';
const SECOND = 'Ropes were counted twice, once by the harbour master and once by his clerk.';
const THIRD = 'A lamp burnt on the mole until the keeper was given another post inland.';

const paragraphs = (texts: string[]) => texts.map((text, i) => ({ n: i + 1, kind: 'text' as const, text }));

/** Paragraphs as the reader has them, each with its button and a mark of a note. */
function box(texts: string[]): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = texts
    .map(
      (text, i) =>
        `<p data-n="${i + 1}"><button class="reader-number" tabindex="-1">${i + 1}</button>${text} <a href="#note-${i + 1}">[${i + 1}]</a></p>`,
    )
    .join('');
  return element;
}

/** Shows `before`, has somebody read at paragraph `at`, and puts `after` in its place. */
function replaced(before: string[], after: string[], at: number, focused: string) {
  const root = box(before);
  document.body.replaceChildren(root);
  const [old, mark] = [root.querySelector<HTMLElement>(focused), root.querySelector(`[data-n="${at}"] a`)];
  old?.focus();
  const placed = { at: () => at, rangeOf: () => null, endsAbove: () => false };
  const sameOf = replaceText({ root, placed, paragraphs: paragraphs(before) }, box(after), paragraphs(after));
  return { root, mark: mark && sameOf(mark) };
}

const shown: string[] = [];
const moved: number[] = [];
const frames: (() => void)[] = [];
beforeEach(() => {
  shown.length = 0;
  // jsdom lays nothing out: what is scrolled to is noted.
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this.textContent ?? '');
  };
  moved.length = 0;
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => void moved.push(top));
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => void frames.push(frame));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('an edited text is put in place of the old one at the paragraph that is read, with the focus', () => {
  const { root, mark } = replaced(
    [FIRST, SECOND, THIRD],
    ['New.', FIRST, `${SECOND} Twice.`, THIRD],
    2,
    '[data-n="2"] button',
  );
  expect(root.textContent).toContain('New.');
  expect(shown).toEqual([expect.stringContaining(`${SECOND} Twice.`)]);
  expect(document.activeElement?.textContent).toBe('3');
  expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  // Its note has another number now.
  expect(mark?.textContent).toBe('[3]');
});

it('where that paragraph is gone it is the next one that is shown and has the focus', () => {
  const { root, mark } = replaced([FIRST, SECOND, THIRD], [FIRST, THIRD], 2, '[data-n="2"] a');
  const next = root.querySelector('[data-n="2"]');
  expect(shown).toEqual([next?.textContent]);
  expect(document.activeElement).toBe(next);
  expect(mark).toBe(next);
});

it('what is read stays where it was while what is around it is laid out, until its reader moves on', () => {
  const { root } = replaced([FIRST, SECOND], ['New.', FIRST, SECOND], 2, 'button');
  const place = root.querySelector('[data-n="3"]');
  const layOut = (top: number) => {
    if (place) place.getBoundingClientRect = () => ({ top }) as DOMRect;
    frames.shift()?.();
  };
  layOut(140);
  layOut(0);
  window.dispatchEvent(new Event('wheel'));
  layOut(90);
  expect(moved).toEqual([140]);
  expect(frames).toEqual([]);
});
