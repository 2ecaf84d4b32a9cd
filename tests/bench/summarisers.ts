import lexrank from 'lexrank';
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank';
import { keySentences } from '@/utils/summary/key-points';
import { sentencesOf } from '@/utils/summary/sentences';
import { countWords } from '@/utils/summary/words';
import type { LedArticle } from './lead-articles';
import { seeded } from './random';

/** Gives `count` sentences of an article; a chance one gives several answers, of which the mean counts. */
export type Summarise = (article: LedArticle, count: number) => string[][];

/** How often chance is tried. */
const TRIES = 100;

function textsOf({ paragraphs, language }: LedArticle): string[] {
  return paragraphs
    .filter(({ kind }) => kind === 'text' || kind === 'list')
    .flatMap((paragraph) => sentencesOf(paragraph, language))
    .map(({ text }) => text);
}

/** What the key sentences are measured beside. The packages get the same prose, and part it themselves. */
export const SUMMARISERS: Readonly<Record<string, Summarise>> = {
  ours: (article, count) => [keySentences(article, count).map(({ text }) => text)],
  'the first': (article, count) => [textsOf(article).slice(0, count)],
  'the longest': (article, count) => {
    const ranked = textsOf(article).map((text, i) => ({ text, i, words: countWords(text) }));
    const longest = ranked.sort((a, b) => b.words - a.words || a.i - b.i).slice(0, count);
    return [longest.sort((a, b) => a.i - b.i).map(({ text }) => text)];
  },
  'at random': (article, count) => {
    const random = seeded(article.title.length);
    return Array.from({ length: TRIES }, () => {
      const left = textsOf(article).map((text, i) => ({ text, i, by: random() }));
      const chosen = left.sort((a, b) => a.by - b.by).slice(0, count);
      return chosen.sort((a, b) => a.i - b.i).map(({ text }) => text);
    });
  },
  'ts-textrank': (article, count) => {
    const parts = [new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85] as const;
    const config = new AbsoluteSummarizerConfig(count, ...parts, Summarizer.SORT_OCCURENCE);
    return [new Summarizer(config, new NullLogger()).summarize(proseOf(article), 'en')];
  },
  lexrank: (article, count) => {
    let chosen: string[] = [];
    lexrank.summarize(proseOf(article), count, (error, lines) => {
      if (error) throw new Error('lexrank failed', { cause: error });
      chosen = lines.sort((a, b) => a.index - b.index).map(({ text }) => text);
    });
    return [chosen];
  },
};

function proseOf({ paragraphs }: LedArticle): string {
  const prose = paragraphs.filter(({ kind }) => kind === 'text' || kind === 'list');
  return prose.map(({ text }) => text).join('\n');
}
