import { isNegation } from '@/utils/anchor/meaning';
import { isTopic, type Word } from './compared';
import { isPast, NUMBER_WORDS } from './senses';
import {
  AWAITED,
  CLAIMS,
  CLAUSE_STARTS,
  DENIERS,
  DROPPERS,
  EVIDENCE,
  INTENTS,
  KEEPERS,
  PREVENTERS,
  TOLD,
  UNTRUE,
} from './veridicality';

/**
 * How a clause is not told as a fact. `deny`: someone denies it. `negated`: it is prevented, ruled out, false.
 * `open`: not even that is so ("did not rule out"). `intent`: it is planned, threatened, tried, expected.
 * `claim`: someone claims or believes it. `if`: it is a condition, or hangs on one.
 */
export type OperatorKind = 'deny' | 'negated' | 'open' | 'intent' | 'claim' | 'if';

/**
 * A word under which a clause is not told as a fact: a non-veridical operator, as A. Giannakidou calls it (Polarity
 * Sensitivity as (Non)Veridical Dependency, 1998).
 */
export interface Operator {
  kind: OperatorKind;
  /** Stems of what is told under it; empty where the word has no clause, as in "a plan". */
  governs: ReadonlySet<string>;
  /** Stems of the clause that it stands in, with those: a paraphrase may put them before it. */
  around: ReadonlySet<string>;
}

/** Words between an operator and the "to" of its clause at most: "expected the two states to sign". */
const NEAR = 5;
/** Words of a clause that are read: a table without marks must not cost its length squared. */
const LONGEST = 60;

/** What of a sentence is not told as a fact, by its words and what they stand beside. */
export function operatorsOf(words: readonly Word[]): Operator[] {
  return words.flatMap((_, at) =>
    foundAt(words, at).map(({ kind, scope }) => {
      const governs = topics(scope);
      const beside = topics([...partBefore(words, at), ...clauseAfter(words, at + 1)]);
      return { kind, governs, around: new Set([...governs, ...beside]) };
    }),
  );
}

const topics = (some: readonly Word[]): Set<string> => new Set(some.filter(isTopic).map(({ stem }) => stem));

interface Found {
  kind: OperatorKind;
  scope: readonly Word[];
}

function foundAt(words: readonly Word[], at: number): readonly Found[] {
  const conditions = conditionsAt(words, at);
  if (conditions.length > 0) return conditions;
  const found = falsehoodAt(words, at) ?? denialAt(words, at) ?? attitudeAt(words, at);
  return found ? [found] : [];
}

/** "If", "unless", "were China to": the condition, and what hangs on it. */
function conditionsAt(words: readonly Word[], at: number): Found[] {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return [];
  const { lower, opens } = word;
  const condition: Found = { kind: 'if', scope: clauseAfter(words, at + 1) };
  if (lower === 'whether') return [condition];
  const phrase = words
    .slice(at, at + 3)
    .map((one) => one.lower)
    .join(' ');
  const isTurned =
    opens && /^(?:were|should|had)$/.test(lower) && /^(?:\p{Lu}|the$|its?$|they$)/u.test(next.raw);
  const isCondition =
    (/^(?:if|unless)$/.test(lower) && !IDLE.has(next.lower)) ||
    /^(?:in case|in the event|as long as|were to|(?:provided|providing|suppose|supposing) that)\b/.test(
      phrase,
    ) ||
    (lower === 'assuming' && opens) ||
    isTurned;
  if (!isCondition) return [];
  const end = words.findIndex((one, i) => i > at && one.opens);
  const main = opens ? (end === -1 ? [] : clauseAfter(words, end)) : partBefore(words, at);
  return [condition, { kind: 'if', scope: main }];
}

/** What makes "if" a turn of phrase: "if anything". */
const IDLE = new Set('anything necessary needed possible any so not only ever'.split(' '));

/** "The claim that … is false", "a myth that …", "no evidence that …", "rather than seizing", "almost seized". */
function falsehoodAt(words: readonly Word[], at: number): Found | null {
  const [lower, next = ''] = [words[at]?.lower ?? '', words[at + 1]?.lower];
  const isThat = /^(?:that|whether|of)$/.test(next);
  const isDenied = hasNegation(words, at);
  if (UNTRUE.has(lower) || (lower === 'true' && isDenied)) {
    const kind = isDenied && lower !== 'true' ? 'open' : 'negated';
    if (isThat) return { kind, scope: clauseAfter(words, at + 2) };
    const that = words.findLastIndex((one, i) => i < at && one.lower === 'that');
    const told = that === -1 ? partBefore(words, at) : words.slice(that + 1, at);
    const isSaid = isBe(words, at) || /^prove[dns]?$/.test(words[at - 1]?.lower ?? '');
    return isSaid ? { kind, scope: told } : null;
  }
  const isInstead =
    /^(?:instead of|rather than|close to|short of|verge of|brink of|far from)$/.test(`${lower} ${next}`) &&
    isGerund(words[at + 2]);
  const isAlmost = /^(?:almost|nearly)$/.test(lower) && isPast(next) && !NUMBER_WORDS.has(next);
  if (isAlmost) return { kind: 'negated', scope: clauseAfter(words, at + 1) };
  return (isDenied && EVIDENCE.has(lower) && isThat) || isInstead
    ? { kind: 'negated', scope: clauseAfter(words, at + 2) }
    : null;
}

/** "Denied seizing", "ruled out joining", "prevented China from seizing". */
function denialAt(words: readonly Word[], at: number): Found | null {
  const { lower = '', stem = '' } = words[at] ?? {};
  const next = words[at + 1];
  const after = clauseAfter(words, at + 1);
  const isPassive = isBe(words, at) && (!next || next.opens || next.lower === 'by' || next.lower === 'out');
  const scope = isPassive ? partBefore(words, at) : after;
  if (DENIERS.has(stem)) return { kind: 'deny', scope };
  const isRuledOut =
    /^rul(?:es?|ed|ing)$/.test(lower) && after.slice(0, 3).some((one) => one.lower === 'out');
  const kind = hasNegation(words, at) ? 'open' : 'negated';
  if (isRuledOut || PREVENTERS.has(stem)) return { kind, scope };
  const isKept = KEEPERS.has(stem) && after.some((one, i) => one.lower === 'from' && isGerund(after[i + 1]));
  const isDropped = DROPPERS.has(stem) && isGerund(next);
  return isKept || isDropped ? { kind, scope: after } : null;
}

/** "Threatened to seize", "is said to have seized", "accused China of seizing", "an alleged seizure". */
function attitudeAt(words: readonly Word[], at: number): Found | null {
  const { lower = '', stem = '' } = words[at] ?? {};
  const next = words[at + 1];
  const after = clauseAfter(words, at + 1);
  const isInfinitiveNext = next?.lower === 'to' && isInfinitive(words[at + 2]);
  if (isInfinitiveNext && /^(?:is|are|was|were)$/.test(lower)) return { kind: 'intent', scope: after };
  if (isInfinitiveNext && isBe(words, at)) {
    if (AWAITED.has(lower)) return { kind: 'intent', scope: after };
    if (TOLD.has(lower)) return { kind: 'claim', scope: after };
  }
  if (lower === 'reports' && next?.lower === 'that') return { kind: 'claim', scope: after };
  const kind = INTENTS.has(stem) ? 'intent' : CLAIMS.has(stem) ? 'claim' : null;
  if (!kind) return null;
  const hasClause = after.slice(0, NEAR).some((one, i) => {
    const following = after[i + 1];
    if (one.lower === 'to') return isInfinitive(following);
    if (/^(?:of|on|about|in|over|for)$/.test(one.lower)) return isGerund(following);
    return one.lower === 'that' || (i === 0 && isGerund(one));
  });
  const isBare = kind === 'claim' && /^(?:\p{Lu}|it$|they$|he$|she$|there$)/u.test(next?.raw ?? '');
  const isAttribute = /^(?:planned|threatened|attempted|proposed|alleged|suspected|claimed)$/.test(lower);
  const isBefore = isAttribute && next !== undefined && isTopic(next);
  return { kind, scope: hasClause || isBare || isBefore ? after : [] };
}

/** What the words behind a place say until another clause begins. */
function clauseAfter(words: readonly Word[], from: number): readonly Word[] {
  let hasVerb = false;
  const ahead = words.slice(from, from + LONGEST);
  const end = ahead.findIndex((word, i) => {
    if (i === 0) return false;
    if (word.opens || CLAUSE_STARTS.has(word.lower) || (hasVerb && /^(?:and|or)$/.test(word.lower)))
      return true;
    hasVerb ||= /^\p{Ll}/u.test(word.raw) && isTopic(word);
    return false;
  });
  return end === -1 ? ahead : ahead.slice(0, end);
}

/** What stands before a place since a comma or the beginning. */
function partBefore(words: readonly Word[], at: number): readonly Word[] {
  return words.slice(
    Math.max(
      0,
      words.findLastIndex(({ opens }, i) => i <= at && opens),
    ),
    at,
  );
}

const isGerund = (word: Word | undefined): boolean => /.{2}ing$/.test(word?.lower ?? '');

/** Whether a word behind "to" may be a verb: "to sign", not "to Japan", "to the ports", "to storms". */
const isInfinitive = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\p{Ll}/u.test(word.raw) &&
  !/ing$|[^s]s$/.test(word.lower) &&
  (isTopic(word) || /^(?:be|have|do|make|see|say|let)$/.test(word.lower));

const isBe = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:is|are|was|were|be|been|being)(?:n't)?$/.test(lower));

const hasNegation = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ raw, lower }) => isNegation(raw) || lower === 'little');

/** What two sentences are compared by here. */
interface Told {
  stems: ReadonlySet<string>;
  operators: readonly Operator[];
  denials: readonly { governs: string | null }[];
  modals: readonly { governs: string | null }[];
}

/** The operators of a sentence whose clause another one tells without any of their kind. */
export function dropped(sentence: Told, other: Told): OperatorKind[] {
  return sentence.operators
    .filter(({ kind, governs }) => {
      const told = [...governs].filter((stem) => other.stems.has(stem));
      if (told.length === 0 || told.length < governs.size / 2) return false;
      // A claim that is called false is told as one.
      const isOfKind = (one: Operator) => one.kind === kind || (kind === 'claim' && one.kind === 'negated');
      const isKept = other.operators.some(
        (one) => isOfKind(one) && [...one.around].some((stem) => governs.has(stem)),
      );
      const stillGoverned = (all: Told['modals']) =>
        all.some((one) => one.governs && governs.has(one.governs));
      if (kind === 'negated') return !isKept && !stillGoverned(other.denials);
      // "Will" or "may" instead of "plans to" is told as such.
      return !isKept && !((kind === 'intent' || kind === 'claim') && stillGoverned(other.modals));
    })
    .map(({ kind }) => kind);
}
