import * as v from 'valibot';
import { readAddress } from '@/utils/article/address';
import type { Author } from '@/utils/article/article';
import { parseCode } from '@/utils/article/publication-code';
import { identityOf } from '@/utils/share/read-list-file';
import type { ImportedPaper } from './imported';

/**
 * A bibliographic record as CSL-JSON has it, which RIS and BibTeX are read into, too. What is not known is left out, and
 * what is of another type than it should be counts as not known: other programs write much that nobody asked for.
 */
const words = v.fallback(
  v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  undefined,
);
const name = v.object({
  family: words,
  given: words,
  literal: words,
  'non-dropping-particle': words,
  'dropping-particle': words,
  suffix: words,
});
const date = v.fallback(
  v.optional(
    v.object({
      'date-parts': v.fallback(v.optional(v.array(v.array(v.union([v.number(), v.string()])))), undefined),
      raw: words,
      literal: words,
    }),
  ),
  undefined,
);
export const cslItem = v.object({
  id: words,
  type: words,
  title: words,
  author: v.fallback(v.optional(v.array(name)), undefined),
  issued: date,
  genre: words,
  number: words,
  'collection-title': words,
  'collection-number': words,
  'container-title': words,
  publisher: words,
  abstract: words,
  keyword: words,
  language: words,
  URL: words,
  DOI: words,
});
export type CslEntry = v.InferOutput<typeof cslItem>;

/** The house of every paper of the site, as our exports name it (`utils/citation/record.ts`): the library leaves it out. */
const HOUSE = /^S\. Rajaratnam School of International Studies\b/;

/** The paper of a record; null where it names no title or no address of the web. `pdf`: an address that the file has for it. */
export function paperOfEntry(entry: CslEntry, pdf: string | null = null): ImportedPaper | null {
  const title = oneLine(entry.title);
  const url = webAddress(entry.URL) ?? webAddress(entry.DOI && `https://doi.org/${doiOf(entry.DOI)}`);
  if (!title || !url) return null;
  const isRsis = readAddress(url).site !== 'other';
  const id = entry.id ?? '';
  const code = parseCode(id) === id && isRsis ? id : null;
  const container = oneLine(entry['container-title']);
  const publisher = oneLine(entry.publisher);
  const isJournal = entry.type?.startsWith('article-') ?? false;
  const series = oneLine(entry['collection-title']) ?? (isRsis || isJournal ? container : null);
  const own = isRsis && publisher !== null && HOUSE.test(publisher) ? null : publisher;
  return {
    title,
    url,
    code,
    series,
    number: oneLine(entry.number) ?? oneLine(entry['collection-number']),
    authors: (entry.author ?? []).map(authorOf).filter((one) => one !== null),
    published: dayOf(entry.issued),
    publisher: isRsis || isJournal ? own : (container ?? own),
    categories: (entry.keyword ?? '')
      .split(/\s*[,;]\s+/)
      .map((one) => oneLine(one))
      .filter((one) => one !== null),
    pdf: webAddress(pdf ?? undefined),
    language: oneLine(entry.language),
    lead: entry.abstract?.trim() ? { label: null, text: entry.abstract.trim() } : null,
    tags: [],
    highlights: [],
    identity: identityOf({ url, code }),
  };
}

/** A text on one line, without what only controls and half characters; null where nothing is left. Blanks of other widths stay. */
export function oneLine(text: string | undefined): string | null {
  const line = (text ?? '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}

/** An address of the web; null for anything else. */
export function webAddress(address: string | undefined): string | null {
  const trimmed = address?.trim() ?? '';
  if (!URL.canParse(trimmed)) return null;
  return /^https?:$/.test(new URL(trimmed).protocol) ? trimmed : null;
}

const doiOf = (doi: string) => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');

function authorOf(one: NonNullable<CslEntry['author']>[number]): Author | null {
  const literal = oneLine(one.literal);
  const particle = oneLine(one['non-dropping-particle']) ?? oneLine(one['dropping-particle']);
  const family = [particle, oneLine(one.family)].filter(Boolean).join(' ');
  const given = [oneLine(one.given), oneLine(one.suffix)].filter(Boolean).join(', ');
  if (family && given) return { name: `${given} ${family}`, family, given };
  const whole = literal ?? (family || given);
  return whole ? { name: whole, literal: whole } : null;
}

/** The day of a date that has one; a year or a month alone is no day, and none is made up. */
function dayOf(issued: CslEntry['issued']): string | null {
  const parts = issued?.['date-parts']?.[0]?.map(Number) ?? [];
  const told = /^(\d{4})-(\d\d)-(\d\d)/.exec(issued?.raw ?? issued?.literal ?? '');
  const [year, month, day] = parts.length >= 3 ? parts : (told?.slice(1).map(Number) ?? []);
  if (!year || !month || !day || year > 9999) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}
