import type { Article, Paragraph } from '@/utils/article/article';
import { cueValue, lengthValue, positionValue, standsAlone } from './features';
import { centroid, diverse, similarity, textRank, tfIdf, type Vector } from './rank';
import { type Sentence, sentencesOf } from './sentences';
import { countWords, topicWords, wordsAlone } from './words';

/** A sentence of the paper, word for word, with its place: paragraph `n`, offsets into that paragraph's text. */
export type KeySentence = Sentence;

type Summarised = Pick<Article, 'paragraphs' | 'language' | 'title'>;

/** Sentences that enter the graph, which is quadratic: a monograph's best by nearness to its whole. */
const GRAPH_LIMIT = 400;
/** Fewer words are a fragment, which is shown only when there is nothing else. */
const FRAGMENT = 6;

/** Weights of the parts, summing to 1. First values: to be set by measurement on the bench. */
const WEIGHTS = { centrality: 0.4, title: 0.12, position: 0.2, length: 0.14, cue: 0.14 };

interface Candidate {
  sentence: Sentence;
  vector: Vector;
  words: number;
  position: number;
}

/**
 * The sentences that say most of what the paper says, in the order of the text: at most `count`, fewer when there
 * are fewer. Chosen from prose and lists alone, never from headings, captions, notes, tables, quotations or bios.
 * A sentence that stands in the paper more than once is one candidate, at its first place.
 * The same article gives the same sentences. Time grows linearly with the text, beyond a bounded graph.
 */
export function keySentences(article: Summarised, count = 3): KeySentence[] {
  const english = /^en\b/i.test(article.language);
  const all = candidates(article, english);
  const whole = all.filter(({ words }) => words >= FRAGMENT);
  const pool = nearest(whole.length >= count ? whole : all);
  const scores = scored(pool, topicWords(article.title, english), english);
  return diverse(
    pool.map(({ vector }) => vector),
    scores,
    Math.max(0, Math.floor(count)),
  )
    .sort((a, b) => a - b)
    .flatMap((i) => pool[i]?.sentence ?? []);
}

function candidates({ paragraphs, language }: Summarised, english: boolean): Candidate[] {
  const sentences = paragraphs.filter(isProse).flatMap((paragraph) => sentencesOf(paragraph, language));
  const last = Math.max(1, sentences.length - 1);
  const places = sentences.map((sentence, i) => ({
    sentence,
    position: positionValue(i / last, sentence.start === 0),
  }));
  const once = withoutRepeats(places);
  const vectors = tfIdf(once.map(({ sentence }) => topicWords(sentence.text, english)));
  return once.map(({ sentence, position }, i) => ({
    sentence,
    vector: vectors[i] ?? new Map<string, number>(),
    words: countWords(sentence.text),
    position,
  }));
}

/**
 * The first of each sentence. Repeats are as like each other as can be: in the graph they would vote for one
 * another, so that a refrain or a copied paragraph would pass for what the paper is about.
 */
function withoutRepeats<T extends { sentence: Sentence }>(places: readonly T[]): T[] {
  const seen = new Set<string>();
  return places.filter(({ sentence }) => {
    const words = wordsAlone(sentence.text);
    const isFirst = !seen.has(words);
    seen.add(words);
    return isFirst;
  });
}

function isProse({ kind }: Paragraph): boolean {
  return kind === 'text' || kind === 'list';
}

/** Those nearest to the text as a whole, in the order of the text. */
function nearest(all: Candidate[]): Candidate[] {
  if (all.length <= GRAPH_LIMIT) return all;
  const middle = centroid(all.map(({ vector }) => vector));
  const ranked = all.map((candidate, i) => ({ i, near: similarity(candidate.vector, middle) }));
  ranked.sort((a, b) => b.near - a.near || a.i - b.i);
  const kept = new Set(ranked.slice(0, GRAPH_LIMIT).map(({ i }) => i));
  return all.filter((_, i) => kept.has(i));
}

function scored(pool: readonly Candidate[], title: readonly string[], english: boolean): number[] {
  const central = textRank(pool.map(({ vector }) => vector));
  const subject = new Set(title);
  return pool.map(({ sentence: { text }, vector, words, position }, i) => {
    const score =
      WEIGHTS.centrality * (central[i] ?? 0) +
      WEIGHTS.title * shared(vector, subject) +
      WEIGHTS.position * position +
      WEIGHTS.length * lengthValue(words) +
      WEIGHTS.cue * (english ? cueValue(text) : 0);
    return english ? score * standsAlone(text) : score;
  });
}

/** The part of the title's words that the sentence has, from 0 to 1. */
function shared(vector: Vector, subject: ReadonlySet<string>): number {
  if (subject.size === 0) return 0;
  let found = 0;
  for (const word of subject) if (vector.has(word)) found += 1;
  return found / subject.size;
}
