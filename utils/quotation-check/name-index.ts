import { readAddress } from '@/utils/article/address';
import { parseCode } from '@/utils/article/publication-code';
import { readWebAddress } from '@/utils/article/web-address';
import type { PaperFacts } from './sources';

/** Papers by whatever a draft may name them by. */
export interface NameIndex {
  byKey: ReadonlyMap<string, string[]>;
  byCode: ReadonlyMap<string, string[]>;
  /** Papers by the first three words of the title, with the whole of it. */
  byTitle: ReadonlyMap<string, { words: string[]; key: string }[]>;
  /** Papers by single words of their authors' names that stand for a person by themselves. */
  bySurname: ReadonlyMap<string, string[]>;
  /** Those of them that are surnames beyond doubt. */
  certain: ReadonlySet<string>;
  /** Papers by the first word of each name, with all its words. */
  byFullName: ReadonlyMap<string, { words: string[]; key: string }[]>;
  yearOf: ReadonlyMap<string, string>;
}

/** Titles of fewer words are no title in running text. */
const LEAST_TITLE_WORDS = 3;
/** Words of a name that is no person's. */
const BODY =
  /\b(?:school|university|institute|centre|center|programme|program|team|staff|editorial|desk|group|council|department|ministry|rsis|idss|nts|icpvtr)\b/i;

/** Stops behind each paper. */
export function* nameIndex(papers: Iterable<PaperFacts>): Generator<undefined, NameIndex, void> {
  const byKey = new Map<string, string[]>();
  const byCode = new Map<string, string[]>();
  const byTitle = new Map<string, { words: string[]; key: string }[]>();
  const bySurname = new Map<string, string[]>();
  const certain = new Set<string>();
  const byFullName = new Map<string, { words: string[]; key: string }[]>();
  const yearOf = new Map<string, string>();
  for (const { key, keys, code, title, authors, published } of papers) {
    yield;
    for (const own of keys) put(byKey, own, key);
    if (code) put(byCode, code.toUpperCase(), key);
    if (published) yearOf.set(key, published.slice(0, 4));
    const words = plainWords(title);
    if (words.length >= LEAST_TITLE_WORDS)
      put(byTitle, words.slice(0, LEAST_TITLE_WORDS).join(' '), { words, key });
    for (const { name, family, given } of authors) {
      const full = nameWords(name);
      if (full.length > 1) put(byFullName, full[0] ?? '', { words: full, key });
      if (family) {
        put(bySurname, family, key);
        certain.add(family);
        const both = nameWords(`${given ?? ''} ${family}`);
        if (both.length > 1 && both.join(' ') !== full.join(' '))
          put(byFullName, both[0] ?? '', { words: both, key });
      } else if (!BODY.test(name)) {
        // Which part of it is the surname is not known: either end may be.
        for (const part of new Set([full[0], full.at(-1)]))
          if (part && part.length > 1) put(bySurname, part, key);
      }
    }
  }
  return { byKey, byCode, byTitle, bySurname, certain, byFullName, yearOf };
}

function put<T>(map: Map<string, T[]>, name: string, value: T): void {
  const known = map.get(name);
  if (!known) map.set(name, [value]);
  else if (!known.includes(value)) known.push(value);
}

export const nameWords = (text: string): string[] =>
  text.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];

/** Words of a title as they are compared. */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [];

/** The paper that an address leads to, whichever site it is on; empty where none is saved. */
export function papersAt(url: string, { byKey, byCode }: NameIndex): string[] {
  const address = readable(url);
  if (!address) return [];
  for (const key of [address.key, ...address.aliases]) {
    const found = byKey.get(key) ?? byCode.get(key.toUpperCase());
    if (found) return found;
  }
  return [];
}

function readable(url: string): { key: string; aliases: string[] } | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const address = readAddress(url);
  return address.site === 'rsis' ? address : { key: readWebAddress(url).key, aliases: [] };
}

const CODE = /\b([A-Z]{2})[\s-]?(\d{2}-\d{2}|\d{3,6})\b/g;
/** "RSIS Commentary No. 171/2025", "IDSS Paper 66/2023": the running number and the year make the code. */
const NUMBERED =
  /\b(commentar(?:y|ies)|idss papers?)\b[^.;\n]{0,24}?(?:no\.?\s*)?(\d{1,3})\s*\/\s*(20\d\d)\b/gi;

/** Codes that a text names, whether a paper with them is saved or not. */
export function codesIn(text: string): string[] {
  const codes = [...text.matchAll(CODE)].map(([, letters, number]) => parseCode(`${letters}${number}`));
  for (const [, kind = '', number = '', year = ''] of text.matchAll(NUMBERED))
    codes.push(parseCode(`${/^c/i.test(kind) ? 'CO' : 'IP'}${year.slice(2)}${number.padStart(3, '0')}`));
  return [...new Set(codes.filter((code) => code !== null))];
}
