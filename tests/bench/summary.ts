import type { Paragraph } from '@/utils/article/article';
import { keySentences } from '@/utils/summary/key-points';
import { sentencesOf } from '@/utils/summary/sentences';
import { pick, seeded } from './random';
import { SAMPLE_ARTICLES } from './sample-articles';
import { median, table } from './table';

/** Words of the texts: a notice, a commentary, …, a monograph. */
const SIZES = [200, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];

/** Prose of `words` words: sentences of the samples with a fifth of their words exchanged, so that none recurs. */
function prose(words: number): Paragraph[] {
  const random = seeded(words);
  const paragraphs = SAMPLE_ARTICLES.flatMap((article) => article.paragraphs);
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, 'en')).map(({ text }) => text);
  const vocabulary = sentences.join(' ').split(' ');
  const made: Paragraph[] = [];
  for (let count = 0; count < words; ) {
    const text = Array.from({ length: 5 }, () =>
      pick(random, sentences)
        .split(' ')
        .map((word) => (random() < 0.2 && /^\p{Ll}+$/u.test(word) ? pick(random, vocabulary) : word))
        .join(' '),
    ).join(' ');
    count += text.split(' ').length;
    made.push({ n: made.length + 1, kind: 'text', text });
  }
  return made;
}

/** Time of three key sentences by the length of the text, and how much longer twice the text takes. */
export function summaryTimes(): string[] {
  let before = 0;
  const rows = SIZES.map((words) => {
    const paragraphs = prose(words);
    const time = median(3, () => keySentences({ paragraphs, language: 'en', title: 'Counting Days' }));
    const row = [words.toLocaleString('en'), time.toFixed(1), before ? (time / before).toFixed(1) : ''];
    before = time;
    return row;
  });
  return table([['words', 'ms', 'times the row above'], ...rows]);
}
