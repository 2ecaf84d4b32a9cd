import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import { sumWords } from './cover';
import { inertDocument, sanitise, sanitiseNode } from './sanitise';
import { fingerprint } from './text';

export interface Readable {
  /** Sanitised. */
  html: string;
  /** The same in an inert document, to read the paragraphs from. */
  body: HTMLElement;
  how: string;
}

/** Share of the words that Readability may take out before the copy itself is taken. */
const MOST_LOST = 0.01;

const MOST_SEARCHES = 20;

/**
 * The readable part of a prepared copy. Readability runs on a sanitised clone (alone it hangs on a control named
 * `parentNode`); when it loses more than 1 % of the words, or any sentence or heading, the copy itself is taken.
 */
export function readable(copy: HTMLElement): Readable {
  const whole = sanitiseNode(copy);
  const inert = inertDocument(whole);
  const before = blocksOf(inert.body);
  const parsed = new Readability(inertDocument(whole), { charThreshold: 0, disableJSONLD: true }).parse();
  const reduced = inertDocument(sanitise(parsed?.content ?? ''));
  const after = blocksOf(reduced.body);
  const lost = lostBlocks(before, after);
  const share = 1 - sumWords(after) / Math.max(1, sumWords(before));
  const percent = `${(100 * Math.max(0, share)).toFixed(1)} % of the words`;
  const isFaithful =
    share <= MOST_LOST && share >= -MOST_LOST && lost.every((block) => block.linked > block.letters / 2);
  if (!isFaithful) {
    return {
      html: tidy(inert.body),
      body: inert.body,
      how: `the copy itself: Readability lost ${percent}, ${lost.length} blocks`,
    };
  }
  return { html: tidy(reduced.body), body: reduced.body, how: `Readability, without ${percent}` };
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

/** The HTML with white space folded, so that two printings of the same body give the same bytes. */
function tidy(body: HTMLElement): string {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const empty: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    node.data = node.data.normalize('NFC').replace(/\s+/g, ' ');
    const isBetweenBlocks =
      node.data === ' ' && (!node.previousSibling || !node.nextSibling || isBlock(node.nextSibling));
    if (isBetweenBlocks) empty.push(node);
  }
  for (const node of empty) node.remove();
  return sanitiseNode(body);
}

function isBlock(node: Node): boolean {
  return (
    node instanceof Element &&
    /^(?:p|div|h[1-6]|ul|ol|li|figure|figcaption|blockquote|section|table)$/.test(node.localName)
  );
}
