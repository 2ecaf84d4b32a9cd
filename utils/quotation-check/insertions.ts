import { changesMeaning, comparedWords, isCardinal, isNegation } from '@/utils/anchor/meaning';
import type { RunPlace } from './match';
import { sentenceAt } from './paper-sentence';
import type { PaperText } from './paper-text';

const MODAL = /^(?:must|should|shall|may|might|can|could|will|would|cannot)$/i;
/** A bracket may say whom these mean. */
const PRONOUN = /^(?:i|you|he|she|it|we|they|this|these|those|its|his|her|our|their)$/i;
/** Likewise behind them. */
const EXPLAINED = /^(?:you|he|she|it|we|they|them|him|her|us|this|that|these|those|there)$/i;
/** Small words within a name. */
const IN_NAME = /^(?:of|the|for|de|al|bin)$/i;
/** Words beside an edge that its brackets may stand for, besides as many as they hold. */
const MORE_REPLACED = 3;

const isTurning = (word: string): boolean => isNegation(word) || MODAL.test(word);

/** Whether brackets hold what turns any sentence into which it is put. */
export const bringsTurn = (inserted: string): boolean => comparedWords(inserted).some(isTurning);

const namesIn = (words: readonly string[]): string[] =>
  words.filter((word) => /^\p{Lu}/u.test(word) && changesMeaning(word, ''));

/** A name may stand for none, not for another. */
function areOtherNames(was: readonly string[], is: readonly string[]): boolean {
  const [before, after] = [namesIn(was).map(bare), namesIn(is).map(bare)];
  return before.length > 0 && after.length > 0 && !before.some((name) => after.includes(name));
}

const bare = (name: string): string => name.replace(/'s?$/, '');

const addsNumber = (was: readonly string[], is: readonly string[]): boolean =>
  is.some((word) => word !== 'one' && isCardinal(word) && !was.includes(word));

/** Whether words in brackets between two runs say something else than what they stand for. */
export function turnsByInsertion(gap: string, inserted: string): boolean {
  const [was, is] = [comparedWords(gap), comparedWords(inserted)];
  const added = is.filter((word) => !was.includes(word));
  if (added.some(isTurning)) return true;
  // In small letters no name counts: a bracket may put a name for "it".
  const missing = was.filter((word) => !is.includes(word));
  if (changesMeaning(missing.join(' ').toLowerCase(), '')) return true;
  return (was.length > 0 && addsNumber(was, is)) || areOtherNames(was, is);
}

/** The same beside an ellipsis, which may leave out numbers. `gap`: what it leaves out of the sentences that are quoted. */
export function turnsBesideOmission(gap: string, inserted: string): boolean {
  const [was, is] = [comparedWords(gap), comparedWords(inserted)];
  return bringsTurn(inserted) || addsNumber(was, is) || areOtherNames(was, is);
}

/** What stands in brackets before the first word of a quotation, or behind the last. */
export interface Edge {
  side: 'before' | 'after';
  inserted: string;
  /** An ellipsis stands there too. */
  isOmission: boolean;
}

/**
 * Whether brackets at an edge turn the words beside them. How many of the paper's they stand for is not known: negations and
 * modal verbs count in the whole clause, numbers and names right beside.
 */
export function turnsAtEdge(
  { side, inserted, isOmission }: Edge,
  { start, end }: RunPlace,
  paper: PaperText,
): boolean {
  if (bringsTurn(inserted)) return true;
  const token = paper.tokens[side === 'before' ? start : end - 1];
  if (!token) return false;
  const clause = clauseBeside(side, side === 'before' ? token.start : token.end, paper);
  // From the edge outwards.
  const was = side === 'before' ? comparedWords(clause).toReversed() : comparedWords(clause);
  const is = comparedWords(inserted);
  const near = was.slice(0, is.length + MORE_REPLACED);
  if (addsNumber(near, is)) return true;
  if (side === 'after' && EXPLAINED.test(token.value)) return false;
  const isForPronoun = PRONOUN.test(was[0] ?? '') && /^[^\p{P}]*$/u.test(signsBeside(side, clause));
  if (isForPronoun && side === 'after') return false;
  const missing = (words: readonly string[]) => words.filter((word) => !is.includes(word));
  if (!isOmission && missing(was).some(isNegation)) return true;
  if (isForPronoun) return false;
  if (!isOmission && missing(was).some(isTurning)) return true;
  if (!isOmission && changesMeaning(missing(near).join(' ').toLowerCase(), '')) return true;
  return areOtherNames(nameBeside(was) ?? was, is);
}

/** The rest of the clause of an offset, to its side. */
function clauseBeside(side: Edge['side'], offset: number, paper: PaperText): string {
  const { start, end } = sentenceAt(paper, side === 'before' ? offset : offset - 1);
  if (side === 'before') return paper.text.slice(start, offset).split(CLAUSE_END).at(-1) ?? '';
  return paper.text.slice(offset, end).split(CLAUSE_END)[0] ?? '';
}

const CLAUSE_END = /;|:(?=\s)|\n/;

/** What is between the edge and the word beside it. */
function signsBeside(side: Edge['side'], clause: string): string {
  const signs = side === 'before' ? /[^\p{L}\p{N}]*$/u : /^[^\p{L}\p{N}]*/u;
  return signs.exec(clause)?.[0] ?? '';
}

/** The name that stands right beside, with its small words; null where another word does. */
function nameBeside(fromEdge: readonly string[]): readonly string[] | null {
  const end = fromEdge.findIndex((word) => namesIn([word]).length === 0 && !IN_NAME.test(word));
  const name = end === -1 ? fromEdge : fromEdge.slice(0, end);
  return namesIn(name.slice(0, 1)).length > 0 ? name : null;
}
