import type { Author } from './article';
import {
  CHINESE_FAMILY_NAMES,
  COMPOUND_FAMILY_NAMES,
  GIVEN_TOO,
  KOREAN_FAMILY_NAMES,
  VIETNAMESE_FAMILY_NAMES,
  WESTERN_GIVEN_NAMES,
} from './family-names';
import { normalise } from './text';

/** Titles that are no part of a name; longer ones first. */
const TITLES =
  /^(?:(?:(?:assoc(?:iate)?|asst|assistant|adj(?:unct)?|emeritus|visiting)\.?\s+){0,2}prof(?:essor)?(?:\s+emeritus)?|a\/prof|dr|mr|mrs|ms|mdm|miss|madam|sir|dame|dato[’']?(?:\s+sri|\s+seri)?|datuk(?:\s+seri)?|tan sri|tun|amb(?:assador)?(?:-at-large)?|h\.?\s?e|his excellency|her excellency|hon|the hon(?:ourable)?|rev|reverend|fr|ustaz|ustadz|haji|hajah|gen(?:eral)?|lt[- ]?gen(?:eral)?|(?:senior )?lieutenant[- ](?:general|colonel|commander)|lieutenant|brigadier|commodore|maj(?:or)?[- ]gen(?:eral)?|brig(?:adier)?[- ]gen(?:eral)?|bg|mg|lg|col(?:onel)?|lt[- ]?col(?:onel)?|ltc|slt|lta|cpt|capt(?:ain)?|maj(?:or)?|sltc|me\d|rear admiral|radm|vice admiral|admiral|adm|commander|cdr|minister|senior minister of state|president|prime minister|(?:by|interview with))(?:\.\s*|\s+)(?=\S)/i;

/** A text with one of these words names an institution, whose "and" parts nothing. */
const INSTITUTION =
  /\b(?:school|cent(?:re|er)|institute|programme|university|ministry|department|secretariat|team|council)\b/i;

/** Letters behind a name: "PhD", "SC", "(Retd)". */
const SUFFIXES =
  /(?:,?\s+(?:ph\.?\s?d|m\.?d|m\.?a|msc|mba|sc|jp|obe|cbe|pbm|(?:ret(?:d|ired)?|rtd)|\((?:ret(?:d|ired)?|rtd|ns|eds?|editors?)\.?\)|eds?\.|et al)\.?)+$/i;
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Small words that belong to the family name behind them. */
const PARTICLES = new Set(
  'al-’ bin binti binte ben da dal de del della den der di do dos du el la le ten ter van vande vanden vander von zu zum zur af av st. st'.split(
    ' ',
  ),
);
/** Irish and Scottish particles, capitals and all: "Ó Briain", "Ní Dhuibhne", "Mac Giolla", "Nic Dhonnchadha". */
const GAELIC = /^(?:ó|ní|nic|mac|mc|uí|ua|mhic)$/i;
/** Particles that some families write with a capital, before a part of its own: "Van Dyke", "De Souza". */
const CAPITAL_PARTICLES =
  /^(?:O|O[’']|Al|El|Bin|Ben|Da|Das|Dal|De|Dela|Del|Della|Den|Der|Di|Do|Dos|Du|La|Las|Le|Los|Ten|Ter|Van|Vande|Vander|Von|Zu|Zur|St\.?)$/;
/** Between a given name and a father's name: such a name has no family name. */
const PATRONYMICS = /^(?:bin|binti|binte|bte|bt|s\/o|d\/o|a\/l|a\/p|ibn|bint)$/i;
/** Given names of Malay and Indonesian use, which tell nothing of a family name. */
const MUSLIM_GIVEN =
  /^(?:muham?mad|mohammad|mohamed|mohammed|mohd|muh|ahmad|abdul|abdullah|nur|nurul|siti|syed|sharifah|noor|mohamad|raden|wan|nik|tengku|ungku|megat)\.?$/i;

/** One syllable of Chinese or Korean as it is spelled: "See", "Hsien", "Kwang", but not "Razali". */
const SYLLABLE = /^[^aeiouü]{0,3}[aeiouü]{1,3}[^aeiouü]{0,2}$/i;

const INITIAL = /^(?:\p{Lu}\.?-?){1,3}$/u;
/** A part of a name: letters, with apostrophes, hyphens and a dot inside or behind. */
const NAME_PART = /^(?:\p{L}[\p{L}\p{M}’'.\-‐]*|[a-z]\/[a-z])$/u;

/**
 * The names of an author line: "A, B and C", "A & B", "A with B", "A, B (eds.)". Titles and letters behind names go.
 * Anything that reads as no name (an institution's long name stays whole) is kept as one entry.
 */
export function readNames(line: string): string[] {
  if (INSTITUTION.test(line) && !line.includes(',')) return [cleanName(line)];
  const text = normalise(line)
    .replace(/^(?:written |edited |co-authored |authored )?by:?\s+/i, '')
    .replace(/\s*\((?:eds?|editors?)\.?\)/gi, '')
    .replace(/,\s*eds?\.?$/i, '');
  return text
    .split(/\s*[,;|]\s*(?:(?:and|with)\s+|&\s*)?|\s+(?:and|with)\s+|\s*&\s*|\s+\/\s+/i)
    .reduce<string[]>((names, part) => {
      const last = names.at(-1);
      if (last !== undefined && GENERATION.test(part)) names[names.length - 1] = `${last} ${part}`;
      else names.push(cleanName(part));
      return names;
    }, [])
    .filter((name) => name !== '' && !/^(?:ph\.?\s?d|m\.?d|msc|mba|eds?|et al|retd?)\.?$/i.test(name));
}

/** A name without titles and letters behind it, in ordinary case. */
export function cleanName(printed: string): string {
  let name = normalise(printed)
    .replace(/(?<=\p{L})\.?\(/gu, ' (')
    .replace(/[*†‡§¹²³]+$|\[\d+\]$/g, '')
    .trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(
        /^(?:\((?:ret(?:d|ired)?|rtd|ns|dr|adj(?:unct)?)\.?\)|ret(?:d|ired)\b\.?(?=\s+\p{Lu}))\s*/iu,
        '',
      )
      .replace(TITLES, '')
      .replace(SUFFIXES, '')
      .trim();
  }
  return name.replace(/[,;:]+$/, '').trim();
}

function isNamePart(part: string): boolean {
  if (!NAME_PART.test(part)) return false;
  return /^\p{Lu}/u.test(part) || PARTICLES.has(part.toLowerCase()) || PATRONYMICS.test(part);
}

/** Whether a text could be the name of one person: two to seven parts, each a word in capitals or a small particle. */
export function looksLikeName(text: string): boolean {
  const parts = cleanName(text).split(' ');
  return parts.length >= 2 && parts.length <= 8 && parts.every(isNamePart) && /^\p{Lu}/u.test(parts[0] ?? '');
}

/** Whether all letters of a part are capitals and there are two of them at least: "HO", "ROY-CHAUDHURY", "McDONALD". */
function isCapitals(part: string): boolean {
  // "P.S." and "III" are in capitals whatever the name.
  if (part.includes('.') || GENERATION.test(part)) return false;
  const letters = part
    .replace(/^(?:Mc|Mac|de|De|van|Van|von|O[’'])(?=\p{Lu}{2})/u, '')
    .replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/**
 * Splits a name into family and given part, by the strongest evidence that there is:
 * the capitals of the same name in a bio ("Benjamin HO", "TAN See Seng"), else rules that can't invert a name;
 * without certainty the name stays whole (`literal`).
 * `printed` is the name as the bio prints it, when it does.
 */
export function splitName(name: string, printed?: string): Author {
  // Brackets hold another name or an acronym; "of" and "for" stand in the names of institutions.
  if (/[()[\]]|\s(?:of|for|on|the)\s/.test(name)) return { name, literal: name };
  const parts = name.split(' ');
  const evidence = printed?.split(' ');
  const capitals = evidence?.length === parts.length ? evidence.map(isCapitals) : [];
  const byCapitals = splitAt(name, parts, capitals);
  return byCapitals ?? splitByRules(name, parts);
}

/** The parts in capitals are the family name when they stand together at one end and something is left. */
function splitAt(name: string, parts: readonly string[], capitals: readonly boolean[]): Author | null {
  const first = capitals.indexOf(true);
  const last = capitals.lastIndexOf(true);
  if (first < 0 || (first === 0 && last === capitals.length - 1)) return null;
  if (capitals.slice(first, last + 1).includes(false)) return null;
  if (parts.some((part) => PATRONYMICS.test(part))) return { name, literal: name };
  if (first === 0) return authorOf(name, parts.slice(0, last + 1), parts.slice(last + 1));
  if (last === capitals.length - 1) {
    const from = withParticles(parts, first);
    // "Pieter Van DIJK": a name or a particle? The name stays whole.
    if (CAPITAL_PARTICLES.test(parts[from - 1] ?? '') && from > 1) return { name, literal: name };
    return authorOf(name, parts.slice(from), parts.slice(0, from));
  }
  // "LEE Kuan Yew, Peter": a family name amid given names, as in "Jessica TAN Soo Khoon".
  return authorOf(name, parts.slice(first, last + 1), [...parts.slice(0, first), ...parts.slice(last + 1)]);
}

function authorOf(name: string, family: readonly string[], given: readonly string[]): Author {
  return { name, family: family.join(' '), given: given.join(' ') };
}

/** Whether a part can only be a particle: a small "van" or "de", an Irish "Ó" or "Ní". */
function isParticle(part: string): boolean {
  return GAELIC.test(part) || (/^\p{Ll}/u.test(part) && PARTICLES.has(part.toLowerCase()));
}

/** Steps back over "van der", "de la", "Ó" so that they go with the family name. */
function withParticles(parts: readonly string[], from: number): number {
  let at = from;
  while (at > 1 && isParticle(parts[at - 1] ?? '')) at--;
  return at;
}

/** Where the particles before a family name begin; -1 without one. */
function particleIn(parts: readonly string[]): number {
  return parts.findIndex((part, i) => i > 0 && i < parts.length - 1 && isParticle(part));
}

function splitByRules(name: string, parts: readonly string[]): Author {
  const literal: Author = { name, literal: name };
  const lower = parts.map((part) => part.toLowerCase().replace(/[.,]/g, ''));
  const [first = '', second = ''] = lower;
  const last = lower.at(-1) ?? '';
  if (parts.length === 1 || parts.length > 6) return literal;
  if (parts.some((part) => PATRONYMICS.test(part)) || MUSLIM_GIVEN.test(parts[0] ?? '')) return literal;
  if (parts.some((part) => !NAME_PART.test(part))) return literal;
  if (GENERATION.test(parts.at(-1) ?? '')) return literal;

  const particle = particleIn(parts);
  if (particle > 0) return authorOf(name, parts.slice(particle), parts.slice(0, particle));
  if (parts.slice(0, -1).some((part) => isParticle(part) || CAPITAL_PARTICLES.test(part)))
    return splitVietnamese(name, parts, lower) ?? literal;

  const isChineseFirst = CHINESE_FAMILY_NAMES.has(first);
  const isWestern = WESTERN_GIVEN_NAMES.has(first) || WESTERN_GIVEN_NAMES.has(first.split('-')[0] ?? '');
  if (isWestern) return splitWestern(name, parts, lower);
  // "Tan See Seng", "Yoon Suk-yeol": three short parts, or a hyphenated given name, behind a known family name.
  const isHyphenated = parts.length === 2 && /^\p{L}+[-‐]\p{L}+$/u.test(parts[1] ?? '');
  const isAsianFirst = isChineseFirst || KOREAN_FAMILY_NAMES.has(first);
  const hasWestern = WESTERN_GIVEN_NAMES.has(second) || WESTERN_GIVEN_NAMES.has(last);
  const areShort = parts.slice(1).every((part) => SYLLABLE.test(part) && !INITIAL.test(part));
  if (isAsianFirst && COMPOUND_FAMILY_NAMES.has(`${first} ${second}`)) return literal;
  if (isAsianFirst && parts.length === 3 && areShort && !hasWestern && !isAmbiguous(lower)) {
    return authorOf(name, parts.slice(0, 1), parts.slice(1));
  }
  if (isAsianFirst && isHyphenated) return authorOf(name, parts.slice(0, 1), parts.slice(1));
  return splitVietnamese(name, parts, lower) ?? splitByMarks(name, parts) ?? literal;
}

/** "Nguyen Thi Hoa", "Tran Van Minh": a Vietnamese family name before two other parts. */
function splitVietnamese(name: string, parts: readonly string[], lower: readonly string[]): Author | null {
  const [first = '', second = ''] = lower;
  const isVietnamese =
    VIETNAMESE_FAMILY_NAMES.has(first) && parts.length >= 3 && !WESTERN_GIVEN_NAMES.has(second);
  return isVietnamese ? authorOf(name, parts.slice(0, 1), parts.slice(1)) : null;
}

/** "Chen Wei Lin" may be Wei Lin of the Chens or Chen Wei of the Lins: only where the first is never a given name. */
function isAmbiguous([first = '', , last = '']: readonly string[]): boolean {
  return CHINESE_FAMILY_NAMES.has(last) && GIVEN_TOO.has(first);
}

/** A Western given name in front: what follows is a family name, unless a Chinese name is joined to it. */
function splitWestern(name: string, parts: readonly string[], lower: readonly string[]): Author {
  if (parts.length === 2) return authorOf(name, parts.slice(1), parts.slice(0, 1));
  // "Benjamin Ho Tze Ern", "Jessica Tan Soo Khoon": the Chinese name keeps its own order behind the Western one.
  const chinese = CHINESE_FAMILY_NAMES.has(lower[1] ?? '');
  if (chinese && parts.length === 4)
    return authorOf(name, parts.slice(1, 2), [parts[0] ?? '', ...parts.slice(2)]);
  if (chinese) return { name, literal: name };
  const between = parts.slice(1, -1);
  const isPlain = between.every(
    (part, i) => INITIAL.test(part) || WESTERN_GIVEN_NAMES.has(lower[i + 1] ?? ''),
  );
  if (isPlain) return authorOf(name, parts.slice(-1), parts.slice(0, -1));
  // "Michael Kok Wei Tan" and "Anna Sofia Torres Vega" can be read in more than one way.
  return { name, literal: name };
}

/** Marks inside a name that tell its order: an initial before the last part, a double name. */
function splitByMarks(name: string, parts: readonly string[]): Author | null {
  const last = parts.at(-1) ?? '';
  const startsWithName = !INITIAL.test(parts[0] ?? '');
  const hasInitial = parts.length > 2 && INITIAL.test(parts.at(-2) ?? '') && !INITIAL.test(last);
  const isDouble = parts.length === 2 && /^\p{Lu}\p{Ll}+[-‐]\p{Lu}\p{Ll}+$/u.test(last);
  if (startsWithName && (hasInitial || isDouble)) return authorOf(name, parts.slice(-1), parts.slice(0, -1));
  return null;
}
