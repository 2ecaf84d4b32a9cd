import { isNegation, isOpposite } from '@/utils/anchor/meaning';
import { isTopic, type Word, wordsOf } from './compared';
import { dropped, type Operator, operatorsOf } from './operators';
import { DENYING, ENDING, isPast, MODALS, NUMBER_WORDS, REVERSES } from './senses';

/**
 * Why a sentence is not what its source says. `words`: too few of its words stand there. `number`, `name`: one stands
 * there not. `denial`: one of the two denies what the other says. `fact`: it tells as a fact what the source plans,
 * expects, claims or supposes. `certainty`: one says "may" or "must" where the other does not. `reverse`: a word stands for its opposite. `roles`: the same words round the same verb the other way.
 */
export type Doubt = 'words' | 'number' | 'name' | 'denial' | 'fact' | 'certainty' | 'reverse' | 'roles';

/** A sentence as it is compared. */
export interface Reading {
  words: readonly Word[];
  /** Stems that carry a topic. */
  stems: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  denials: readonly Governed[];
  modals: readonly (Governed & { kind: string })[];
  operators: readonly Operator[];
}

/** What a word of denial or certainty governs: the first word behind it that carries a topic, at the end the last before it. */
interface Governed {
  governs: string | null;
}

export function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const governs = (from: number): string | null =>
    (words.slice(from + 1).find(isGoverned) ?? words.slice(0, from).findLast(isGoverned))?.stem ?? null;
  const denials: Governed[] = [];
  const modals: (Governed & { kind: string })[] = [];
  for (const [i, { raw, lower, stem }] of words.entries()) {
    const next = words[i + 1]?.lower;
    const isDenial =
      isNegation(raw) ||
      lower === 'unlikely' ||
      (DENYING.has(stem) && next === 'to') ||
      (ENDING.has(lower) && next?.endsWith('ing'));
    if (isDenial && next !== 'only') denials.push({ governs: governs(i) });
    const isBinding = /^(?:ha[sd]|have|needs?|needed)$/.test(lower) && next === 'to';
    const kind = isBinding
      ? 'must'
      : raw === 'May' && i > 0
        ? undefined
        : lower.endsWith("'ll")
          ? 'will'
          : MODALS.get(lower);
    if (kind) modals.push({ kind, governs: governs(i) });
  }
  return {
    words,
    stems: new Set(words.filter(isTopic).map(({ stem }) => stem)),
    numbers: new Set(words.flatMap(({ lower }) => numberOf(lower) ?? [])),
    denials,
    modals,
    operators: operatorsOf(words),
  };
}

const isGoverned = (word: Word): boolean => isTopic(word) && !MODALS.has(word.lower);

function numberOf(lower: string): string | undefined {
  if (lower === '%') return '%';
  return /^-?\p{N}/u.test(lower) ? lower.replace(/,(?=\d{3})/g, '') : NUMBER_WORDS.get(lower);
}

/** Whether one of the numbers of a sentence is none of its source. */
export const hasOtherNumber = (own: Reading, source: Reading): boolean =>
  [...own.numbers].some((number) => !source.numbers.has(number));

/** How the sense of a sentence in English differs from its source's; null where words show no difference. */
export function doubtOf(own: Reading, source: Reading): Doubt | null {
  if (hasOtherNumber(own, source)) return 'number';
  const lost = dropped(own, source);
  const told = dropped(source, own);
  if (told.some(isDenial)) return 'denial';
  if (told.length > 0 || isToldAsPast(own, source)) return 'fact';
  if (deniesOtherwise(own, source) || deniesOtherwise(source, own, true) || hasOpposite(own, source))
    return 'denial';
  if (isOtherwiseCertain(own, source)) return 'certainty';
  if (isReverse(own, source)) return 'reverse';
  if (lost.some(isDenial)) return 'denial';
  if (isLessSure(source, lost)) return 'certainty';
  return haveOtherRoles(own, source) ? 'roles' : null;
}

const isDenial = (kind: string): boolean => kind === 'deny' || kind === 'negated';

/** Whether the first denies what the second says. `isSource`: what only the first has does not count. */
function deniesOtherwise(a: Reading, b: Reading, isSource = false): boolean {
  const ruledOut = b.operators
    .filter(({ kind }) => kind === 'negated')
    .flatMap(({ governs }) => [...governs]);
  const denied = new Set([...b.denials.map(({ governs }) => governs), ...ruledOut]);
  return a.denials.some(({ governs }) => {
    if (governs !== null && b.stems.has(governs)) return !denied.has(governs);
    return !isSource && b.denials.length === 0;
  });
}

/** "Likely" and "unlikely". */
function hasOpposite(own: Reading, source: Reading): boolean {
  const only = (a: Reading, b: Reading) =>
    a.words.filter((word) => isTopic(word) && !b.stems.has(word.stem)).map(({ lower }) => lower);
  const theirs = only(source, own);
  return only(own, source).some((word) => theirs.some((other) => isOpposite(word, other)));
}

function isOtherwiseCertain(own: Reading, source: Reading): boolean {
  const kinds = (reading: Reading) => new Set(reading.modals.map(({ kind }) => kind));
  const [mine, theirs] = [kinds(own), kinds(source)];
  if ([...mine].some((kind) => !theirs.has(kind))) return true;
  return source.modals.some(
    ({ kind, governs }) => kind !== 'will' && governs !== null && own.stems.has(governs) && !mine.has(kind),
  );
}

/** Whether a sentence only plans or supposes what its source tells as a fact. That someone claims it is often the author. */
const isLessSure = (source: Reading, lost: readonly string[]): boolean =>
  lost.some((kind) => kind !== 'claim') && source.modals.length + source.operators.length === 0;

/** Whether a sentence tells as done what its source says will be: "will sign", "signed". */
function isToldAsPast(own: Reading, source: Reading): boolean {
  const coming = source.modals.flatMap(({ kind, governs }) => (kind === 'will' && governs ? [governs] : []));
  if (own.modals.some(({ governs }) => governs && coming.includes(governs))) return false;
  const forms = new Set(source.words.map(({ lower }) => lower));
  return own.words.some(({ lower, stem }, i) => {
    if (!coming.includes(stem) || !isPast(lower)) return false;
    const before = own.words.slice(Math.max(0, i - 2), i);
    const has = (pattern: RegExp) => before.some((word) => pattern.test(word.lower));
    // In the passive both have one form: what stands before it tells.
    return forms.has(lower) ? has(/^(?:was|were|been|had)$/) : !has(/^(?:to|be|being|is|are)$/);
  });
}

function isReverse(own: Reading, source: Reading): boolean {
  return REVERSES.some(([left, right]) => stand(own, source, left, right) || stand(own, source, right, left));
}

/** Whether one side stands in a sentence where its source has the other. */
function stand(own: Reading, source: Reading, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const has = (reading: Reading, side: ReadonlySet<string>) =>
    reading.words.some(({ lower }) => side.has(lower));
  if (!has(own, one) || !has(source, other)) return false;
  if (!has(source, one)) return !has(own, other);
  // The source has both: what stands next to the word tells which of them is meant.
  const places = placesOf(source);
  return own.words.some(({ lower }, at) => {
    if (!one.has(lower)) return false;
    const isSide = (word: Word) => one.has(word.lower) || other.has(word.lower);
    const isKnown = (word: Word) => isSide(word) || places.has(word.stem);
    const before = own.words.slice(0, at).findLast(isKnown);
    const beside = before ?? own.words.slice(at + 1).find(isKnown);
    // Next to another one of the pair, nothing can be told.
    const from = beside && !isSide(beside) ? places.get(beside.stem) : undefined;
    if (from === undefined) return false;
    const meant = before
      ? source.words.slice(from + 1).find(isSide)
      : source.words.slice(0, from).findLast(isSide);
    return meant !== undefined && other.has(meant.lower);
  });
}

/**
 * Whether two words stand round a third the other way: "China warned Vietnam", "Vietnam warned China". A verb in the
 * passive with "by" turns them, too. Parts that changed places as a whole have no common word between them.
 */
function haveOtherRoles(own: Reading, source: Reading): boolean {
  const [mine, theirs] = [placesOf(own), placesOf(source)];
  const common = [...mine.keys()].filter((stem) => theirs.has(stem));
  const [a, b] = [passives(own), passives(source)];
  return common.some((verb) => {
    if (!isVerbLike(own, placeIn(mine, verb))) return false;
    const isTurned = a.has(verb) !== b.has(verb);
    const [here, there] = [placeIn(mine, verb), placeIn(theirs, verb)];
    const before = common.filter((stem) => placeIn(mine, stem) < here);
    const after = common.filter((stem) => placeIn(mine, stem) > here);
    return before.some((left) =>
      after.some((right) => {
        const [l, r] = [placeIn(theirs, left), placeIn(theirs, right)];
        if (isTurned) return isBeside(own, verb, left, right) && l < there && there < r;
        return r < there && there < l;
      }),
    );
  });
}

const placeIn = (places: ReadonlyMap<string, number>, stem: string): number => places.get(stem) ?? 0;

/** Names and numbers between two things do not make one do something to the other. */
const isVerbLike = ({ words }: Reading, at: number): boolean => /^\p{Ll}/u.test(words[at]?.raw ?? '');

/** Where each stem that stands once stands. */
function placesOf({ words }: Reading): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (!isTopic(word)) continue;
    if (places.has(word.stem)) twice.add(word.stem);
    places.set(word.stem, i);
  }
  for (const stem of twice) places.delete(stem);
  return places;
}

/** Stems of verbs in the passive that name who did it: "was seized by", "was ruled out by". */
function passives({ words }: Reading): Set<string> {
  return new Set(
    words.flatMap(({ stem }, i) => {
      const isBefore = words
        .slice(Math.max(0, i - 2), i)
        .some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
      const after = words.slice(i + 1, i + 3).map(({ lower }) => lower);
      const isBy = after[0] === 'by' || (after[1] === 'by' && /^(?:out|up|off|down)$/.test(after[0] ?? ''));
      return isBefore && isBy ? [stem] : [];
    }),
  );
}

/** Whether two words stand next to a verb, but for small words and one more. */
function isBeside({ words }: Reading, verb: string, left: string, right: string): boolean {
  const topics = words.filter(isTopic).map(({ stem }) => stem);
  const at = topics.indexOf(verb);
  return topics.slice(Math.max(0, at - 2), at).includes(left) && topics.slice(at + 1, at + 3).includes(right);
}
