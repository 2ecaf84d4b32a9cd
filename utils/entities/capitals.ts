/** A run of words in capitals, with the small words that names have within. */
export interface CapitalRun {
  words: RunWord[];
  /** Whether a sentence begins with it: its first word may be no name. */
  opens: boolean;
}

export interface RunWord {
  text: string;
  start: number;
  end: number;
}

const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&+]|[’'\-‐](?=\p{L})|\/(?=\p{L})|\.(?=\p{L}))*(?:(?<=^|[^\p{L}]\p{Lu}|\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Amb|St|Lt|Col|Sen))\.)?/gu;
const SMALL = new Set(
  'of for the on and de da do dos das del della di du la le van von der den ter zu bin binti binte bint bt al- el- ibn ben al ul s/o d/o a/l a/p'.split(
    ' ',
  ),
);
/** "the Prime Minister of Malaysia and the" : small words link only where a capital follows. */
const SENTENCE_END = /[.!?…]["”’)]*\s*$|^["“‘'(\s]*$|[.!?…]["”’)]*\s+["“‘(]+$/u;

const isCapital = (word: string): boolean =>
  /^(?:\p{Lu}|\d*\p{Lu}|al-\p{Lu}|(?:al|d|l)[’'-]\p{Lu})/u.test(word);

/** "People’s Republic", "Foreign Ministers’ Meeting": what possesses is part of the name. */
const WITHIN_NAMES =
  /^(?:People|Peoples|Ministers|Women|Workers|Governors|Leaders|Chiefs|Commissioners|Officers|Youth|Children|Farmers|Teachers|Lawyers|Veterans)$/;

/** The runs of a text, in order. A possessive's "’s" is no part of a word. */
export function capitalRuns(text: string): CapitalRun[] {
  const runs: CapitalRun[] = [];
  let run: RunWord[] = [];
  let between: RunWord[] = [];
  let end = -1;
  const close = () => {
    if (run[0])
      runs.push({
        words: run,
        opens: SENTENCE_END.test(text.slice(Math.max(0, run[0].start - 6), run[0].start)),
      });
    run = [];
    between = [];
  };
  for (const match of text.matchAll(WORD)) {
    const printed = match[0].replace(/[’']s?$/u, '');
    const hasPossessive = printed.length < match[0].length;
    const ends = hasPossessive && !WITHIN_NAMES.test(printed);
    const word = { text: printed, start: match.index, end: match.index + printed.length };
    const gap = end === -1 ? '' : text.slice(end, match.index);
    end = match.index + match[0].length;
    const isLinked =
      /^[ \u00a0–]$/.test(gap) || (/^[’'] $/.test(gap) && WITHIN_NAMES.test(run.at(-1)?.text ?? ''));
    if (run.length > 0 && !isLinked) close();
    if (isCapital(word.text)) {
      run.push(...between, word);
      between = [];
      if (ends) close();
    } else if (run.length > 0 && SMALL.has(word.text.toLowerCase()) && between.length < 3) {
      between.push(word);
    } else close();
  }
  close();
  return runs;
}
