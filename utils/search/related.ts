import { isSmallWord } from '@/utils/summary/words';
import type { Related } from './catalogue';
import type { ReadPaper } from './read-rows';
import type { HeldPaper, RowTable } from './row-table';
import { walk } from './segment';
import type { TextIndex } from './text-index';
import type { Indexes } from './text-search';
import { wordsOf } from './words';

/** Words of a paper by which others are looked for: those that it has often and few others have. */
const TELLING_WORDS = 25;
/** Words and categories that are told as reasons. */
const REASONS = 5;
/** What a category and an author that both have count, of a score of the words from 0 to 1. */
const CATEGORY_WEIGHT = 0.1;
const AUTHOR_WEIGHT = 0.15;
/** A word in more papers than this share tells nothing. */
const COMMON_SHARE = 0.3;
/** English words that papers of any subject share: in a small library they are rare by chance, and tell nothing. */
const NO_SUBJECT: ReadonlySet<string> = new Set(
  (
    'three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands ' +
    'million millions billion billions half double twice first second third fourth fifth last next dozen ' +
    'day days week weeks month months year years decade decades time times today yesterday tomorrow ' +
    'nobody nothing none somebody someone something everybody everyone everything anybody anyone anything ' +
    'always already often sometimes soon later earlier ago'
  ).split(' '),
);
/** Nearest papers by their words that are looked at for more than that. */
const CONSIDERED = 200;

/**
 * Papers like one, the nearest first: its most telling words by TF-IDF are looked up in the index and weighed by how rare
 * they are (BM25), then shared categories and authors count. A paper with nothing in common is not named.
 */
export function related(paper: ReadPaper, limit: number, table: RowTable, { bodies }: Indexes): Related[] {
  const self = table.paperNumber(paper.publication.key);
  const own = table.papers[self];
  if (!own) return [];
  const scores = new Float32Array(table.papers.length);
  const reasons = new Map<number, { term: string; value: number }[]>();
  const words = tellingWords(paper, bodies);
  for (const { word, weight } of words) {
    const matches = bodies.matches(word, { isPrefix: false, isQuoted: true });
    for (const { holding, term } of matches) {
      walk(holding.segment, term, (text, _counts, total) => {
        const row = holding.rows[text] ?? -1;
        if (row < 0 || row === self) return;
        const value = weight * (total / (total + 1.2));
        scores[row] = (scores[row] ?? 0) + value;
        const known = reasons.get(row);
        if (known) known.push({ term: word, value });
        else reasons.set(row, [{ term: word, value }]);
      });
    }
  }
  const best = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) / best;
  const near = [...scores.keys()]
    .filter((row) => (scores[row] ?? 0) > 0 || sharesWith(own, table.papers[row] ?? null))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, CONSIDERED);
  return near
    .filter((row) => row !== self && table.papers[row])
    .map((row) => toldOf(own, table.papers[row], scores[row] ?? 0, reasons.get(row) ?? []))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ score: _score, ...told }) => told);
}

/** The words of a paper that tell most of it, with what each weighs. */
function tellingWords(
  { text, publication }: ReadPaper,
  bodies: TextIndex,
): { word: string; weight: number }[] {
  const parts =
    text?.paragraphs.filter(({ kind }) => kind !== 'bio').map((paragraph) => paragraph.text) ?? [];
  const counts = new Map<string, number>();
  for (const part of [publication.title, publication.title, publication.lead?.text ?? '', ...parts])
    for (const word of wordsOf(part)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word]) => word.length > 2 && !/^\d+$/.test(word) && !isSmallWord(word) && !NO_SUBJECT.has(word))
    .flatMap(([word, count]) => {
      const matches = bodies.matches(word, { isPrefix: false, isQuoted: true });
      const texts = matches.reduce(
        (sum, { holding, term }) => sum + (holding.segment.frequencies[term] ?? 0),
        0,
      );
      const isCommon = bodies.size >= 10 && texts > COMMON_SHARE * bodies.size;
      return texts < 2 || isCommon
        ? []
        : [{ word, weight: (count / (count + 1.2)) * bodies.rarity(matches) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING_WORDS);
}

function sharesWith(own: HeldPaper, other: HeldPaper | null): boolean {
  return other !== null && own.numbers.author.some((number) => other.numbers.author.includes(number));
}

function toldOf(
  own: HeldPaper,
  other: HeldPaper | null | undefined,
  words: number,
  reasons: readonly { term: string; value: number }[],
): Related & { score: number } {
  const categories = own.row.categories.filter(
    (category) => category !== own.row.series && other?.row.categories.includes(category),
  );
  const authors = own.row.authors.filter((author) => other?.row.authors.includes(author));
  const terms = reasons.toSorted((a, b) => b.value - a.value).map(({ term }) => term);
  return {
    key: other?.row.key ?? '',
    terms: terms.slice(0, REASONS),
    categories: categories.slice(0, REASONS),
    authors,
    score:
      words + CATEGORY_WEIGHT * Math.min(categories.length, 3) + AUTHOR_WEIGHT * Math.min(authors.length, 2),
  };
}
