import type { LensKind } from './kinds';

/** One cue of the grammar: words that make a sentence a mark, and what around them speaks against it. */
export interface CueRule {
  /** Names the cue to the user: the interface has a sentence for each. */
  id: CueId;
  kind: LensKind;
  /** How far the words alone are to be trusted, 0 to 1; of several cues the strongest is told. */
  weight: number;
  /** Global. What it matches is the cue that is shown. */
  pattern: RegExp;
  /** Speaks against the cue where it fits the sentence before the match; mostly ends in `$`. */
  unlessBefore?: RegExp;
  /** Likewise behind the match; mostly begins with `^`. */
  unlessAfter?: RegExp;
  /** What the sentence has to hold elsewhere. */
  needs?: RegExp;
  /** In items of lists alone. */
  inListOnly?: true;
  /** The cue itself tells of somebody else's words, unless the author is the one who speaks. */
  isReport?: true;
}

export const CUE_IDS = [
  'duty',
  'need',
  'time-to',
  'advice',
  'option',
  'recommends',
  'way-forward',
  'task',
  'will',
  'likely',
  'expected',
  'possible',
  'condition',
  'ahead',
  'study-shows',
  'according-to',
  'evidence-of',
  'share-of-asked',
  'defined-as',
  'term-means',
  'in-other-words',
  'named',
  'is-a-kind',
  'percentage',
  'money',
  'amount',
  'count',
  'fraction',
  'multiple',
] as const;
export type CueId = (typeof CUE_IDS)[number];

/** A month, a noun, or an end; no aside as in "may, however, become". */
export const STOPPED =
  /^[.;!]|^,(?! (?:however|therefore|thus|then|too|indeed|instead|in turn|in time|over time|of course|as a result|at (?:worst|best|least)|if \w+|for (?:now|instance|example))[^,]{0,20},)/;

/** A past participle behind "have", with an adverb before it: hindsight or inference. */
export const HAVE_DONE =
  /^(?: \w+ly| not| never| also| already| perhaps)? have (?:\w+ly |not |never |also |already |long )?(?:been|had|done|gone|seen|known|made|said|told|felt|found|read|misread|lost|left|led|met|kept|built|sent|spent|put|set|cut|let|come|become|begun|run|held|heard|understood|got|won|taught|thought|brought|bought|caught|fought|sought|\w{2,}(?:ed|en|wn))\b/i;
