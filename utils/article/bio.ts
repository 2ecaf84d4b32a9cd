import { normalise } from './text';

/** A name as a text prints it, and where (UTF-16 offsets, `end` exclusive). */
export interface Mention {
  name: string;
  printed: string;
  start: number;
  end: number;
}

const TITLE = String.raw`(?:(?:assoc(?:iate)?|asst|assistant|adjunct|emeritus|visiting|distinguished)\.?\s+)?(?:prof(?:essor)?|a\/prof|dr|mr|mrs|ms|mdm|amb(?:assador)?|ltc|col|maj|cpt|gen|bg|sir|radm|cdr|capt(?:ain)?|dato[’']?|datuk|tan sri)\.?(?:\s*\((?:ret(?:d|ired)?|rtd|ns)\.?\))?`;
const OPENING = new RegExp(
  String.raw`^(?:about the (?:author|writer)s?\s*[:–—-]?\s*|by\s+)?(?:the\s+)?(?:${TITLE}\s+){0,2}[*“"]?$`,
  'i',
);
const TITLE_AT_END = new RegExp(String.raw`(?:^|\s)(?:${TITLE}\s+){1,2}$`, 'i');
const VERB =
  /^[*”"]?\s*(?:\([^)]{1,80}\)\s*)?(?:,|is\b|was\b|are\b|were\b|has\b|have\b|holds\b|hold\b|serves?\b|works?\b|heads?\b|leads?\b|joined\b|teaches\b|contributed\b|wrote\b|and\b|&|–|—|:)/i;
const CONNECTIVE = /^\s*(?:,|;|and|&|,\s*and)?\s*$/i;

/** Where a text mentions each of the names for the first time, in the order of the text. */
export function mentionsOf(text: string, names: readonly string[]): Mention[] {
  return names
    .flatMap((name) => {
      const match = patternsOf(name)
        .map((pattern) => pattern.exec(text))
        .find((found) => found !== null);
      return match
        ? [{ name, printed: match[0], start: match.index, end: match.index + match[0].length }]
        : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** A name is the same with a straight apostrophe and with a curly one. */
const APOSTROPHES = /[’‘ʼ']/g;
const isSame = (one: string, other: string) => fold(one) === fold(other);
const fold = (part: string) => part.replace(APOSTROPHES, "'").toLowerCase();

/** The name in its own order, and turned round: "See Seng TAN" for "Tan See Seng". */
function patternsOf(name: string): RegExp[] {
  const parts = name
    .split(' ')
    .map((part) =>
      part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(APOSTROPHES, APOSTROPHES.source),
    );
  const [first, ...rest] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const orders = parts.length < 2 ? [parts] : [parts, [...rest, first], [last, ...parts.slice(0, -1)]];
  return orders.map(
    (order) =>
      new RegExp(
        String.raw`(?<![\p{L}\p{N}])${order.join(String.raw`,?\s+`)}(?![\p{L}\p{N}]|[-‐]\p{L})`,
        'iu',
      ),
  );
}

/** Whether a paragraph presents its authors: it opens with one of the names, which a verb or comma follows. */
export function isBio(text: string, names: readonly string[]): boolean {
  const mentions = mentionsOf(text, names);
  const [first] = mentions;
  if (first === undefined || !OPENING.test(text.slice(0, first.start))) return false;
  // A family name in capitals presents a person by itself; a plain name needs a verb behind it.
  return hasCapitals(first.printed) || VERB.test(text.slice(first.end));
}

/** A name whose family part is in capitals: "Shantanu ROY-CHAUDHURY", "TAN See Seng". */
const NAME_PART = String.raw`(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}’'-]*)`;
const PRINTED_NAME = new RegExp(
  String.raw`(?<![\p{L}.])((?:${NAME_PART}\s+){1,5}\p{Lu}[\p{L}’'-]*)(?=\s*(?:,|\(|is\b|was\b|are\b|and\b|&))`,
  'gu',
);

/** The names that a bio prints with capitals, when no author line tells them. */
export function namesInBio(text: string): string[] {
  const opening = text.replace(new RegExp(String.raw`^(?:${TITLE}\s+)+`, 'i'), '');
  const names = [...opening.matchAll(PRINTED_NAME)].map((match) => ({
    name: normalise(match[1] ?? ''),
    at: match.index,
  }));
  if (names[0]?.at !== 0) return [];
  return names
    .map(({ name }) => name.replace(new RegExp(String.raw`^(?:and|${TITLE})\s+`, 'i'), ''))
    .filter((name) => hasCapitals(name));
}

/** A part in capitals beside one that is not, and no more than six parts. */
function hasCapitals(name: string): boolean {
  const parts = name.split(' ');
  const capitals = parts.filter(
    (part) => part.length > 1 && part === part.toUpperCase() && /\p{Lu}{2}/u.test(part),
  );
  return capitals.length > 0 && capitals.length < parts.length && parts.length <= 6;
}

/**
 * Each author's own part of the bios: what stands between their name and the next one. Authors who are presented
 * together ("A and B are …") share it.
 */
export function splitBios(texts: readonly string[], names: readonly string[]): Map<string, string> {
  const bios = new Map<string, string>();
  for (const text of texts) {
    const mentions = mentionsOf(
      text,
      names.filter((name) => !bios.has(name)),
    );
    let shared: string[] = [];
    for (const [i, mention] of mentions.entries()) {
      const part = text.slice(mention.end, mentions[i + 1]?.start ?? text.length);
      shared.push(mention.name);
      if (CONNECTIVE.test(part.replace(TITLE_AT_END, ' ')) && i + 1 < mentions.length) continue;
      const bio = part
        .replace(TITLE_AT_END, '')
        .replace(/^[”"*]?\s*[,–—:]?\s*/, '')
        .trim();
      if (bio !== '') for (const name of shared) bios.set(name, bio);
      shared = [];
    }
  }
  return bios;
}

/** The name with the capitals that a text prints, in the order of `name`; undefined when it is not mentioned. */
export function printedAs(name: string, texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const [mention] = mentionsOf(text, [name]);
    if (!mention) continue;
    const printed = mention.printed.replace(/,/g, '').split(/\s+/);
    return name
      .split(' ')
      .map((part) => printed.find((other) => isSame(other, part)) ?? part)
      .join(' ');
  }
  return undefined;
}
