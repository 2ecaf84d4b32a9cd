import { folded, type Sign } from './short-form';

/** A word, or a part of one between hyphens, in a text that may hold a long form. */
export interface Part {
  text: string;
  /** Small letters without marks, as long as `text`. */
  plain: string;
  /** Offset in the text, in UTF-16 units. */
  start: number;
  /** Joined to the part before by a hyphen or slash. */
  isJoined: boolean;
  isSmall: boolean;
}

export interface Alignment {
  /** Index of the part with which the long form begins. */
  first: number;
  /** What speaks against it: 0 where every sign opens a word and no word is left out. */
  cost: number;
}

const PART = /[\p{L}\p{M}\p{N}]+(?:[.'’][\p{L}\p{M}\p{N}]+)*|&/gu;

/** Words that a short form may leave out, and with which no long form begins. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the of and or nor but for in on at to by with from as into onto over under between among against within ' +
    'without unlike like despite amid amidst not no all some such if when where while who which what it he she they ' +
    'without after before during since until through via per than that this these those its their his her our ' +
    'is are was were be been has have had de la le les des du et dan yang di untuk & called named so-called'
  ).split(' '),
);

/** First halves of compounds whose second half has a letter of its own: "counterterrorism (CT)", "Southeast". */
const FIRST_HALF =
  /^(?:counter|cyber|trans|inter|anti|non|peace|south|north|multi|micro|geo|bio|tele|hydro|health|sea|air|under|over|web|infra|electro|thermo|mid|pan|socio|eco|disinf|broad|land|life|net|work|ship|space)(?=\p{L}{4})/u;

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  1: ['one', 'first'],
  2: ['two', 'second', 'to'],
  3: ['three', 'third'],
  4: ['four', 'fourth', 'for'],
  5: ['five', 'fifth'],
  6: ['six', 'sixth'],
  7: ['seven', 'seventh'],
  8: ['eight', 'eighth'],
  9: ['nine', 'ninth'],
  10: ['ten', 'tenth'],
  15: ['fifteen'],
  20: ['twenty'],
  24: ['twenty-four'],
  77: ['seventy-seven'],
};

/** Costs of a letter by where it stands, and of a word that no letter stands for. */
const COST = { next: 0.3, half: 0.2, inside: 1, small: 0.02, joined: 0.4, word: 1 };

export function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(PART), (match) => {
    const plain = folded(match[0]);
    const isJoined = /[\p{L}\p{N}][-–/]$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    return { text: match[0], plain, start: match.index, isJoined, isSmall: SMALL.has(plain) };
  });
}

interface Place {
  part: number;
  at: number;
  own: number;
  /** Least cost so far, and the part with which that way began. */
  cost: number;
  first: number;
}

/**
 * The cheapest way to read the signs, in order, from words that end with the last part; null when there is none.
 * `fixed`: the long form has to begin with the first part.
 */
export function align(signs: readonly Sign[], parts: readonly Part[], fixed = false): Alignment | null {
  const skipped = [0];
  for (const part of parts) skipped.push((skipped.at(-1) ?? 0) + skipCost(part));
  const between = (from: number, to: number) => (skipped[to] ?? 0) - (skipped[from] ?? 0);

  let reached: Place[] = [];
  for (const [i, sign] of signs.entries()) {
    const places = placesOf(sign, parts);
    if (i === 0) {
      reached = places
        .filter(({ part, at }) => at === 0 && (fixed ? part === 0 : mayBegin(parts, part)))
        .map((place) => ({ ...place, cost: place.own + (parts[place.part]?.isJoined ? COST.joined : 0) }));
      continue;
    }
    reached = places.flatMap((place) => {
      const best = cheapest(
        reached.map((from) => ({
          ...place,
          first: from.first,
          cost: from.cost + step(from, place, between),
        })),
      );
      return best && Number.isFinite(best.cost) ? [best] : [];
    });
  }
  const best = cheapest(
    reached.map((place) => ({ ...place, cost: place.cost + between(place.part + 1, parts.length) })),
  );
  return best && { first: best.first, cost: best.cost };
}

function step(from: Place, to: Place, between: (from: number, to: number) => number): number {
  if (to.part < from.part || (to.part === from.part && to.at <= from.at)) return Number.POSITIVE_INFINITY;
  if (to.part === from.part) return to.at === from.at + 1 ? Math.min(to.own, COST.next) : to.own;
  return to.own + between(from.part + 1, to.part);
}

/** The last of the cheapest: the shorter of two long forms that are as good. */
function cheapest(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>(
    (best, place) => (!best || place.cost <= best.cost ? place : best),
    null,
  );
}

/** No long form begins with a small word, unless a hyphen makes more of it ("over-the-horizon"). */
function mayBegin(parts: readonly Part[], at: number): boolean {
  return parts[at]?.isSmall === false || (parts[at + 1]?.isJoined === true && parts[at]?.isJoined === false);
}

function skipCost({ isSmall, isJoined }: Part): number {
  if (isSmall) return COST.small;
  return isJoined ? COST.joined : COST.word;
}

function placesOf(sign: Sign, parts: readonly Part[]): Place[] {
  return parts.flatMap((part, index) =>
    offsetsOf(sign, part).map(({ at, own }) => ({ part: index, at, own, cost: own, first: index })),
  );
}

function offsetsOf(sign: Sign, part: Part): { at: number; own: number }[] {
  if ('and' in sign) return part.plain === 'and' || part.plain === '&' ? [{ at: 0, own: 0 }] : [];
  if ('digits' in sign) {
    const said = part.plain === sign.digits || NUMBERS[sign.digits]?.includes(part.plain);
    const opens = said || (/^\d+\p{L}/u.test(part.plain) && part.plain.startsWith(sign.digits));
    if (opens) return [{ at: 0, own: 0 }];
    // "2019" for "COVID-19".
    return /^\d{4}$/.test(part.plain) && part.plain.endsWith(sign.digits) ? [{ at: 2, own: COST.half }] : [];
  }
  const half = FIRST_HALF.exec(part.plain)?.[0].length;
  const isShort = /^(?:\p{Lu}\.?){2,6}$/u.test(part.text);
  const found: { at: number; own: number }[] = [];
  for (let at = part.plain.indexOf(sign.letter); at !== -1; at = part.plain.indexOf(sign.letter, at + 1)) {
    found.push({ at, own: letterCost(part, at, half, isShort) });
  }
  return found;
}

function letterCost({ text, plain }: Part, at: number, half: number | undefined, isShort: boolean): number {
  if (at === 0 || isShort || (/\p{Lu}/u.test(text.charAt(at)) && /[\p{Ll}\d]/u.test(text.charAt(at - 1)))) {
    return 0;
  }
  // "Exchange" in "SGX".
  if (at === half || (at === 1 && plain.startsWith('ex'))) return COST.half;
  return COST.inside;
}
