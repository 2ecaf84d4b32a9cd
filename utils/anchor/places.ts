import { align, edgeLikeness } from './align';
import { type Folded, foldLetters, rawOffsets } from './fold';
import { type GramIndex, indexGrams, type Votes, vote } from './grams';
import { atGraphemeEdges, atWordEnds, isInWord } from './words';

/** A quote as it was saved: `prefix` and `suffix` are the text around it. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** UTF-16 offsets into the text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A place where a quote may stand now. All figures from 0 to 1. */
export interface Place extends Span {
  /** (50 quote + 20 prefix + 20 suffix + 2 position) / 92: the quote counts most, the position decides ties. */
  score: number;
  /** Likeness of the quote, of a long insertion amid it only a part; and with every letter that was put in. */
  likeness: number;
  strict: number;
  prefix: number;
  suffix: number;
  /** Whether the letters on both sides of both ends are the old ones, so that the ends are certain. */
  isClean: boolean;
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const TOTAL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;

/** More places of the same letters than these are not looked for: the text repeats itself. */
const MOST_SAME = 500;
/** Of these, the best are weighed in full; and so many peaks of the votes. */
const MOST_WEIGHED = 8;
const MOST_PEAKS = 5;
/** Letters to look at beside a quote for its context: next to it, and where paragraphs were put in between. */
const NEAR = 96;
const FAR = 900;
/** Letters next to a quote that tell whether its context starts as it did. */
const FIRST = 8;
/** A context of less likeness is looked for farther away. */
const GOOD_CONTEXT = 0.6;
/** Share of the best peak's votes that a place has at least which could do as well. */
const RIVAL_VOTES = 0.3;
/** Letters within which the parts of a quote are taken for one passage with something put in. */
const TORN = 1600;
/** Share of the best peak's votes that another part of a torn passage has at least. */
const TORN_VOTES = 0.12;

/** With its letters unchanged and a context of this likeness, no other place can be meant. */
const SETTLED_CONTEXT = 0.75;

/** The better of the two sides counts most: text put in before or after a quote must not make it doubtful. */
export function contextOf({ prefix, suffix }: Pick<Place, 'prefix' | 'suffix'>): number {
  return 0.6 * Math.max(prefix, suffix) + 0.4 * Math.min(prefix, suffix);
}

/** A quote folded: `pattern` is prefix, exact, suffix in one; the exact part lies from `from` to `to`. */
interface FoldedQuote {
  exact: Folded;
  prefix: Folded;
  suffix: Folded;
  pattern: Uint16Array;
  from: number;
  to: number;
}

/**
 * Weighs the places of a quote in one text, the best first, none overlapping. The text is folded once. Places that
 * cannot win are left out, unless `all` are wanted.
 */
export function weigher(text: string): (quote: Quote, hint: Span | undefined, all?: boolean) => Place[] {
  let folded: Folded | undefined;
  let index: GramIndex | undefined;
  return (quote, hint, all = false) => {
    folded ??= foldLetters(text);
    index ??= indexGrams(folded.units);
    const wanted = foldQuote(quote);
    if (wanted.from === wanted.to) return [];
    const votes = vote(index, wanted.pattern);
    const weighing = { text, folded, quote, wanted, votes, hint };
    const same = samePlaces(weighing);
    const isSettled = same.some((place) => contextOf(place) >= SETTLED_CONTEXT);
    const places = isSettled && !all ? same : [...same, ...editedPlaces(weighing, all ? 0 : RIVAL_VOTES)];
    return apart(places.sort((a, b) => b.score - a.score));
  };
}

interface Weighing {
  text: string;
  folded: Folded;
  quote: Quote;
  wanted: FoldedQuote;
  votes: Votes;
  hint: Span | undefined;
}

function foldQuote(quote: Quote): FoldedQuote {
  const [prefix, exact, suffix] = [
    foldLetters(quote.prefix),
    foldLetters(quote.exact),
    foldLetters(quote.suffix),
  ];
  const from = prefix.units.length;
  const to = from + exact.units.length;
  const pattern = new Uint16Array(to + suffix.units.length);
  pattern.set(prefix.units);
  pattern.set(exact.units, from);
  pattern.set(suffix.units, to);
  return { exact, prefix, suffix, pattern, from, to };
}

/** Places of the very letters, as far as the words around them vote for them. */
function samePlaces(weighing: Weighing): Place[] {
  const { folded, wanted, votes } = weighing;
  const starts: number[] = [];
  const letters = wanted.exact.text;
  for (let at = folded.text.indexOf(letters); at !== -1 && starts.length < MOST_SAME; ) {
    starts.push(at);
    at = folded.text.indexOf(letters, at + 1);
  }
  return starts
    .map((at) => ({ at, votes: votes.at(at - wanted.from) }))
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_WEIGHED)
    .map(({ at }) => samePlace(weighing, at, at + letters.length));
}

function samePlace(weighing: Weighing, start: number, end: number): Place {
  const { text, folded, quote, wanted } = weighing;
  const before = besideOf(wanted.prefix.units.toReversed(), (reach) =>
    folded.units.subarray(Math.max(0, start - reach), start).toReversed(),
  );
  const after = besideOf(wanted.suffix.units, (reach) => folded.units.subarray(end, end + reach));
  const raw = rawOffsets(folded, start, end);
  const isStartCut =
    !isInWord(quote.prefix, quote.exact) &&
    isInWord(text.slice(0, raw.start).slice(-2), text.slice(raw.start, raw.start + 2));
  const isEndCut =
    !isInWord(quote.exact, quote.suffix) &&
    isInWord(text.slice(raw.end - 2, raw.end), text.slice(raw.end, raw.end + 2));
  // Letters were put in at the edge: the word there is another one. Else only white space went.
  const whole = atWordEnds(text, raw.start, raw.end);
  if (isStartCut && !before.startsOld) raw.start = whole.start;
  if (isEndCut && !after.startsOld) raw.end = whole.end;
  const prefix = cut(isStartCut, before.likeness);
  const suffix = cut(isEndCut, after.likeness);
  return placeAt(weighing, raw, { likeness: 1, strict: 1, prefix, suffix, isClean: true });
}

/** A quote of whole words that stands amid other words ("art" in "party") is not that quote. */
function cut(isCut: boolean, likeness: number): number {
  return isCut ? Math.max(0, 2 * likeness - 1) : likeness;
}

/** How much of the context stands beside a place, and whether its first letters stand there as they were. */
function besideOf(context: Uint16Array, textOf: (reach: number) => Uint16Array) {
  const near = textOf(NEAR);
  const startsOld = context.length > 0 && context.subarray(0, FIRST).every((unit, i) => unit === near[i]);
  const likeness = edgeLikeness(context, near);
  return {
    startsOld,
    likeness: likeness >= GOOD_CONTEXT ? likeness : Math.max(likeness, edgeLikeness(context, textOf(FAR))),
  };
}

/** Places of edited words: aligned where the votes have a peak, and torn apart around the best of them. */
function editedPlaces(weighing: Weighing, leastVotes: number): Place[] {
  const { wanted, votes } = weighing;
  const peaks = votes.peaks(3 * MOST_PEAKS);
  const [top] = peaks;
  if (!top) return [];
  const slack = 56 + Math.ceil(wanted.pattern.length * 0.15);
  const around = (first: number, last: number) =>
    alignedPlace(weighing, first - slack, last + wanted.pattern.length + slack);
  const near = peaks
    .slice(0, MOST_PEAKS)
    .filter(({ votes: weight }) => weight >= leastVotes * top.votes)
    .map(({ offset }) => around(offset, offset))
    .filter((place) => place !== null);
  const [best] = near;
  if (best && Math.min(best.likeness, best.prefix, best.suffix) >= GOOD_CONTEXT) return near;
  const parts = peaks
    .filter(
      ({ offset, votes: weight }) =>
        Math.abs(offset - top.offset) <= TORN && weight >= TORN_VOTES * top.votes,
    )
    .map(({ offset }) => offset);
  const torn = parts.length > 1 ? around(Math.min(...parts), Math.max(...parts)) : null;
  return torn ? [...near, torn] : near;
}

/** The best place within a stretch of the folded text. */
function alignedPlace(weighing: Weighing, first: number, last: number): Place | null {
  const { text, folded, quote, wanted } = weighing;
  const from = Math.max(0, first);
  const found = align(
    wanted.pattern,
    wanted.from,
    wanted.to,
    folded.units.subarray(from, Math.max(from, last)),
  );
  if (!found) return null;
  let raw = rawOffsets(folded, from + found.start, from + found.end);
  // Where the edit touched an edge, the words themselves are what is compared: a cut "not" is no cut letter.
  const whole = atWordEnds(text, raw.start, raw.end);
  if (!found.startsClean && !isInWord(quote.prefix, quote.exact)) raw.start = whole.start;
  if (!found.endsClean && !isInWord(quote.exact, quote.suffix)) raw.end = whole.end;
  raw = atGraphemeEdges(text, raw.start, raw.end);
  return placeAt(weighing, raw, {
    likeness: found.quote,
    strict: found.strict,
    prefix: found.prefix,
    suffix: found.suffix,
    isClean: found.startsClean && found.endsClean,
  });
}

function placeAt(weighing: Weighing, raw: Span, found: Omit<Place, 'start' | 'end' | 'score'>): Place {
  const { text, hint } = weighing;
  const { prefix, suffix } = sidesOf(weighing, raw, found);
  const sum =
    WEIGHTS.quote * found.likeness +
    WEIGHTS.prefix * prefix +
    WEIGHTS.suffix * suffix +
    WEIGHTS.position * (hint ? 1 - Math.min(1, Math.abs(raw.start - hint.start) / text.length) : 1);
  return { ...raw, ...found, prefix, suffix, score: sum / TOTAL };
}

/**
 * A side without context (the quote stood at that end of the text) is like anything, and so tells nothing: the other
 * one decides alone. A quote that was the whole text has a side where it stands at that end now.
 */
function sidesOf(
  { text, wanted }: Weighing,
  raw: Span,
  { prefix, suffix }: Pick<Place, 'prefix' | 'suffix'>,
): Pick<Place, 'prefix' | 'suffix'> {
  const [hasPrefix, hasSuffix] = [wanted.prefix.units.length > 0, wanted.suffix.units.length > 0];
  if (hasPrefix && hasSuffix) return { prefix, suffix };
  if (hasSuffix) return { prefix: suffix, suffix };
  if (hasPrefix) return { prefix, suffix: prefix };
  return {
    prefix: text.slice(0, raw.start).trim() === '' ? 1 : 0,
    suffix: text.slice(raw.end).trim() === '' ? 1 : 0,
  };
}

/** Leaves out what overlaps a better place. */
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    if (kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place);
  }
  return kept;
}
