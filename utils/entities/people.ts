import {
  CHINESE_FAMILY_NAMES,
  KOREAN_FAMILY_NAMES,
  VIETNAMESE_FAMILY_NAMES,
  WESTERN_GIVEN_NAMES,
} from '@/utils/article/family-names';
import type { Steps } from '@/utils/summary/steps';
import {
  BALINESE_GIVEN,
  EVERYDAY,
  MUSLIM_GIVEN,
  PATRONYMIC,
  PLACE_WORDS,
  ROLE,
  ROLE_BEHIND,
  SAYS_BEHIND,
} from './titles';

/** Words of a name where it stands. */
export interface NameMention {
  /** Without titles. */
  name: string;
  /** How it shows that it is a person's; null where it may be anything. */
  shownBy: 'title' | 'name' | 'context' | null;
  /** Whether a sentence begins with it, without a title. */
  opens: boolean;
  n: number;
  start: number;
  end: number;
}

/** Whether the name itself or the words beside it show that it is a person's; null where nothing does. */
export function isPersonal(
  parts: readonly string[],
  before: string,
  after: string,
): 'name' | 'context' | null {
  if (isByName(parts)) return 'name';
  const isShort = parts.length >= 2 && parts.length <= 4 && !PLACE_WORDS.has(parts.at(-1) ?? '');
  const isSaid =
    ROLE.test(before.replace(/,? (?:is |was |of \p{Lu}\p{L}+ )?$/u, '')) ||
    ROLE_BEHIND.test(after) ||
    SAYS_BEHIND.test(after);
  return isShort && isSaid ? 'context' : null;
}

function isByName(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.length > 6 || PLACE_WORDS.has(last)) return false;
  if (parts.slice(1).some((part) => PATRONYMIC.test(part))) return true;
  const lower = parts.map((part) => part.toLowerCase());
  const [first = '', second = ''] = lower;
  // "Jean-Luc": of a double name the first half tells.
  const given = /-\p{L}/u.test(first) ? first.split('-', 1)[0] : first;
  if (WESTERN_GIVEN_NAMES.has(given ?? '') && !EVERYDAY.has(parts[0] ?? '')) return true;
  if (INITIALS.test(parts[0] ?? '') && parts.slice(1).some((part) => /^\p{Lu}\p{Ll}/u.test(part)))
    return true;
  if (BALINESE_GIVEN.has(parts[/^(?:I|Ni|Ida)$/.test(parts[0] ?? '') ? 1 : 0] ?? '')) return true;
  if (MUSLIM_GIVEN.test(parts[0] ?? '')) return true;
  if (VIETNAMESE_FAMILY_NAMES.has(first) && parts.length >= 3) return true;
  const isHyphenated = /^\p{L}+-\p{L}+$/u.test(second);
  if (KOREAN_FAMILY_NAMES.has(first) && isHyphenated) return true;
  if (CHINESE_FAMILY_NAMES.has(first) && parts.length <= 3 && !EVERYDAY.has(parts[0] ?? '')) return true;
  return CHINESE_FAMILY_NAMES.has(first) && parts.length === 3;
}

/** "C.", "J.R.", but no "U.S.", which the lists know. */
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;

/** One person: the fullest form of the name, and where it stands. */
export interface Person {
  name: string;
  forms: Set<string>;
  places: Pick<NameMention, 'n' | 'start' | 'end'>[];
}

const tokensOf = (name: string): string[] => name.split(/\s+/);
const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, at) => part.every((token, i) => whole[at + i] === token));

/**
 * Joins mentions of the same person. `full` are names of two parts at least or with a title; `bare` are single words that may
 * be somebody's surname or given name. A shorter form is joined only where exactly one fuller name holds it, at its
 * beginning or end; where two do, it is left out, since the paper alone knows who is meant.
 */
export function* peopleSteps(full: readonly NameMention[], bare: readonly NameMention[]): Steps<Person[]> {
  const names = [...new Set(full.map(({ name }) => name))].sort(
    (a, b) => tokensOf(b).length - tokensOf(a).length,
  );
  const people = new Map<string, Person>();
  /** By the words that a shorter form may be of: so that each is looked up, not searched for. */
  const byToken = new Map<string, Set<Person>>();
  const shortOf = new Map<string, Person | null>();
  for (const name of names) {
    yield;
    const fuller = fullerThan(name, byToken);
    if (fuller === 'several') shortOf.set(name, null);
    else if (fuller) shortOf.set(name, fuller);
    else {
      const person: Person = { name, forms: new Set(), places: [] };
      people.set(name, person);
      shortOf.set(name, person);
      for (const token of tokensOf(name)) {
        if (!byToken.has(token)) byToken.set(token, new Set());
        byToken.get(token)?.add(person);
      }
    }
  }
  for (const { name, n, start, end } of [...full, ...bare]) {
    yield;
    const known = shortOf.get(name) ?? fullerThan(name, byToken);
    if (!known || known === 'several' || isThere(known, n, end)) continue;
    known.forms.add(name);
    known.places.push({ n, start, end });
  }
  return [...people.values()];
}

function fullerThan(
  name: string,
  byToken: ReadonlyMap<string, ReadonlySet<Person>>,
): Person | 'several' | null {
  const tokens = tokensOf(name);
  const holders = [...(byToken.get(tokens[0] ?? '') ?? [])].filter((person) => {
    const whole = tokensOf(person.name);
    if (whole.length <= tokens.length || !isWithin(tokens, whole)) return whole.join(' ') === name;
    // A single word from within a name is nobody's form of address.
    return tokens.length > 1 || whole[0] === name || whole.at(-1) === name;
  });
  if (holders.length > 1) return 'several';
  return holders[0] ?? null;
}

/** Whether the mention before was the same words, read in another way. */
function isThere({ places }: Person, n: number, end: number): boolean {
  const last = places.at(-1);
  return last?.n === n && last.end === end;
}
