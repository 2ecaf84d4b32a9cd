/** Whose words a mark is: the author's own, or those of somebody who is quoted or reported. */
export type Voice =
  | { kind: 'author' }
  /** `start` and `end` are offsets of the words that attribute it, into the sentence. */
  | { kind: 'reported'; words: string; start: number; end: number };

export const AUTHOR: Voice = { kind: 'author' };

const VERBS =
  'said|says|argued?|argues|believed?|believes|warned|warns?|insisted|insists?|stressed|noted|notes|added|adds|told [\\w’ ]{2,40}?|tells|wrote|writes|predicted|predicts?|thinks?|thought|contended|contends?|suggested|demanded|asserts?|asserted|maintains?|maintained|declared|declares|estimates?|estimated|cautions?|cautioned|opined|remarked|replied|complained|promised|pledged|vowed|hoped|fears?|feared|urged|urges|(?<=, [^,;]{2,40} )agrees?(?=,)';
/** These are nouns too: of a report there is "that". */
const WITH_THAT =
  '(?:say|agree[sd]?|claim(?:s|ed)?|suggests?|propos(?:es?|ed)|demands?|point(?:s|ed) out|calls?|called|held|holds|hopes?|concluded?|concludes|expressed the (?:view|hope)|made (?:it )?clear|of the (?:view|opinion)) that';
const SAYS = new RegExp(`\\b(?:${VERBS}|${WITH_THAT})\\b`, 'giu');
const ACCORDING =
  /\b(?:according to|in the (?:view|words|eyes|opinion) of|in (?:his|her|their) (?:view|words|opinion)|for) [^,;]{2,80},/giu;

/** The author speaks of themselves. */
const OWN =
  /\b(?:I|we|my|our|this (?:paper|commentary|article|report|brief|essay|author|note|study|piece|section)|the (?:present )?authors?)(?: \w+){0,3} $/i;
/** Sources of data are no persons: what they suggest is evidence. */
const SOURCE =
  /\b(?:stud(?:y|ies)|surveys?|polls?|data|statistics|figures|research|records|evidence|experience|history|trends?|case|events?|this|that|it|which|logic)(?: \w+){0,4} $/i;
/** A turn to the author's own view. */
const TURN = /;|,? (?:but|yet|however|nevertheless|while|whereas|therefore,)\b/;

/**
 * Whose words stand at `start` of a sentence. `isQuoted` is for paragraphs that are a quotation as a whole.
 * Within quotation marks, behind "the minister said" or before it: somebody else's.
 */
export function voiceAt(text: string, start: number, end: number, isQuoted: boolean): Voice {
  if (isQuoted) return reported(text, 0, 0);
  const quote = quoteAround(text, start);
  if (quote) return reported(text, ...(saysAfter(text, quote.end) ?? [quote.start, quote.end]));
  const before = [...matchesOf(SAYS, text), ...matchesOf(ACCORDING, text)].findLast(
    ([from, to, words]) =>
      to <= start &&
      (words.toLowerCase().startsWith('for ') ? isPerson(words) : true) &&
      !OWN.test(text.slice(0, from)) &&
      !SOURCE.test(text.slice(0, from)) &&
      /[\p{L}”’,]\s$|^$|[(“]$/u.test(text.slice(0, from)) &&
      !TURN.test(text.slice(to, start)),
  );
  if (before) return reported(text, withSubject(text, before[0]), before[1]);
  const after = saysAfter(text, end);
  return after ? reported(text, ...after) : AUTHOR;
}

/** Whether the author is the one who speaks before `start`: "we recommend", "this paper calls for". */
function isOwn(text: string, start: number): boolean {
  const before = text.slice(0, start);
  return (
    OWN.test(before) ||
    SOURCE.test(before) ||
    before.trim() === '' ||
    /\b(?:is|are|be|situation|challenge|crisis|to) $/i.test(before)
  );
}

/** The voice of a cue that itself reports: its subject is who speaks. */
export function reporter(text: string, start: number, end: number): Voice {
  return isOwn(text, start) ? AUTHOR : reported(text, withSubject(text, start), end);
}

function reported(text: string, start: number, end: number): Voice {
  return {
    kind: 'reported',
    words: text
      .slice(start, end)
      .trim()
      .replace(/^,\s*|[,.]$/g, ''),
    start,
    end,
  };
}

function isPerson(words: string): boolean {
  return /\b(?:critics|analysts|observers|optimists|pessimists|supporters|opponents|sceptics|skeptics|economists|experts)\b/i.test(
    words,
  );
}

function matchesOf(pattern: RegExp, text: string): [start: number, end: number, words: string][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length, match[0]]);
}

/** From the beginning of the clause, at most six words back: "Some analysts argue". */
function withSubject(text: string, verb: number): number {
  const clause = Math.max(
    0,
    ...[...text.slice(0, verb).matchAll(/[,;:“”(–—] ?/g)].map(({ index }) => index + 2),
  );
  const words = [...text.slice(clause, verb).matchAll(/\S+/g)];
  return clause + (words.at(-6)?.index ?? words[0]?.index ?? 0);
}

/** ", the minister said" behind the place. */
function saysAfter(text: string, from: number): [number, number] | null {
  const pattern =
    /(?:,[”"’]?|[”"’],?) (?:as )?((?:[\p{L}’.-]+ ){0,6}(?:said|says|argued|argues|warned|warns|predicted|predicts|told|wrote|added|insisted|noted|some thought|thought|declared|claimed|claims)\b)/gu;
  pattern.lastIndex = from;
  for (const match of text.slice(0).matchAll(pattern)) {
    if (match.index < from - 2) continue;
    const words = match[1] ?? '';
    if (/^(?:I|we)\b/.test(words)) continue;
    const start = match.index + match[0].length - words.length;
    return [start, start + words.length];
  }
  return null;
}

/** A quotation of four words at least around a place: fewer are a term. */
function quoteAround(text: string, place: number): { start: number; end: number } | null {
  for (const match of text.matchAll(/“[^“”]*(?:”|$)|"[^"]*"|(?<=^|\s)‘[^‘]*?’(?![\p{L}])/gu)) {
    const end = match.index + match[0].length;
    if (match.index < place && place < end && match[0].split(/\s+/).length >= 4)
      return { start: match.index, end };
  }
  return null;
}
