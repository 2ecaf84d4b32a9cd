import { breaksLine, isSkipped } from './boxes';
import { compose, SPACE } from './compose';

/**
 * A stretch of the text and where it stands in the DOM. A one-to-one run lies in one text node; any other
 * (a composed character, folded white space, a line feed between blocks) is mapped as a whole.
 */
interface Run {
  /** UTF-16 offsets into the text, `end` exclusive. */
  start: number;
  end: number;
  oneToOne: boolean;
  startNode: Node;
  startOffset: number;
  endNode: Node;
  endOffset: number;
}

/**
 * The text of an element and the way from its offsets to the DOM and back.
 * The text is NFC, white space is one space, lines (blocks, `<br>`) are parted by one line feed, without
 * space at the ends of a line; scripts, form controls and parts hidden by markup are left out.
 */
export interface TextMap {
  root: Element;
  text: string;
  /** The DOM range of the text from `start` to `end` (exclusive). Throws a RangeError outside the text. */
  rangeOf(start: number, end: number): Range;
  /**
   * The part of the text that a range covers, whole characters, without white space at its ends; null when
   * it covers none. A range that reaches out of the root is cut at its edges.
   */
  offsetsOf(range: AbstractRange): { start: number; end: number } | null;
}

/** Reads an element once; the map is true until the DOM below the root changes. Time and space are linear. */
export function textMap(root: Element): TextMap {
  const { runs, text } = new Reader(root).read();
  const runsOf = runsByNode(runs);
  return {
    root,
    text,
    rangeOf(start, end) {
      if (!(start >= 0 && start < end && end <= text.length)) {
        throw new RangeError(`no range of the text: ${start} to ${end} of ${text.length}`);
      }
      const first = at(
        runs,
        firstIndex(runs, (run) => run.end > start),
      );
      const last = at(
        runs,
        firstIndex(runs, (run) => run.end >= end),
      );
      const range = new Range();
      range.setStart(first.startNode, first.startOffset + (first.oneToOne ? start - first.start : 0));
      if (last.oneToOne) range.setEnd(last.startNode, last.startOffset + (end - last.start));
      else range.setEnd(last.endNode, last.endOffset);
      return range;
    },
    offsetsOf(range) {
      const probe = new Range();
      const offset = (node: Node, point: number, side: 'start' | 'end') =>
        offsetOf(runs, runsOf.get(node), text.length, probe, node, point, side);
      let start = offset(range.startContainer, range.startOffset, 'start');
      let end = offset(range.endContainer, range.endOffset, 'end');
      while (start < end && SPACE.test(text.charAt(start))) start++;
      while (start < end && SPACE.test(text.charAt(end - 1))) end--;
      return start < end ? { start, end } : null;
    },
  };
}

/** A walker, since a form's own `firstChild` or `parentNode` may be one of its controls (DOM clobbering). */
function walkerOf(root: Element): TreeWalker {
  return Document.prototype.createTreeWalker.call(
    root.ownerDocument,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
}

/**
 * Words with single spaces between them stay as they are and are read in one, so many that no engine's stack is in
 * danger; other white space is folded.
 */
const WORDS_OR_SPACE = /\S+(?: \S+){0,200}|\s+/g;

/** Gathers the text; without recursion, since a page may nest deeper than the stack. */
class Reader {
  private readonly runs: Run[] = [];
  private text = '';
  /** Raw text since the last folded white space or break, with the nodes that hold it: composition crosses nodes. */
  private words = '';
  private parts: { node: Text; offset: number; at: number }[] = [];
  /** What parts the next word from the text so far. */
  private gap: '' | ' ' | '\n' = '';
  private lastNode: Node;
  private lastOffset = 0;

  constructor(private readonly root: Element) {
    this.lastNode = root;
  }

  read(): { runs: Run[]; text: string } {
    const walker = walkerOf(this.root);
    let node = walker.firstChild();
    while (node) {
      const enters = this.enter(node);
      if (enters && walker.firstChild()) {
        node = walker.currentNode;
        continue;
      }
      while (!walker.nextSibling()) {
        const parent = walker.parentNode();
        if (!parent || parent === this.root) {
          this.flush();
          return { runs: this.runs, text: this.text };
        }
        if (breaksLine(parent as Element)) this.break();
      }
      node = walker.currentNode;
    }
    return { runs: [], text: '' };
  }

  /** Reads what the node itself gives; true when its children are to be read too. */
  private enter(node: Node): boolean {
    if (node instanceof Text) this.readText(node);
    else if (!isSkipped(node as Element)) {
      if (breaksLine(node as Element)) this.break();
      return true;
    }
    return false;
  }

  private break(): void {
    this.flush();
    if (this.text !== '') this.gap = '\n';
  }

  private readText(node: Text): void {
    const { data } = node;
    for (const { index, 0: part } of data.matchAll(WORDS_OR_SPACE)) {
      if (SPACE.test(part.charAt(0))) {
        this.flush();
        if (this.text !== '' && this.gap === '') this.gap = ' ';
      } else {
        this.parts.push({ node, offset: index, at: this.words.length });
        this.words += part;
      }
    }
  }

  /** Appends the words that have been gathered, in NFC, behind their gap. */
  private flush(): void {
    if (this.words === '') return;
    const firstPart = this.parts[0];
    if (firstPart && this.gap !== '') {
      const { node, offset } = firstPart;
      const isOneSpace = this.gap === ' ' && this.lastNode === node && offset - this.lastOffset === 1;
      this.append(this.gap, isOneSpace, this.lastNode, this.lastOffset, node, offset);
      this.gap = '';
    }
    let raw = 0;
    for (const piece of compose(this.words)) {
      if (piece.same) this.appendSame(raw, raw + piece.raw.length);
      else {
        const start = this.placeOf(raw, 'start');
        const end = this.placeOf(raw + piece.raw.length, 'end');
        this.append(piece.text, false, start.node, start.offset, end.node, end.offset);
      }
      raw += piece.raw.length;
    }
    this.words = '';
    this.parts = [];
  }

  /** A run for each node that holds a part of the words from `from` to `to`. */
  private appendSame(from: number, to: number): void {
    for (const [i, part] of this.parts.entries()) {
      const next = this.parts[i + 1]?.at ?? this.words.length;
      const start = Math.max(from, part.at);
      const end = Math.min(to, next);
      if (start >= end) continue;
      const offset = part.offset + (start - part.at);
      this.append(this.words.slice(start, end), true, part.node, offset, part.node, offset + (end - start));
    }
  }

  /** The place in the DOM of an offset into the words; at the seam of two nodes, `side` chooses. */
  private placeOf(offset: number, side: 'start' | 'end'): { node: Node; offset: number } {
    const isIn = (part: { at: number }) => (side === 'start' ? part.at <= offset : part.at < offset);
    const part = this.parts.findLast(isIn);
    if (!part) throw new Error(`no part of the words holds ${offset}`);
    return { node: part.node, offset: part.offset + (offset - part.at) };
  }

  private append(
    text: string,
    oneToOne: boolean,
    startNode: Node,
    startOffset: number,
    endNode: Node,
    endOffset: number,
  ): void {
    const start = this.text.length;
    this.text += text;
    this.lastNode = endNode;
    this.lastOffset = endOffset;
    const end = this.text.length;
    const last = this.runs.at(-1);
    if (oneToOne && last?.oneToOne && last.endNode === startNode && last.endOffset === startOffset) {
      last.end = end;
      last.endOffset = endOffset;
      return;
    }
    this.runs.push({ start, end, oneToOne, startNode, startOffset, endNode, endOffset });
  }
}

/** The offset into the text of a point in the DOM; amid a run that is mapped as a whole, its near edge. */
function offsetOf(
  runs: readonly Run[],
  near: { first: number; last: number } | undefined,
  length: number,
  probe: Range,
  container: Node,
  offset: number,
  side: 'start' | 'end',
): number {
  const isAfter = (node: Node, nodeOffset: number): boolean => {
    probe.setStart(node, nodeOffset);
    probe.collapse(true);
    return probe.comparePoint(container, offset) < 0;
  };
  // The first run that reaches beyond the point.
  const reachesBeyond = (run: Run) =>
    run.endNode === container ? run.endOffset > offset : isAfter(run.endNode, run.endOffset);
  const index = firstIndex(runs, reachesBeyond, near?.first, near && near.last + 1);
  const run = runs[index];
  if (!run) return length;
  if (run.oneToOne && container === run.startNode) return run.start + Math.max(0, offset - run.startOffset);
  probe.setStart(run.startNode, run.startOffset);
  probe.collapse(true);
  const isInside = probe.comparePoint(container, offset) > 0;
  return isInside && side === 'end' ? run.end : run.start;
}

/** The runs that start or end in a node: a search for a point in it need not look at others. */
function runsByNode(runs: readonly Run[]): Map<Node, { first: number; last: number }> {
  const found = new Map<Node, { first: number; last: number }>();
  for (const [i, { startNode, endNode }] of runs.entries()) {
    for (const node of [startNode, endNode]) {
      const known = found.get(node);
      if (known) known.last = i;
      else found.set(node, { first: i, last: i });
    }
  }
  return found;
}

/** Index of the first run for which the condition holds; it must be false, then true along the runs. */
function firstIndex(
  runs: readonly Run[],
  condition: (run: Run) => boolean,
  low = 0,
  high = runs.length,
): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(at(runs, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function at(runs: readonly Run[], index: number): Run {
  const run = runs[index];
  if (!run) throw new RangeError(`no run ${index} of ${runs.length}`);
  return run;
}
