import type { ArticleMetadata } from '@/utils/article/article';

type Cited = Pick<ArticleMetadata, 'key' | 'code' | 'title' | 'authors' | 'published'>;

/** English words that say nothing about a title when they open it. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'and',
  'of',
  'in',
  'on',
  'for',
  'to',
  'will',
  'is',
  'are',
  'can',
]);

/** What a publication alone gives; two of one list may have the same. */
export interface PlainKey {
  plain: string;
  /** Its key in the library. */
  of: string;
}

/**
 * A cite key for each publication, in the same order: letters, digits and hyphens of ASCII, different from each
 * other in any case. A key comes of its publication alone, so that it stays when the list around it changes;
 * only two publications that would get the same one are told apart by a checksum of their library key.
 */
export function citeKeys(publications: readonly PlainKey[]): string[] {
  const uses = new Map<string, number>();
  for (const { plain } of publications)
    uses.set(plain.toLowerCase(), (uses.get(plain.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return publications.map(({ plain: base, of }) => {
    const distinct = uses.get(base.toLowerCase()) === 1 ? base : `${base}-${checksum(of)}`;
    let key = distinct;
    for (let copy = 2; taken.has(key.toLowerCase()); copy += 1) key = `${distinct}-${copy}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

/** "RoyChaudhury2023-IP23066"; without a code the first words of the title that say something. */
export function plainKey({ key, code, title, authors, published }: Cited): PlainKey {
  const first = authors[0];
  const name = ascii(first?.family ?? first?.literal ?? first?.name ?? '').replace(/[^A-Za-z0-9]/g, '');
  const year = /^\d{4}/.exec(published ?? '')?.[0] ?? '';
  const words = ascii(title).match(/[A-Za-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase())).slice(0, 3);
  const work = code ? ascii(code).replace(/[^A-Za-z0-9]/g, '') : telling.join('').slice(0, 40);
  return { plain: [`${(name || 'rsis').slice(0, 40)}${year}`, work].filter(Boolean).join('-'), of: key };
}

/** Letters without their marks; what is not Latin is left out. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0020-\u007E]/g, '');
}

/** FNV-1a, 32 bits, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/): tells names apart, protects nothing. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
