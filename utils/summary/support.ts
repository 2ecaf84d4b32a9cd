import { frequencies, similarity, tfIdf, type Vector } from './rank';
import type { Sentence } from './sentences';
import { topicWords } from './words';

/** What a paper has to say for a sentence that is none of its own. */
export interface Support {
  /** The sentence nearest to it; null where none has a word in common with it. */
  nearest: Sentence | null;
  /** Whether that one says it, as far as words can tell. */
  isSupported: boolean;
}

/** Share of a sentence's weight, by rarity of its words, that one sentence of the paper must have. */
const LEAST_COVERED = 0.5;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const DENIAL = /\b(?:not|no|never|none|nor|neither|without|cannot|nobody|nothing)\b|n[’']t\b/i;

/**
 * Judges sentences by those of a paper: one is supported by the nearest where that has half of its weight in words, every
 * number in it, and denies what it denies. Words alone: a true paraphrase in other words is flagged too, a wrong one
 * rarely passes. `english` is of the paper.
 */
export function supportIn(sources: readonly Sentence[], english: boolean): (text: string) => Support {
  const bags = sources.map(({ text }) => topicWords(text, english));
  const frequency = frequencies(bags);
  const vectors = bags.map((bag) => tfIdf(bag, frequency, bags.length));
  return (text) => {
    const own = tfIdf(topicWords(text, english), frequency, bags.length);
    let best = -1;
    let near = 0;
    for (const [i, vector] of vectors.entries()) {
      const value = similarity(own, vector);
      if (value > near) [best, near] = [i, value];
    }
    const [nearest, vector] = [sources[best], vectors[best]];
    if (!nearest || !vector) return { nearest: null, isSupported: false };
    const isSaid =
      covered(own, vector) >= LEAST_COVERED &&
      numbersOf(text).every((number) => numbersOf(nearest.text).includes(number)) &&
      DENIAL.test(text) === DENIAL.test(nearest.text);
    return { nearest, isSupported: isSaid };
  };
}

function covered(own: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of own) if (other.has(word)) sum += weight * weight;
  return sum;
}

const numbersOf = (text: string): string[] => text.match(NUMBER) ?? [];
