import { type Sentence, sentencesOf } from '@/utils/summary/sentences';
import { type PaperText, type Part, partAt } from './paper-text';

const known = new WeakMap<Part, readonly Sentence[]>();

/** The sentence of a paper that holds an offset, which is one of a word; UTF-16 units of its text, the end exclusive. */
export function sentenceAt(paper: PaperText, offset: number): { start: number; end: number } {
  const part = partAt(paper, offset);
  const text = paper.text.slice(part.start, part.end);
  const sentences = known.get(part) ?? sentencesOf({ n: part.n ?? 0, text }, 'en');
  known.set(part, sentences);
  const found = sentences.findLast(({ start }) => part.start + start <= offset);
  return found ? { start: part.start + found.start, end: part.start + found.end } : part;
}
