import { codesIn, type NameIndex, nameWords, papersAt, plainWords } from './name-index';

/** Whom or what a stretch of a draft names as its source. */
export interface References {
  /** Keys of saved papers that may be meant. */
  keys: string[];
  /** As the draft names it; null where it names nothing. */
  label: string | null;
}

const NOTHING: References = { keys: [], label: null };

const ADDRESS = /https?:\/\/[^\s<>"“”\]]+/gi;
const VERBS =
  'say|says|said|write|writes|wrote|written|argue|argues|argued|note|notes|noted|claim|claims|claimed|observe|observes|observed|' +
  'warn|warns|warned|add|adds|added|conclude|concludes|concluded|suggest|suggests|suggested|state|states|stated|point|points|pointed|' +
  'explain|explains|explained|contend|contends|contended|maintain|maintains|maintained|describe|describes|described|report|reports|' +
  'reported|put|puts|call|calls|called|ask|asks|asked|remind|reminds|reminded|insist|insists|insisted|find|finds|found|remark|' +
  'remarks|remarked|recall|recalls|recalled|assert|asserts|asserted|propose|proposes|proposed|stress|stresses|stressed|' +
  'speak|speaks|spoke|refer|refers|referred|mention|mentions|mentioned|think|thinks|thought|hold|holds|held|tell|tells|told|' +
  'emphasise|emphasises|emphasised|emphasize|emphasizes|emphasized|caution|cautions|cautioned|believe|believes|believed|see|sees|saw';
const AFTER_NAME = new RegExp(
  `^(?:['’]s?\\b|\\s*\\(|\\s*,?\\s*(?:(?:et al\\.?|and|&|who|also|has|have|had|herself|himself|once|rightly|then|\\p{Lu}[\\p{L}’'-]+)\\s+){0,3}(?:${VERBS})\\b)`,
  'u',
);
const BEFORE_NAME = new RegExp(
  `(?:\\b(?:according to|following|as|by|from|per|cf\\.?|see|in|of|author|analyst|scholar|Dr\\.?|Prof(?:essor)?\\.?|Mr\\.?|Ms\\.?|Mrs\\.?|${VERBS})\\s+|[(;—–]\\s*)$`,
  'iu',
);
/** UTF-16 units before a name that are looked at: all that `BEFORE_NAME` can need. */
const BESIDE = 80;
const NO_NAMES = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec spring summer autumn winter since until before after in by from during between around circa ' +
    'see cf the a figure fig table chapter section part volume vol no'
  ).split(' '),
);
const BY_YEAR =
  /(\()?\s*(?:[^()]*?;\s*)?([\p{Lu}][\p{L}\p{M}’'-]+)(?:\s+[\p{Lu}][\p{L}\p{M}’'-]+){0,2}(?:\s+et al\.?|(?:,?\s+(?:and|&)\s+[\p{Lu}][\p{L}\p{M}’'-]+(?:\s+[\p{Lu}][\p{L}\p{M}’'-]+){0,2})*)?,?\s*(\()?((?:19|20)\d\d)[a-z]?\b/gu;

/**
 * What a stretch of a draft names: an address, a code or a title before authors, since these name one paper. `isNote`: a
 * footnote or brackets, where a surname names its author without more.
 */
export function referencesIn(text: string, index: NameIndex, isNote: boolean): References {
  if (text.trim() === '') return NOTHING;
  const exact = papersNamed(text, index);
  if (exact.keys.length > 0) return exact;
  const dated = authorsWithYear(text, index, isNote);
  if (dated.keys.length > 0) return dated;
  if (exact.label !== null) return exact;
  if (dated.label !== null) return dated;
  return authorsNamed(text, index, isNote);
}

function papersNamed(text: string, index: NameIndex): References {
  const keys = new Set<string>();
  let label: string | null = null;
  for (const [raw] of text.matchAll(ADDRESS)) {
    const address = raw.replace(/[.,;:!?'’)]+$/, '');
    const found = papersAt(address, index);
    for (const key of found) keys.add(key);
    if (found.length > 0 || /rsis\.edu\.sg\/(?!$)/.test(address)) label ??= address;
  }
  for (const code of codesIn(text)) {
    for (const key of index.byCode.get(code) ?? []) keys.add(key);
    label ??= code;
  }
  const words = plainWords(text);
  for (let at = 0; at + 3 <= words.length; at++) {
    for (const title of index.byTitle.get(words.slice(at, at + 3).join(' ')) ?? []) {
      if (title.words.every((word, i) => words[at + i] === word)) {
        keys.add(title.key);
        label ??= title.words.join(' ');
      }
    }
  }
  return { keys: [...keys], label };
}

function authorsWithYear(text: string, index: NameIndex, isNote: boolean): References {
  const keys = new Set<string>();
  let label: string | null = null;
  for (const match of text.matchAll(BY_YEAR)) {
    const [raw, isInBrackets, , bracket, year = ''] = match;
    const names = nameWords(raw).filter((word) => /^\p{Lu}/u.test(word));
    const known = names.flatMap((name) => index.bySurname.get(name) ?? []);
    for (const key of known) if (index.yearOf.get(key) === year) keys.add(key);
    const [first = ''] = names;
    const isCitation = isInBrackets !== undefined || bracket !== undefined;
    if ((known.length > 0 || (isCitation && !isNote)) && !NO_NAMES.has(first.toLowerCase()))
      label ??= `${first} ${year}`;
  }
  return { keys: [...keys], label };
}

function authorsNamed(text: string, index: NameIndex, isNote: boolean): References {
  const keys = new Set<string>();
  let label: string | null = null;
  const name = (found: readonly string[], as: string) => {
    for (const key of found) keys.add(key);
    if (found.length > 0) label ??= as;
  };
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu)];
  for (const [at, { 0: raw, index: offset }] of words.entries()) {
    const word = raw.replace(/['’]s$/, '');
    for (const { words: full, key } of index.byFullName.get(word) ?? []) {
      const isWhole = full.every((part, i) => part === words[at + i]?.[0].replace(/['’]s$/, ''));
      if (isWhole) name([key], full.join(' '));
    }
    const papers = index.bySurname.get(word);
    if (!papers) continue;
    const before = text.slice(Math.max(0, offset - BESIDE), offset);
    const after = text.slice(offset + word.length);
    if (
      isNote ||
      (index.certain.has(word) && !NO_NAMES.has(word.toLowerCase())) ||
      AFTER_NAME.test(after) ||
      BEFORE_NAME.test(before)
    )
      name(papers, word);
  }
  return { keys: [...keys], label };
}
