/** What makes a sentence worth showing besides its centrality. Each value is between 0 and 1. */

/** Words of a claim, a conclusion or a recommendation (H. P. Edmundson's "bonus words", JACM 16, 1969). */
const CUES: readonly RegExp[] = [
  /\b(?:must|should|needs? to|ought to)\b/i,
  /\b(?:therefore|thus|hence|consequently|as a result|in sum|in short|overall|ultimately|in conclusion|to conclude)\b/i,
  /\b(?:argues?|suggests?|shows?|demonstrates?|implies|means) that\b|\bthis (?:paper|commentary|article|report|study|piece)\b/i,
  /\b(?:crucial|critical|essential|imperative|vital|key|significant|important|central|paramount|decisive)\b/i,
  /\b(?:is|are|remains?) (?:un)?likely\b|\brisks?\b|\bchallenges?\b|\bopportunit(?:y|ies)\b|\bimplications?\b/i,
];

/** Examples, courtesies, disclaimers and pictures: true sentences, no key ones. */
const ASIDES =
  /\bfor (?:example|instance)\b|\b(?:thank you|ladies and gentlemen|good (?:morning|afternoon|evening)|views expressed|image from|photo(?:graph)? by|all rights reserved)\b/i;

export function cueValue(text: string): number {
  if (ASIDES.test(text)) return 0;
  const found = CUES.filter((cue) => cue.test(text)).length;
  return Math.min(1, 0.25 + 0.25 * found);
}

/** Words that point back to a sentence which the reader does not see. */
const POINTS_BACK =
  /^["“‘'(]*(?:this|that|these|those|he|she|they|it|his|her|hers|him|their|theirs|its|such|both|the (?:former|latter)|the two|here|there)\b/i;
const LINKS_BACK =
  /^["“‘'(]*(?:but|and|or|nor|so|yet|however|moreover|furthermore|additionally|also|meanwhile|similarly|likewise|nevertheless|nonetheless|conversely|instead|then|second(?:ly)?|third(?:ly)?|next|finally|indeed|in addition|in turn|on the other hand|at the same time|for (?:example|instance))\b/i;

/** How well the sentence stands alone: a pronoun at its start weighs more than a linking word. */
export function standsAlone(text: string): number {
  if (POINTS_BACK.test(text)) return 0.45;
  if (/\?["”’]?$/.test(text)) return 0.6;
  return LINKS_BACK.test(text) ? 0.8 : 1;
}

/** 1 from 12 to 38 words; less for fragments and for sentences that nobody takes in at a glance. */
export function lengthValue(words: number): number {
  if (words < 12) return Math.max(0, (words - 3) / 9);
  return words <= 38 ? 1 : Math.max(0.2, 1 - (words - 38) / 40);
}

/** The opening and the end of a paper say what it is about; `place` is 0 for its first and 1 for its last sentence. */
export function positionValue(place: number, opensParagraph: boolean): number {
  const edge = place < 0.2 ? 1 - place / 0.4 : Math.max(0, (place - 0.75) / 0.25);
  return Math.min(1, 0.75 * edge + (opensParagraph ? 0.25 : 0));
}
