import { isWithin, placesOfEdited } from './align-words';
import type { Edge } from './insertions';
import { isTelling, type PaperText, placesOfWords } from './paper-text';
import type { Piece } from './pieces';
import { atItsEdges } from './place-edges';
import { type Token, tokensOf } from './tokens';

/** Words of a quotation that stand side by side, up to an omission or an insertion of the draft's writer. */
export interface Run {
  /** Pieces of words with what joins them. */
  pieces: Piece[];
  tokens: Token[];
  /** Keys of the tokens. */
  keys: string[];
  /** The words as one text, in which the tokens stand. */
  text: string;
  /** What stands before it and parts it from the run before: an omission, words in brackets; null at the beginning. */
  before: { isOmission: boolean; inserted: string } | null;
}

/** A quotation as it is looked for. */
export interface Wanted {
  runs: Run[];
  /** What is inserted before the first and after the last run. */
  edges: Edge[];
  words: number;
  /** Keys of its words that tell one text from another, each once. */
  telling: string[];
}

/** Where a run stands in a paper; numbers of tokens, the end after the last. */
export interface RunPlace {
  start: number;
  end: number;
  isExact: boolean;
}

/** Where a quotation stands in one text: a place for each run, null for one that is not there. */
export interface Match {
  places: (RunPlace | null)[];
  /** All the words are there, side by side and in order. */
  isExact: boolean;
  /** 0 to 1: share of the words that are there as they are quoted, less what was left out silently. */
  likeness: number;
}

/** Most words of the author that an insertion in brackets may stand for. */
const MOST_REPLACED = 12;

export function wantedOf(pieces: readonly Piece[]): Wanted {
  const runs: Run[] = [];
  let open = null as Run | null;
  let before = null as Run['before'];
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      if (!open) {
        open = { pieces: [], tokens: [], keys: [], text: '', before };
        runs.push(open);
        before = null;
      }
      const base = open.text === '' ? 0 : open.text.length + 1;
      open.text = open.text === '' ? piece.text : `${open.text} ${piece.text}`;
      for (const token of tokensOf(piece.text))
        open.tokens.push({ ...token, start: token.start + base, end: token.end + base });
      open.pieces.push(piece);
      continue;
    }
    if (piece.kind === 'ellipsis' || piece.kind === 'insertion') {
      open = null;
      const inserted = piece.kind === 'insertion' ? piece.text : '';
      before = {
        isOmission: (before?.isOmission ?? false) || piece.kind === 'ellipsis',
        inserted: [before?.inserted, inserted].filter(Boolean).join(' '),
      };
    } else open?.pieces.push(piece);
  }
  const kept = runs.filter(({ tokens }) => tokens.length > 0);
  const edges: Edge[] = [];
  const [first] = kept;
  if (first?.before) edges.push({ side: 'before', ...first.before });
  if (first) first.before = null;
  if (before) edges.push({ side: 'after', ...before });
  for (const run of kept) {
    while (run.pieces.at(-1)?.kind !== 'words') run.pieces.pop();
    run.keys = run.tokens.map(({ key }) => key);
  }
  return {
    runs: kept,
    edges: edges.filter(({ inserted }) => inserted !== ''),
    words: kept.reduce((sum, { tokens }) => sum + tokens.length, 0),
    telling: [...new Set(kept.flatMap(({ keys }) => keys))].filter(isTelling),
  };
}

/** Where all the words stand as they are quoted; null when they do not. Of several places the one that leaves out least. */
export function exactMatch({ runs }: Wanted, paper: PaperText): Match | null {
  const [first, ...rest] = runs;
  if (!first) return null;
  const later = rest.map((run) => placesOfWords(paper, run.keys));
  if (later.some((places) => places.length === 0)) return null;
  let best: RunPlace[] | null = null;
  for (const start of placesOfWords(paper, first.keys)) {
    const chain: RunPlace[] = [{ start, end: start + first.tokens.length, isExact: true }];
    for (const [i, run] of rest.entries()) {
      const end = chain.at(-1)?.end ?? 0;
      const most = run.before?.isOmission ? Number.POSITIVE_INFINITY : MOST_REPLACED;
      const next = later[i]?.find((place) => place >= end && place - end <= most);
      if (next === undefined) break;
      chain.push({ start: next, end: next + run.tokens.length, isExact: true });
    }
    if (chain.length === runs.length && (!best || lengthOf(chain) < lengthOf(best))) best = chain;
  }
  return best && { places: best, isExact: true, likeness: 1 };
}

/** The likeliest place of a quotation whose words were edited; null when the text has nothing like it. */
export function editedMatch(wanted: Wanted, paper: PaperText): Match | null {
  const { runs } = wanted;
  if (!mayHave(wanted, paper)) return null;
  const longest = runs.reduce(
    (one, run) => (run.tokens.length > one.tokens.length ? run : one),
    runs[0] as Run,
  );
  if (!longest) return null;
  const at = runs.indexOf(longest);
  let best: Match | null = null;
  const known = new Map<Run, Placed[]>();
  const placesOf = (run: Run, mostCost: number) => {
    const placed = known.get(run) ?? placesOfRun(run, paper, mostCost);
    known.set(run, placed);
    return placed;
  };
  // Of one part, the words that tell are all near its place; of several, some may be near another.
  const isHopeful = (from: number, to: number) =>
    runs.length > 1 ||
    hasTelling(wanted, (key) => isWithin(paper.places.get(key) ?? [], from - NEAR, to + NEAR));
  for (const anchor of placesOfRun(longest, paper, (1 - LEAST_OF_ALL) * wanted.words, isHopeful)) {
    const places: (RunPlace | null)[] = runs.map(() => null);
    let cost = anchor.cost;
    const same = new Set<string>(anchor.same.map((i) => longest.tokens[i]?.key ?? ''));
    places[at] = anchor.place;
    const join = (i: number, isFit: (place: RunPlace) => boolean, order: 1 | -1) => {
      const run = runs[i] as Run;
      const mostCost = MOST_OTHER * run.tokens.length;
      const found = placesOf(run, mostCost).filter(({ place }) => isFit(place));
      const chosen = found.toSorted((a, b) => a.cost - b.cost || order * (a.place.start - b.place.start))[0];
      if (!chosen || chosen.cost > mostCost) {
        cost += run.tokens.length;
        return;
      }
      places[i] = chosen.place;
      cost += chosen.cost;
      for (const k of chosen.same) same.add(run.tokens[k]?.key ?? '');
    };
    let end = anchor.place.end;
    for (let i = at + 1; i < runs.length; i++) {
      join(i, ({ start }) => start >= end, 1);
      end = places[i]?.end ?? end;
    }
    let start = anchor.place.start;
    for (let i = at - 1; i >= 0; i--) {
      join(i, (place) => place.end <= start, -1);
      start = places[i]?.start ?? start;
    }
    const likeness = Math.max(0, 1 - cost / wanted.words);
    const near = new Set(paper.tokens.slice(Math.max(0, start - NEAR), end + NEAR).map(({ key }) => key));
    if ((!best || likeness > best.likeness) && isLike(wanted, likeness, same, near))
      best = { places, isExact: false, likeness };
  }
  return (
    best && {
      ...best,
      places: best.places.map(
        (place, i) => place && atItsEdges(runs[i] as Run, place, paper, i === runs.length - 1),
      ),
    }
  );
}

/** Least likeness: of few words more must agree, since they agree by chance. */
const leastLikeness = (words: number) => (words < 6 ? 0.74 : words < 10 ? 0.6 : 0.5);
/** Words beside a place that belong to it where the draft has changed their order. */
const NEAR = 4;
/** Where this share of the telling words is there, and as many, the place is meant even if much else differs. */
const MOST_TELLING = 0.75;
const MANY_TELLING = 3;
const LEAST_OF_ALL = 0.45;
/** Share of the words of a further part that may be others. */
const MOST_OTHER = 0.5;

function isLike(
  wanted: Wanted,
  likeness: number,
  same: ReadonlySet<string>,
  near: ReadonlySet<string>,
): boolean {
  const { telling } = wanted;
  const kept = telling.filter((key) => near.has(key)).length;
  if (kept >= MANY_TELLING && kept >= MOST_TELLING * telling.length && likeness >= LEAST_OF_ALL) return true;
  return likeness >= leastLikeness(wanted.words) && hasTelling(wanted, (key) => same.has(key));
}

/** A cheap look at whether the words are there at all. */
const mayHave = (wanted: Wanted, { places }: PaperText): boolean =>
  hasTelling(wanted, (key) => places.has(key));

function hasTelling({ telling }: Wanted, has: (key: string) => boolean): boolean {
  const kept = telling.filter(has).length;
  return kept >= 2 && kept >= 0.45 * telling.length;
}

interface Placed {
  place: RunPlace;
  cost: number;
  /** Numbers of the words that are there. */
  same: number[];
}

/** Places that cost more than `mostCost` may be left out. */
function placesOfRun(
  { keys }: Run,
  paper: PaperText,
  mostCost: number,
  isHopeful?: (from: number, to: number) => boolean,
): Placed[] {
  const exact = placesOfWords(paper, keys);
  if (exact.length > 0)
    return exact.map((start) => ({
      place: { start, end: start + keys.length, isExact: true },
      cost: 0,
      same: [...keys.keys()],
    }));
  return placesOfEdited(keys, paper, mostCost, isHopeful).map(({ start, end, cost, same }) => ({
    place: { start, end, isExact: false },
    cost,
    same,
  }));
}

const lengthOf = (chain: readonly RunPlace[]): number => (chain.at(-1)?.end ?? 0) - (chain[0]?.start ?? 0);
