import type { Paragraph } from '@/utils/article/article';
import { sentencesOf } from '@/utils/summary/sentences';
import { pick, seeded } from './random';
import { SAMPLE_ARTICLES } from './sample-articles';

/** Prose of `words` words: sentences of the samples with a fifth of their words exchanged, so that none recurs. */
export function prose(words: number): Paragraph[] {
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
