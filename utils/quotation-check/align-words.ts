/** Where words stand in a longer list of words, edited; offsets are numbers of words. */
export interface WordPlace {
  start: number;
  end: number;
  /** Words put in, left out or replaced; a long stretch that was put in counts as three at most. */
  cost: number;
  /** Numbers of the wanted words that stand there unchanged. */
  same: number[];
}

/** Costs: a word that the draft has left out is the likelier slip than one that it has replaced or made up. */
const REPLACED = 5;
const LEFT_OUT = 4;
/** What any stretch costs that the text has amid the quotation and the draft has not: a clause silently left out. */
const LONG_GAP = 3 * REPLACED;
/** Words beside a place that are looked at. */
const SLACK = 36;
/** Starts that one vote covers. */
const BUCKET = 16;
const MOST_PLACES = 3;
/** A word that stands in a text more often than this tells nothing of a place. */
const MOST_VOTES = 60;

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;
const LONG = 3;
const GOES_ON = 4;

/** A text as quotations are aligned with it: for each word the first place of the same, and all places of each. */
interface PlacedWords {
  ids: Int32Array;
  places: ReadonlyMap<string, readonly number[]>;
}

/**
 * The likeliest places of `wanted` in a text, the best first: every word votes for the start that its places would give
 * the quotation, and around the starts with most votes the words are aligned (P. Sellers, 1980; ends of the text free).
 * Where so few of them stand that more than `mostCost` would be other words, or where a stretch is not `isHopeful`, nothing is
 * aligned. Time: words wanted times
 * words near the place.
 */
export function placesOfEdited(
  wanted: readonly string[],
  { ids, places }: PlacedWords,
  mostCost: number,
  isHopeful: (from: number, to: number) => boolean = () => true,
): WordPlace[] {
  const own = wanted.map((key) => places.get(key) ?? NOWHERE);
  const found: WordPlace[] = [];
  let numbers: Int32Array | undefined;
  for (const peak of peaksOf(own, ids.length)) {
    const from = Math.max(0, peak * BUCKET - SLACK);
    const to = Math.min(ids.length, (peak + 1) * BUCKET + wanted.length + SLACK);
    const missing = own.filter((all) => !isWithin(all, from, to)).length;
    if (missing > mostCost || !isHopeful(from, to)) continue;
    numbers ??= Int32Array.from(own, (all) => all[0] ?? -1);
    const place = alignWords(numbers, ids.subarray(from, to));
    if (place && found.every(({ start }) => start !== place.start + from))
      found.push({ ...place, start: place.start + from, end: place.end + from });
  }
  return found.sort((a, b) => a.cost - b.cost || a.start - b.start);
}

const NOWHERE: readonly number[] = [];

/** Whether one of some places, in order, is within a stretch. */
export function isWithin(places: readonly number[], from: number, to: number): boolean {
  for (const place of places) if (place >= from) return place < to;
  return false;
}

/** Buckets of starts with most votes, at most `MOST_PLACES`, none beside another. */
function peaksOf(places: readonly (readonly number[])[], words: number): number[] {
  // Starts before the text have buckets too: a quotation may begin with what is not there.
  const first = Math.floor(-places.length / BUCKET);
  const votes = new Float64Array(Math.floor(words / BUCKET) - first + 2);
  for (const [i, own] of places.entries()) {
    if (own.length > MOST_VOTES) continue;
    const weight = 1 / own.length;
    for (const place of own) {
      const bucket = Math.floor((place - i) / BUCKET) - first;
      votes[bucket] = (votes[bucket] ?? 0) + weight;
    }
  }
  const around = votes.map((own, i) => own + Math.max(votes[i - 1] ?? 0, votes[i + 1] ?? 0));
  const peaks: number[] = [];
  while (peaks.length < MOST_PLACES) {
    let top = -1;
    for (let i = 0; i < votes.length; i++) {
      if (votes[i] === 0 || peaks.some((peak) => Math.abs(peak - i) <= 1)) continue;
      if (top === -1 || (around[i] ?? 0) > (around[top] ?? 0)) top = i;
    }
    if (top === -1) break;
    peaks.push(top);
  }
  return peaks.map((peak) => peak + first);
}

/** The best place of `wanted` within `text`, both as numbers of words; null when no word of it is there. */
function alignWords(wanted: Int32Array, text: Int32Array): WordPlace | null {
  const width = text.length + 1;
  const steps = new Uint8Array((wanted.length + 1) * width);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let i = 1; i <= wanted.length; i++) {
    const key = wanted[i - 1];
    const line = i * width;
    let left = i * REPLACED;
    let long = left + LONG_GAP;
    row[0] = left;
    steps[line] = UP;
    for (let j = 1; j < width; j++) {
      const aboveLeft = above[j - 1] ?? 0;
      const isSame = key === text[j - 1];
      let best = isSame ? aboveLeft : aboveLeft + REPLACED;
      let step = DIAGONAL;
      const up = (above[j] ?? 0) + REPLACED;
      if (up < best) [best, step] = [up, UP];
      if (left + LEFT_OUT < best) [best, step] = [left + LEFT_OUT, LEFT];
      const opens = left + LONG_GAP;
      if (opens < long) long = opens;
      else step |= GOES_ON;
      if (long < best) [best, step] = [long, LONG | (step & GOES_ON)];
      row[j] = best;
      steps[line + j] = step;
      left = best;
    }
    [above, row] = [row, above];
  }
  let column = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) < (above[column] ?? 0)) column = j;
  return trace(wanted, text, steps, column, (above[column] ?? 0) / REPLACED);
}

function trace(
  wanted: Int32Array,
  text: Int32Array,
  steps: Uint8Array,
  column: number,
  cost: number,
): WordPlace | null {
  const width = text.length + 1;
  const same: number[] = [];
  let i = wanted.length;
  let j = column;
  let start = -1;
  let end = -1;
  while (i > 0) {
    const step = steps[i * width + j] ?? UP;
    const kind = step & 3;
    if (kind === DIAGONAL) {
      i--;
      j--;
      start = j;
      if (end === -1) end = j + 1;
      if (wanted[i] === text[j]) same.push(i);
    } else if (kind === UP) i--;
    else if (kind === LEFT) j--;
    else {
      while (((steps[i * width + j] ?? 0) & GOES_ON) !== 0) j--;
      j--;
    }
  }
  return same.length === 0 ? null : { start, end, cost, same: same.toReversed() };
}
