import { foldTypography } from './fold';

/** A stretch of text that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** One place where two lists differ: `before` from `aStart` to `aEnd` became `after` from `bStart` to `bEnd`. */
export interface Hunk {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** More cells than these are not compared one by one: what differs counts as rewritten (1,000 by 1,000 words). */
const MOST_CELLS = 1_000_000;

/** Words, with numbers and contractions whole; runs of white space; every other sign by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * The difference of two texts by words, in reading order, what was removed before what was added. The parts that
 * are `same` or `added` make `after`; those that are `same` or `removed` make `before`, but for its typography.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], tokens: readonly string[]) => {
    if (tokens.length > 0) parts.push({ kind, text: tokens.join('') });
  };
  let done = 0;
  for (const { aStart, aEnd, bStart, bEnd } of joined(hunksOf(a.map(asCompared), b.map(asCompared)), a)) {
    push('same', b.slice(done, bStart));
    push('removed', a.slice(aStart, aEnd));
    push('added', b.slice(bStart, bEnd));
    done = bEnd;
  }
  push('same', b.slice(done));
  return parts;
}

function asCompared(token: string): string {
  return /\s/.test(token) ? ' ' : foldTypography(token);
}

/** Two hunks with nothing but one space between them read as one change. */
function joined(hunks: readonly Hunk[], tokens: readonly string[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    const isNear = last && hunk.aStart - last.aEnd === 1 && hunk.bStart - last.bEnd === 1;
    if (last && isNear && /^\s+$/.test(tokens[last.aEnd] ?? '')) {
      last.aEnd = hunk.aEnd;
      last.bEnd = hunk.bEnd;
    } else result.push({ ...hunk });
  }
  return result;
}

/** Where two lists differ, by their longest common subsequence (dynamic programming over what differs at all). */
export function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const aEnd = a.length - tail;
  const bEnd = b.length - tail;
  if (head === aEnd && head === bEnd) return [];
  const lengths = commonLengths(a.slice(head, aEnd), b.slice(head, bEnd));
  if (!lengths) return [{ aStart: head, aEnd, bStart: head, bEnd }];
  const width = bEnd - head + 1;
  const rest = (i: number, j: number) => lengths[(i - head) * width + (j - head)] ?? 0;
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let i = head;
  let j = head;
  while (i < aEnd || j < bEnd) {
    if (i < aEnd && j < bEnd && a[i] === b[j]) {
      open = undefined;
      i++;
      j++;
      continue;
    }
    if (!open) {
      open = { aStart: i, aEnd: i, bStart: j, bEnd: j };
      hunks.push(open);
    }
    if (j >= bEnd || (i < aEnd && rest(i + 1, j) >= rest(i, j + 1))) open.aEnd = ++i;
    else open.bEnd = ++j;
  }
  return hunks;
}

/** Length of the longest common subsequence of every two ends, row by row; null when there are too many. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array | null {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return null;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
