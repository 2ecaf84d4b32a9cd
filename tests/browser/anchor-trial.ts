/**
 * Runs in a page of the real browser, bundled by `bundleTrial`: many highlights, found and painted by our rule and
 * by two packages. It installs `anchorTrial`, changes nothing of the page and asserts nothing.
 */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import tokens from '@/components/tokens.css?inline';
import { describeSpan } from '@/utils/anchor/describe';
import { textMap } from '@/utils/anchor/text-map';
import { COLOURS, type Highlight } from '@/utils/highlight/highlight';
import { copiesText } from '@/utils/page/copies-text';
import { painter } from '@/utils/page/paint';
import { type Placed, paintPlaced, placeHighlights } from '@/utils/page/placed';

/** What one run did. Times in milliseconds. */
export interface Trial {
  /** Highlights by state. */
  states: Record<string, number>;
  ranges: number;
  total: number;
  /** The longest time between two frames. */
  longestFrame: number;
}

/** What the test calls in the page. */
export interface AnchorTrial {
  remember(count: number): void;
  ours(): Promise<Trial>;
  domAnchorTextQuote(most: number): Promise<Trial>;
  apacheAnnotator(most: number): Promise<Trial>;
}

let highlights: Highlight[] = [];
const ROOTS = '[data-trial]';
const roots = () => Array.from(document.querySelectorAll(ROOTS));

/** Describes so many stretches, spread over the text, 40 to 300 characters long. */
function remember(count: number): void {
  const [root] = roots();
  if (!root) throw new Error(`no ${ROOTS}`);
  const { text } = textMap(root);
  highlights = Array.from({ length: count }, (_, i) => {
    const start = Math.floor(((text.length - 310) * i) / count);
    const anchor = describeSpan(text, start, start + 40 + ((i * 37) % 260));
    const colour = COLOURS[i % COLOURS.length] ?? 'yellow';
    return { id: String(i), colour, anchor } as Highlight;
  });
}

/** Does work and watches the frames meanwhile, and the two after it, in which it is painted. */
async function watched(work: () => Promise<readonly Placed[]>): Promise<Trial> {
  let longestFrame = 0;
  let last = performance.now();
  const over = new AbortController();
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame((now) => {
        longestFrame = Math.max(longestFrame, now - last);
        last = now;
        resolve();
      });
    });
  const watch = (async () => {
    while (!over.signal.aborted) await frame();
  })();
  await frame();
  // In a task of its own, as the extension works on a message: not within the frame.
  await new Promise((resolve) => setTimeout(resolve));
  longestFrame = 0;
  const start = performance.now();
  const placed = await work();
  const total = performance.now() - start;
  await frame();
  await frame();
  over.abort();
  await watch;
  const states: Record<string, number> = {};
  for (const { state } of placed) states[state] = (states[state] ?? 0) + 1;
  return { states, ranges: placed.reduce((sum, { ranges }) => sum + ranges.length, 0), total, longestFrame };
}

/** Locates and paints, as the extension does on a visited page. */
function ours(): Promise<Trial> {
  const paint = painter(document, tokens);
  return watched(async () => {
    const texts = copiesText(roots);
    const placed = await placeHighlights(highlights, texts.maps(), new AbortController().signal);
    paintPlaced(paint, placed);
    return placed;
  });
}

/** The package's own rule, in one go, on the first copy alone: it knows no slices. */
function domAnchorTextQuote(most: number): Promise<Trial> {
  return others(most, async (root, { anchor: { quote, position } }) => {
    // The package keeps 32 letters of context, and its search cannot take more.
    const selector = {
      exact: quote.exact,
      prefix: quote.prefix.slice(-32),
      suffix: quote.suffix.slice(0, 32),
    };
    return toRange(root, selector, { hint: position.start });
  });
}

function apacheAnnotator(most: number): Promise<Trial> {
  return others(most, async (root, { anchor: { quote } }) => {
    for await (const range of createTextQuoteSelectorMatcher(quote)(root)) return range;
    return null;
  });
}

function others(
  most: number,
  find: (root: Element, highlight: Highlight) => Promise<Range | null>,
): Promise<Trial> {
  const [root] = roots();
  if (!root) throw new Error(`no ${ROOTS}`);
  return watched(async () => {
    const placed: Placed[] = [];
    for (const highlight of highlights.slice(0, most)) {
      const range = await find(root, highlight);
      placed.push({
        highlight,
        state: range ? 'exact' : 'lost',
        ranges: range ? [{ map: textMap(document.createElement('p')), range, start: 0, state: 'exact' }] : [],
      });
    }
    return placed;
  });
}

declare global {
  var anchorTrial: AnchorTrial;
}

globalThis.anchorTrial = { remember, ours, domAnchorTextQuote, apacheAnnotator };
