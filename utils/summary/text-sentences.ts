import { sentencesOf } from './sentences';

/** A sentence as offsets into the text of a copy, `end` exclusive. */
export interface TextSentence {
  text: string;
  start: number;
  end: number;
}

/** The sentences of a text, line by line, each when it is asked for: no sentence crosses a line. */
export function* sentencesByLine({ text }: { text: string }, language: string): Generator<TextSentence[]> {
  let offset = 0;
  for (const [n, line] of text.split('\n').entries()) {
    const lineStart = offset;
    offset += line.length + 1;
    yield sentencesOf({ n, text: line }, language).map((sentence) => ({
      text: sentence.text,
      start: lineStart + sentence.start,
      end: lineStart + sentence.end,
    }));
  }
}

/** The sentences of a copy of the article, in order. `language` is a BCP 47 tag. */
export function sentencesIn(map: { text: string }, language: string): TextSentence[] {
  return [...sentencesByLine(map, language)].flat();
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
