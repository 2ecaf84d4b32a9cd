import type { Block } from './blocks';
import { isProse } from './furniture';
import { fingerprint } from './text';

/** What may be a further printing: blocks by their places, each with the place of the block that it repeats. */
export interface Printing {
  at: number[];
  origins: number[];
}

/** How many blocks may have been added, lost or changed between two that are repeated in order. */
const GAP = 3;
/** More stretches that may be printings are no page of a publication; keeps the time linear. */
const MOST = 64;
/** Places of a text that are compared, and blocks from each of them. */
const SEARCHED = 12;
/** Signs by which the beginning of a text is known: fewer are a name or a label. */
const OPENING = 24;
/** Share of signs at both ends that two printings of one block have in common. */
const LIKENESS = 0.6;

/**
 * The stretches of blocks that repeat earlier ones in their order, joined to printings where one goes on after another.
 * Only the first `bodyLength` blocks are repeated, all may repeat. Takes time linear in the number of blocks.
 */
export function printingsOf(bodyLength: number, blocks: readonly Block[]): Printing[] {
  const printings: Printing[] = [];
  for (const run of runsOf(bodyLength, blocks)) join(printings, run, blocks);
  return printings.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** Stretches that repeat an earlier stretch, which ends before they begin. */
function runsOf(bodyLength: number, blocks: readonly Block[]): Printing[] {
  const prints = blocks.map(({ text }) => fingerprint(text));
  const places = new Map<string, number[]>();
  const openings = new Map<string, number>();
  const runs: Printing[] = [];
  let run: Printing = { at: [], origins: [] };
  let missed = 0;
  const end = () => {
    if (run.at.length > 0) runs.push(run);
    run = { at: [], origins: [] };
    missed = 0;
  };
  for (const [i, print] of prints.entries()) {
    const known = places.get(print) ?? cutOff(print, openings.get(print.slice(0, OPENING)), prints);
    const last = run.origins.at(-1);
    const goesOn = last === undefined ? undefined : nextOf(known, prints, i, last, run.at[0] ?? i);
    const starts = goesOn === (last ?? 0) + 1 ? undefined : longestFrom(known, prints, i);
    const isFresh =
      starts !== undefined &&
      (goesOn === undefined || sharedFrom(prints, i, starts) > sharedFrom(prints, i, goesOn));
    if (isFresh) end();
    const origin = isFresh ? starts : goesOn;
    if (origin !== undefined) {
      run.at.push(i);
      run.origins.push(origin);
      missed = 0;
    } else if (++missed > GAP) end();
    if (i >= bodyLength) continue;
    const exact = places.get(print);
    if (exact) exact.push(i);
    else places.set(print, [i]);
    const opening = print.slice(0, OPENING);
    if (!openings.has(opening)) openings.set(opening, i);
  }
  end();
  return runs;
}

/** The place after `last` and before `start` that the i-th block repeats, exactly or nearly. */
function nextOf(
  known: readonly number[] | undefined,
  prints: readonly string[],
  i: number,
  last: number,
  start: number,
): number | undefined {
  const from = last + 1;
  if (known) {
    const exact = firstAfter(known, last);
    return exact !== undefined && exact <= from + GAP && exact < start ? exact : undefined;
  }
  const near = prints
    .slice(from, Math.min(from + GAP, start))
    .findIndex((other) => isNear(prints[i] ?? '', other));
  return near < 0 ? undefined : from + near;
}

/** The place of a text that begins as this one does and goes on, or breaks off before it. */
function cutOff(print: string, place: number | undefined, prints: readonly string[]): number[] | undefined {
  if (place === undefined || print.length < OPENING) return undefined;
  const other = prints[place] ?? '';
  return other.startsWith(print) || print.startsWith(other) ? [place] : undefined;
}

/** Which of the first places of a text is followed by most of what follows the i-th block. */
function longestFrom(
  known: readonly number[] | undefined,
  prints: readonly string[],
  i: number,
): number | undefined {
  const lengths = known?.slice(0, SEARCHED).map((place) => sharedFrom(prints, i, place)) ?? [];
  return known?.[lengths.indexOf(Math.max(...lengths))];
}

/** How many blocks from two places on are the same, counted up to a few. */
function sharedFrom(prints: readonly string[], one: number, other: number): number {
  let shared = 0;
  while (shared < SEARCHED && other + shared < one && prints[one + shared] === prints[other + shared])
    shared++;
  return shared;
}

/** The first of ascending numbers that is greater than `last`. */
function firstAfter(numbers: readonly number[], last: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > last) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}

/** Whether one text is the other, cut off, or the same but for a few words within. */
function isNear(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < OPENING) return false;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  if (start === shorter.length) return true;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end++;
  return start >= OPENING && start + end >= LIKENESS * longer.length;
}

/** Adds a stretch to the printing that it goes on from, else makes one of it; the shortest gives way when they are too many. */
function join(printings: Printing[], run: Printing, blocks: readonly Block[]): void {
  const from = run.origins[0] ?? 0;
  // A title in the breadcrumb goes on from nothing.
  const hasSentences = ({ at }: Printing) => at.some((i) => blocks[i] && isProse(blocks[i]));
  const before = (hasSentences(run) ? printings : [])
    .filter((printing) => (printing.origins.at(-1) ?? 0) < from && hasSentences(printing))
    .sort((a, b) => (b.origins.at(-1) ?? 0) - (a.origins.at(-1) ?? 0));
  const [nearest] = before;
  if (nearest) {
    nearest.at.push(...run.at);
    nearest.origins.push(...run.origins);
    return;
  }
  printings.push(run);
  if (printings.length <= MOST) return;
  const lengths = printings.map(({ at }) => at.reduce((sum, i) => sum + (blocks[i]?.words ?? 0), 0));
  printings.splice(lengths.indexOf(Math.min(...lengths)), 1);
}
