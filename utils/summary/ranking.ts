import type { Article, Paragraph } from '@/utils/article/article';
import { isEnglish } from './english';
import { cueValue, isDangling, isPartial, lengthValue, positionValue, standsAlone } from './features';
import { centroid, frequencies, similarity, textRank, tfIdf, type Vector } from './rank';
import { type Sentence, sentenceSlices } from './sentences';
import type { Steps } from './steps';
import { countWords, topicWords, wordsAlone } from './words';

export type Summarised = Pick<Article, 'paragraphs' | 'language'>;

/** The sentences of a paper by what they are worth: made once, whatever number of them is shown. */
export interface Ranking {
  candidates: readonly Candidate[];
  /** Every different sentence of the prose, in order. */
  sentences: readonly Sentence[];
  /** Whether cue words and openings could be looked at: they are known for English alone. */
  isEnglish: boolean;
  /** False where the script does not show where a sentence ends. */
  hasSentences: boolean;
}

interface Candidate {
  sentence: Sentence;
  vector: Vector;
  score: number;
  /** 0 where it stands alone; 1 where it points back or is an item of a list; 2 for a fragment. */
  tier: number;
}

/** Sentences that enter the graph, which is quadratic: a monograph's best by nearness to its whole. */
const GRAPH_LIMIT = 400;
/** Fewer words are a fragment, which is shown only when there is nothing else. */
const FRAGMENT = 6;
/** Sentences between two turns of the page. */
const STRIDE = 50;

/**
 * What each part weighs once all are on one scale: the middle of what did well on the half of the bench's articles that is
 * for it (`npm run bench -- summary`). The figures hardly change when a weight changes by a third.
 */
const WEIGHTS = { centrality: 1, alone: 0.3, cue: 0.3, position: 0.15, length: 0.1 };

/** Scripts that end a sentence with a blank, or not at all. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * Ranks prose and lists, never headings, captions, notes, tables, quotations or bios. A sentence that stands in the
 * paper more than once is one candidate, at its first place: repeats are as like each other as can be, so that a refrain
 * or a copied paragraph would pass for what the paper is about. The same article gives the same ranking. Time grows
 * linearly with the text, beyond a bounded graph.
 */
export function* rankingSteps({ paragraphs, language }: Summarised): Steps<Ranking> {
  const prose = paragraphs.filter(isProse);
  const english = isEnglish(
    language,
    prose.map(({ text }) => text),
  );
  const places = yield* placesOf(prose, language);
  const bags: string[][] = [];
  for (const [i, { sentence }] of places.entries()) {
    bags.push(topicWords(sentence.text, english));
    if (i % STRIDE === 0) yield;
  }
  yield;
  const frequency = frequencies(bags);
  yield;
  const all: Placed[] = [];
  for (const [i, place] of places.entries()) {
    all.push({ ...place, vector: tfIdf(bags[i] ?? [], frequency, bags.length) });
    if (i % STRIDE === 0) yield;
  }
  const pool = yield* nearest(all);
  const central = yield* textRank(pool.map(({ vector }) => vector));
  yield;
  const candidates = weighed(pool, central, english);
  yield;
  const hasSentences = marksEnds(prose);
  return { candidates, sentences: all.map(({ sentence }) => sentence), isEnglish: english, hasSentences };
}

interface Place {
  sentence: Sentence;
  position: number;
}
type Placed = Place & { vector: Vector };

function* placesOf(prose: readonly Paragraph[], language: string): Steps<Place[]> {
  const sentences: Sentence[] = [];
  for (const paragraph of prose) {
    for (const slice of sentenceSlices(paragraph, language)) {
      for (const sentence of slice) sentences.push(sentence);
      yield;
    }
  }
  const last = Math.max(1, sentences.length - 1);
  const seen = new Set<string>();
  const places: Place[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const words = wordsAlone(sentence.text);
    if (!seen.has(words))
      places.push({ sentence, position: positionValue(i / last, sentence.n === prose[0]?.n) });
    seen.add(words);
    if (i % STRIDE === 0) yield;
  }
  return places;
}

function isProse({ kind }: Paragraph): boolean {
  return kind === 'text' || kind === 'list';
}

/** Those nearest to the text as a whole, in the order of the text. */
function* nearest(all: readonly Placed[]): Steps<readonly Placed[]> {
  if (all.length <= GRAPH_LIMIT) return all;
  const middle = centroid(all.map(({ vector }) => vector));
  yield;
  const ranked: { i: number; near: number }[] = [];
  for (const [i, { vector }] of all.entries()) {
    ranked.push({ i, near: similarity(vector, middle) });
    if (i % STRIDE === 0) yield;
  }
  ranked.sort((a, b) => b.near - a.near || a.i - b.i);
  const kept = new Set(ranked.slice(0, GRAPH_LIMIT).map(({ i }) => i));
  yield;
  return all.filter((_, i) => kept.has(i));
}

/** The candidates with their scores, from 0 for the least to 1 for the best. */
function weighed(pool: readonly Placed[], central: readonly number[], english: boolean): Candidate[] {
  const lengths = pool.map(({ sentence }) => countWords(sentence.text));
  const of = (value: (text: string) => number) =>
    pool.map(({ sentence }) => (english ? value(sentence.text) : 0));
  const parts = {
    centrality: central,
    alone: of(standsAlone),
    cue: of(cueValue),
    position: pool.map(({ position }) => position),
    length: lengths.map(lengthValue),
  };
  const scales = Object.entries(WEIGHTS).map(
    ([part, weight]) => [weight, standardised(parts[part as keyof typeof parts])] as const,
  );
  const worths = pool.map((_, i) => scales.reduce((sum, [weight, part]) => sum + weight * (part[i] ?? 0), 0));
  const least = worths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const range = worths.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least || 1;
  return pool.map(({ sentence, vector }, i) => {
    const isOpen = isPartial(sentence.text) || (english && isDangling(sentence.text));
    const tier = (lengths[i] ?? 0) < FRAGMENT ? 2 : isOpen ? 1 : 0;
    return { sentence, vector, score: ((worths[i] ?? 0) - least) / range, tier };
  });
}

/** Values in standard deviations from their mean, so that parts of any scale can be added; equal ones are all 0. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (spread > 1e-9 ? (value - mean) / spread : 0));
}

/** Whether most of a text is in scripts that show where a sentence ends. */
function marksEnds(prose: readonly Paragraph[]): boolean {
  const sample = prose
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(UNMARKED)?.length ?? 0) <= letters / 2;
}
