import { type Doubt, doubtOf, hasOtherNumber, type Reading, readingOf } from './doubts';
import { isDangling } from './features';
import { commonWords, isSameName, namesIn } from './named';
import { frequencies, similarity, tfIdf, type Vector } from './rank';
import { wordStem } from './senses';
import type { Sentence } from './sentences';
import { finished, type Steps } from './steps';
import { topicWords } from './words';

/** What a paper has to say for a sentence that is none of its own. */
export interface Support {
  /** The sentence that says it; where none does, the one nearest to it; null where none has a word in common with it. */
  nearest: Sentence | null;
  /** Why the nearest does not say it; null where it does, as far as words can tell. */
  doubt: Doubt | null;
}

/** Share of a sentence's weight, by rarity of its words, that one sentence of the paper must have. */
const LEAST_COVERED = 0.7;
/** With less of it two sentences speak of different things: no more is to be said of how they differ. */
const LEAST_ALIKE = 0.5;
/** Sentences that are compared closely: what is further off does not say it. */
const CLOSEST = 5;
/** Sentences between two turns of the page. */
const STRIDE = 50;

/**
 * Judges sentences by those of a paper: one is supported where a near one has most of its weight in words, its numbers
 * and names, and neither denies, turns round nor makes more or less certain what it says. Words alone: a true paraphrase
 * in other words is flagged too, and a wrong one passes where no list has the word that tells. `english` is of the paper; in other languages words, numbers
 * and names alone are compared.
 */
export function* supportSteps(
  sources: readonly Sentence[],
  english: boolean,
  texts: readonly string[],
): Steps<Support[]> {
  const bags: string[][] = [];
  for (const [i, { text }] of sources.entries()) {
    bags.push(stemsOf(text, english));
    if (i % STRIDE === 0) yield;
  }
  const frequency = frequencies(bags);
  yield;
  const vectors: Vector[] = [];
  for (const [i, bag] of bags.entries()) {
    vectors.push(tfIdf(bag, frequency, bags.length));
    if (i % STRIDE === 0) yield;
  }
  const common = yield* smallLetters(sources);
  const found: Support[] = [];
  for (const text of texts) {
    const own = tfIdf(stemsOf(text, english), frequency, bags.length);
    const near = yield* closest(own, vectors);
    const reading = readingOf(text);
    const names = namesIn(text, common);
    const judged = near.map((i) => ({
      nearest: sources[i] ?? null,
      doubt: judge({ own, reading, names }, sources, i, vectors[i] ?? new Map(), english),
    }));
    found.push(judged.find(({ doubt }) => doubt === null) ?? judged[0] ?? { nearest: null, doubt: 'words' });
    yield;
  }
  return found;
}

/** The same at once, for one sentence. */
export function supportIn(sources: readonly Sentence[], english: boolean): (text: string) => Support {
  return (text) => finished(supportSteps(sources, english, [text]))[0] ?? { nearest: null, doubt: 'words' };
}

function judge(
  { own, reading, names }: { own: Vector; reading: Reading; names: readonly string[] },
  sources: readonly Sentence[],
  at: number,
  vector: Vector,
  english: boolean,
): Doubt | null {
  const text = sources[at]?.text ?? '';
  const share = covered(own, vector);
  if (share < LEAST_ALIKE) return 'words';
  // "It" may be named in the sentence before.
  const before = sources[at - 1];
  const named = english && isDangling(text) && before ? `${before.text} ${text}` : text;
  const theirs = namesIn(named, new Set());
  if (names.some((name) => !theirs.some((other) => isSameName(name, other)))) return 'name';
  const source = readingOf(text);
  const doubt = english ? doubtOf(reading, source) : hasOtherNumber(reading, source) ? 'number' : null;
  return doubt ?? (share < LEAST_COVERED ? 'words' : null);
}

/** The places of the few sentences that are nearest, nearest first; none that has no word in common. */
function* closest(own: Vector, vectors: readonly Vector[]): Steps<number[]> {
  const near: { i: number; value: number }[] = [];
  for (const [i, vector] of vectors.entries()) {
    const value = similarity(own, vector);
    if (value > 0) near.push({ i, value });
    if (i % (10 * STRIDE) === 0) yield;
  }
  near.sort((a, b) => b.value - a.value || a.i - b.i);
  return near.slice(0, CLOSEST).map(({ i }) => i);
}

function* smallLetters(sources: readonly Sentence[]): Steps<Set<string>> {
  const found = new Set<string>();
  for (const [i, { text }] of sources.entries()) {
    for (const word of commonWords([text])) found.add(word);
    if (i % STRIDE === 0) yield;
  }
  return found;
}

const stemsOf = (text: string, english: boolean): string[] => {
  const words = topicWords(text, english);
  return english ? words.map(wordStem) : words;
};

function covered(own: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of own) if (other.has(word)) sum += weight * weight;
  return sum;
}
