import type { Paragraph } from '@/utils/article/article';
import type { Excerpt } from './catalogue';
import { parseQuery } from './query';
import { type WordSpan, wordSpans, wordsOf } from './words';

/** Characters of a lead that are shown around what was searched for. */
const LENGTH = 240;
/** The same of a body: fewer, since a card keeps the place for them before they are there. */
const BODY_LENGTH = 150;

/** Characters after the end of an excerpt among which a blank is looked for: some scripts have none. */
const BLANK_WITHIN = 60;

/** Where the most of what was searched for stands close together. */
interface Cluster {
  start: number;
  /** After its last character. */
  end: number;
  /** Different words in it. */
  words: number;
}

/** A part of a text around most of the terms in it, cut at blanks where there are any; null where none of them stands there. */
export function excerptOf(text: string, terms: ReadonlySet<string>): string | null {
  const cluster = clusterOf(text, terms, LENGTH);
  return cluster && around(text, cluster, LENGTH);
}

/** Where the terms stand in the body of a paper, the place with most of them first; else its categories. */
export function excerptOfPaper(
  { categories }: { categories: readonly string[] },
  paragraphs: readonly Pick<Paragraph, 'n' | 'text'>[],
  terms: ReadonlySet<string>,
): Excerpt | null {
  let best: { cluster: Cluster; paragraph: Pick<Paragraph, 'n' | 'text'> } | null = null;
  for (const paragraph of paragraphs) {
    const cluster = clusterOf(paragraph.text, terms, BODY_LENGTH);
    if (cluster && (!best || isBetter(cluster, best.cluster))) best = { cluster, paragraph };
  }
  if (best) {
    const { cluster, paragraph } = best;
    return { text: around(paragraph.text, cluster, BODY_LENGTH), paragraph: paragraph.n };
  }
  const found = categories.filter((category) => clusterOf(category, terms, BODY_LENGTH));
  return found.length > 0 ? { text: found.join(' · '), paragraph: null } : null;
}

/**
 * Whether each word that a question searches for stands in one of these texts, as typed, as a beginning where it is one, or,
 * where it is a typo, as any of `terms`, which the question found.
 */
export function showsAllWords(q: string, texts: readonly string[], terms: ReadonlySet<string>): boolean {
  const seen = new Set(texts.flatMap(wordsOf));
  const isSeen = (word: string, isBeginning: boolean) =>
    seen.has(word) ||
    [...seen].some((one) => terms.has(one) && (isBeginning ? one.startsWith(word) : !terms.has(word)));
  return parseQuery(q)
    .words.filter(({ isNegated }) => !isNegated)
    .every(({ words, isPrefix }) =>
      words.every((word, at) => isSeen(word, isPrefix && at === words.length - 1)),
    );
}

/** What leaves room for the words before it in an excerpt of this length: most words, then close together, then early. */
function clusterOf(text: string, terms: ReadonlySet<string>, length: number): Cluster | null {
  if (terms.size === 0) return null;
  const spans = wordSpans(text).filter(({ word }) => terms.has(word));
  let best: Cluster | null = null;
  for (const [first, { start }] of spans.entries()) {
    const words = new Set<string>();
    for (let at = first; at < spans.length; at++) {
      const { word, end } = spans[at] as WordSpan;
      if (at > first && end - start > (length * 2) / 3) break;
      words.add(word);
      const cluster = { start, end, words: words.size };
      if (!best || isBetter(cluster, best)) best = cluster;
    }
  }
  return best;
}

function isBetter(one: Cluster, other: Cluster): boolean {
  return (
    one.words > other.words || (one.words === other.words && one.end - one.start < other.end - other.start)
  );
}

function around(text: string, cluster: Cluster, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, cluster.start - length / 3);
  const blank = text.lastIndexOf(' ', from) + 1;
  const start = cluster.end <= length ? 0 : blank > from - BLANK_WITHIN ? blank : whole(text, from);
  const next = text.indexOf(' ', start + length);
  const last = start + length + BLANK_WITHIN;
  const end = next === -1 || next > last ? whole(text, Math.min(last, text.length)) : next;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end === text.length ? '' : ' …'}`;
}

/** A place that parts no surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
