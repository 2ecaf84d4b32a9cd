import { sentencesOf } from './sentences';

/** A sentence as offsets into the text of a copy, `end` exclusive. */
export interface TextSentence {
  text: string;
  start: number;
  end: number;
}

/** The sentences of a copy of the article, in order: no sentence crosses a line. `language` is a BCP 47 tag. */
export function sentencesIn({ text }: { text: string }, language: string): TextSentence[] {
  let offset = 0;
  return text.split('\n').flatMap((line, n) => {
    const lineStart = offset;
    offset += line.length + 1;
    return sentencesOf({ n, text: line }, language).map((sentence) => ({
      text: sentence.text,
      start: lineStart + sentence.start,
      end: lineStart + sentence.end,
    }));
  });
}

/**
 * Where a sentence of an earlier reading stands now: the same words nearest to its old place, else the sentence at
 * that place; -1 when there is no sentence at all.
 */
export function indexAgain(sentences: readonly TextSentence[], old: TextSentence): number {
  let best = -1;
  for (const [index, { text, start }] of sentences.entries()) {
    const isNearer =
      best === -1 || Math.abs(start - old.start) < Math.abs((sentences[best]?.start ?? 0) - old.start);
    if (text === old.text && isNearer) best = index;
  }
  return best === -1 ? indexAt(sentences, old.start) : best;
}

/** The sentence that holds an offset or is the first behind it; the last one behind all. -1 when there is none. */
export function indexAt(sentences: readonly TextSentence[], offset: number): number {
  const found = sentences.findIndex(({ end }) => end > offset);
  return found === -1 ? sentences.length - 1 : found;
}
