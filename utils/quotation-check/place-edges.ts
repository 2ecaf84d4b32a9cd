import type { Run, RunPlace } from './match';
import type { PaperText } from './paper-text';

/** Words at the end of a quotation that may stand for as many of the paper. */
const MOST_OTHER_WORDS = 3;
const CLAUSE_END = /[.,;:!?\n]/;
const SENTENCE_END = /[.;:!?\n]/;

/**
 * A place that an alignment has found, with its edges where they are meant: to cost no more, it leaves the last words out where
 * the draft has others for them, and takes in those of the sentence before where the draft has words that no text has.
 * `isLast`: nothing of the quotation follows.
 */
export function atItsEdges(
  { keys }: Run,
  { start, end, isExact }: RunPlace,
  paper: PaperText,
  isLast: boolean,
): RunPlace {
  if (isExact) return { start, end, isExact };
  return {
    start: startOf(keys, start, end, paper),
    end: isLast ? endOf(keys, end, paper) : end,
    isExact,
  };
}

/** Behind the last end of a sentence that comes before any word of the quotation. */
function startOf(keys: readonly string[], start: number, end: number, paper: PaperText): number {
  let from = start;
  for (let at = start; at < end - 1 && !keys.includes(paper.tokens[at]?.key ?? ''); at++)
    if (SENTENCE_END.test(between(paper, at))) from = at + 1;
  return from;
}

/** With as many words of the same clause as the quotation has behind the last one that is the same. */
function endOf(keys: readonly string[], end: number, paper: PaperText): number {
  const last = keys.lastIndexOf(paper.tokens[end - 1]?.key ?? '');
  const others = last === -1 ? 0 : Math.min(keys.length - 1 - last, MOST_OTHER_WORDS);
  let to = end;
  while (to < end + others && to < paper.tokens.length && !CLAUSE_END.test(between(paper, to - 1))) to++;
  return to;
}

/** What stands between a word and the next one. */
function between({ text, tokens }: PaperText, at: number): string {
  return text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0);
}
