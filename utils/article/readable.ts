import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { sumWords } from './cover';
import { inertDocument, sanitise, sanitiseNode } from './sanitise';
import { fingerprint } from './text';

export interface Readable {
  /** Sanitised. */
  html: string;
  /** The blocks of the same HTML, in an inert document. */
  blocks: Block[];
  how: string;
}

/** Share of the words that Readability may take out before the copy itself is taken. */
const MOST_LOST = 0.01;

/** Blocks missed before the search for others is given up. */
const MOST_SEARCHES = 20;
/** Readability takes about a second for so much, and the popup waits two; the longest papers have a tenth of it. */
const MOST_BLOCKS = 3000;
const MOST_UNITS = 700_000;

/**
 * The readable part of a prepared copy. Readability runs on a sanitised clone (alone it hangs on a control named
 * `parentNode`); when it loses more than 1 % of the words, or any sentence or heading, the copy itself is taken.
 */
export function readable(copy: HTMLElement): Readable {
  tidy(copy);
  const whole = sanitiseNode(copy);
  const before = blocksOf(inertDocument(whole).body);
  if (before.length > MOST_BLOCKS || whole.length > MOST_UNITS) {
    return {
      html: whole,
      blocks: before,
      how: `the copy itself: ${before.length} blocks are too much for Readability`,
    };
  }
  const parsed = new Readability(inertDocument(whole), { charThreshold: 0, disableJSONLD: true }).parse();
  const reduced = sanitise(parsed?.content ?? '');
  const after = blocksOf(inertDocument(reduced).body);
  const lost = lostBlocks(before, after);
  const share = 1 - sumWords(after) / Math.max(1, sumWords(before));
  const percent = `${(100 * Math.max(0, share)).toFixed(1)} % of the words`;
  const isFaithful = Math.abs(share) <= MOST_LOST && lost.every((block) => block.linked > block.letters / 2);
  return isFaithful
    ? { html: reduced, blocks: after, how: `Readability, without ${percent}` }
    : {
        html: whole,
        blocks: before,
        how: `the copy itself: Readability lost ${percent}, ${lost.length} blocks`,
      };
}

/** Blocks whose text is not found in the result; joined text counts as found. */
function lostBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  const kept = new Set(after.map(({ text }) => fingerprint(text)));
  const joined = after.map(({ text }) => fingerprint(text)).join('');
  const lost: Block[] = [];
  let from = 0;
  for (const block of before) {
    const print = fingerprint(block.text);
    if (kept.has(print)) continue;
    const at = joined.indexOf(print, from);
    if (at >= 0) from = at;
    else lost.push(block);
    // Each failed search reads all of the text: a few of them are enough to know.
    if (lost.length >= MOST_SEARCHES) break;
  }
  return lost;
}

/** Folds the white space, so that two printings of the same body give the same bytes. */
export function tidy(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const empty: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    node.data = node.data.normalize('NFC').replace(/\s+/g, ' ');
    const isBetweenBlocks =
      node.data === ' ' && (!node.previousSibling || !node.nextSibling || isBlock(node.nextSibling));
    if (isBetweenBlocks) empty.push(node);
  }
  for (const node of empty) node.remove();
}

function isBlock(node: Node): boolean {
  return (
    node instanceof Element &&
    /^(?:p|div|h[1-6]|ul|ol|li|figure|figcaption|blockquote|section|table)$/.test(node.localName)
  );
}
