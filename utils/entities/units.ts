import type { CapitalRun, RunWord } from './capitals';
import { COUNTRY_FORMS } from './countries';
import { INSTITUTION_WORD, KNOWN_ORGANISATIONS, TEXT_WORD } from './organisations';
import { CALENDAR, TITLE_ENDS, TITLES } from './titles';

/** A piece of a run: a name that a list or the paper itself knows, or a single word. */
export interface Unit extends RunWord {
  what: 'word' | 'small' | 'country' | 'organisation' | 'other';
  /** Under which it is listed; its own words where it is unknown. */
  name: string;
}

/** Longest name of the lists, in words. */
const LONGEST = 9;

/** Short forms that the paper explains, with the institution that each stands for. */
export type ShortForms = ReadonlyMap<string, string>;

/** The units of a run, longest names first. `text` is the paragraph's. */
export function unitsOf({ words }: CapitalRun, text: string, shortForms: ShortForms): Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (!word) break;
    const known = longestKnown(words, i, text, shortForms);
    if (known) {
      units.push(known.unit);
      i += known.words;
      continue;
    }
    units.push({ ...word, what: wordKind(word.text), name: word.text });
    i += 1;
  }
  return units;
}

function wordKind(word: string): Unit['what'] {
  if (CALENDAR.has(word)) return 'other';
  return /^(?:of|for|the|on|and)$/i.test(word) ? 'small' : 'word';
}

function longestKnown(words: readonly RunWord[], from: number, text: string, shortForms: ShortForms) {
  const start = words[from]?.start ?? 0;
  for (let n = Math.min(LONGEST, words.length - from); n > 0; n--) {
    const end = words[from + n - 1]?.end ?? 0;
    const form = text.slice(start, end);
    const own = shortForms.get(form);
    const organisation = own ?? KNOWN_ORGANISATIONS.get(form);
    const country = COUNTRY_FORMS.get(form);
    if (organisation === undefined && country === undefined) continue;
    if (form === 'Guinea' && /^ (?:pig|fowl)s?\b/.test(text.slice(end, end + 7))) continue;
    const what = organisation !== undefined ? 'organisation' : country === null ? 'other' : 'country';
    const unit: Unit = { text: form, start, end, what, name: organisation ?? country ?? form };
    return { unit, words: n };
  }
  return null;
}

/** Units that belong together: one institution, or whatever stands between small words. */
export function segmentsOf(units: readonly Unit[]): Unit[][] {
  const segments: Unit[][] = [];
  let now: Unit[] = [];
  const close = () => {
    while (now.at(-1)?.what === 'small') now.pop();
    if (now.length > 0) segments.push(now);
    now = [];
  };
  for (const [i, unit] of units.entries()) {
    const isTitle =
      opensTitle(units, i) && now.some(({ what, text }) => what === 'word' && !TITLES.has(text));
    if (isTitle && !now.some(({ what }) => what === 'small')) close();
    if (unit.what === 'small' && !linksOn(now, unit, units.slice(i + 1))) close();
    else if (unit.what === 'other') close();
    else if (now.length > 0 || unit.what !== 'small') now.push(unit);
  }
  close();
  return segments;
}

/** "Foreign Minister", but not "Foreign Trade": whether a person's title begins here. */
function opensTitle(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (units[at] && TITLES.has(units[at]?.text ?? '') && !TITLE_ENDS.has(units[at]?.text ?? '')) at += 1;
  return units[from]?.what === 'word' && TITLE_ENDS.has(units[at]?.text ?? '');
}

/** Whether a small word goes on with the institution before it: "Office on Drugs and Crime", "Ministry of Defence". */
function linksOn(now: readonly Unit[], small: Unit, rest: readonly Unit[]): boolean {
  if (!now.some(isInstitutionWord)) return false;
  const last = now.at(-1)?.text.toLowerCase();
  if (small.text.toLowerCase() === 'the') return last === 'of' || last === 'for' || last === 'on';
  if (small.text.toLowerCase() !== 'and') return now.at(-1)?.what !== 'small';
  // "Ministry of Defence and Malaysia", "Navy and the Army": another one begins.
  const until = rest.findIndex(({ text }) => /^and$/i.test(text));
  const next = until === -1 ? rest : rest.slice(0, until);
  const hasOf = now.some(({ what }) => what === 'small');
  return hasOf && next[0]?.what === 'word' && !next.some(isInstitutionWord);
}

function isInstitutionWord({ what, text }: Unit): boolean {
  return what === 'word' && INSTITUTION_WORD.test(text);
}

/** As what ASEAN's own bodies meet. */
const ASEAN_BODY = /^(?:Meeting|Retreat|Summit|Community|Dialogue|Chair|Troika|Conference)$/;

/** Whether a segment names an institution: a word that says so, and another one that says which. */
export function isInstitution(segment: readonly Unit[]): boolean {
  const last = segment.at(-1);
  const isBodyOfAsean = segment[0]?.text === 'ASEAN' && last !== undefined && ASEAN_BODY.test(last.text);
  if (segment.length > 1 && isBodyOfAsean) return true;
  return (
    segment.length > 1 &&
    segment.some(isInstitutionWord) &&
    last !== undefined &&
    !TEXT_WORD.test(last.text) &&
    !TITLE_ENDS.has(last.text)
  );
}
