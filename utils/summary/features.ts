/** What makes a sentence worth showing besides its centrality. Each value is between 0 and 1. */

/** Words of a claim, a conclusion or a recommendation (H. P. Edmundson's "bonus words", JACM 16, 1969). */
const CUES: readonly RegExp[] = [
  /\b(?:must|should|needs? to|ought to|has to|have to)\b/i,
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

/** What may open a sentence before its first word. */
const OPENING = /^["“‘'([]*(?:\(?\w{1,3}[.)] )?/;
/** Words that point back to a sentence which the reader does not see. */
const POINTS_BACK =
  /^(?:(?:this|that|these|those|he|she|they|it|his|her|hers|him|their|theirs|its|such|both|neither|the (?:former|latter)|the two|all of (?:these|them)|(?:each|one|none|some|many|most|few|half) of (?:these|those|them))\b|(?:in|for|by|at|with|under|on|to|from|of|after|before|since|until|because of|despite|without|beyond|against) (?:this|that|these|those|such|it|them|then|him|her)\b)/i;
/** "It is time that", "it would be easy to", "This commentary argues": what is pointed at stands in the sentence itself. */
const RESOLVED =
  /^(?:it (?:is|was|will be|would be|may be|remains|seems|makes)\b[^.;:]{0,60}\b(?:to|that|whether|when|for)\b|this (?:paper|commentary|article|report|study|piece|essay|chapter|brief)\b)/i;
const LINKS_BACK =
  /^(?:but|and|or|nor|so|yet|however|moreover|furthermore|additionally|also|meanwhile|similarly|likewise|nevertheless|nonetheless|conversely|instead|otherwise|elsewhere|then|second(?:ly)?|third(?:ly)?|next|finally|indeed|in addition|in turn|on the other hand|at the same time|for (?:example|instance)|there|here)\b/i;

/** Whether it is a part of a sentence that began before it or goes on behind it: an item of a list. In any language. */
export function isPartial(text: string): boolean {
  return /^\p{Ll}/u.test(text.replace(OPENING, '')) || /(?:[;:,–—]|[;,] (?:and|or))$/.test(text);
}

/** Whether a sentence begins with a word that points back: "This", "He", "In that year". English alone. */
export function isDangling(text: string): boolean {
  const bare = text.replace(OPENING, '');
  return POINTS_BACK.test(bare) && !RESOLVED.test(bare);
}

/** How well the sentence stands alone: a pronoun at its start weighs more than a linking word. */
export function standsAlone(text: string): number {
  if (isDangling(text)) return 0.45;
  if (/\?["”’]?$/.test(text)) return 0.6;
  return LINKS_BACK.test(text.replace(OPENING, '')) ? 0.8 : 1;
}

/** 1 from 12 to 30 words; less for fragments and for sentences that nobody takes in at a glance. */
export function lengthValue(words: number): number {
  if (words < 12) return Math.max(0, (words - 3) / 9);
  return words <= 30 ? 1 : Math.max(0.2, 2 - words / 30);
}

/**
 * A commentary opens with a scene or the news and argues towards its end: nothing for the first paragraph, then more
 * with each sentence. `place` is 0 for the first and 1 for the last sentence of the paper.
 */
export function positionValue(place: number, isInFirstParagraph: boolean): number {
  return isInFirstParagraph ? 0 : 0.5 + 0.5 * place;
}
