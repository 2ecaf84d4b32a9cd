import type { ArticleMetadata, Field, ListingItem } from '@/utils/article/article';
import { authorsOf } from '@/utils/article/authors';
import { identityOfItem } from '@/utils/article/listing-identity';
import { numberOfCode, seriesOfCode } from '@/utils/article/publication-code';
import type { Corrections, PublicationRecord } from './records';

/** SHA-256 of no text at all: what is only listed has none that was kept. */
const NO_TEXT_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A publication of which a list tells and nothing else is known. It is saved in no list yet. */
export function recordOfListed(item: ListingItem, now: string): PublicationRecord {
  const { key, aliases, code } = identityOfItem(item);
  return {
    key,
    keys: [key, ...aliases],
    aliases,
    code,
    series: code && seriesOfCode(code),
    number: code && numberOfCode(code),
    coverage: 'listed',
    title: item.title,
    authors: authorsOf(item.authors ?? [], []),
    published: item.published ?? null,
    categories: [],
    lead: null,
    pdf: null,
    url: item.url,
    publisher: null,
    language: 'en',
    words: 0,
    minutes: 0,
    sources: {},
    sha256: NO_TEXT_SHA256,
    corrections: {},
    status: 'to-read',
    tags: [],
    savedAt: null,
    formerSavedAt: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
  };
}

/** Whether only a list tells of it, whatever the user has put in place of that. */
export function isListed({ coverage, corrections }: PublicationRecord): boolean {
  return (corrections.coverage?.read ?? coverage) === 'listed';
}

/** What a page says of a publication, by any name; what the user corrected in it, when it comes from a record. */
type Said = Omit<ArticleMetadata, 'key' | 'aliases'> & { corrections?: Corrections };

/**
 * What is only listed, as its page tells of it: a list's guesses at authors and date go, its code and number stay
 * where the page shows none, and so does everything that the user said.
 */
export function asPageSays(listed: PublicationRecord, page: Said): PublicationRecord {
  const { series, coverage, title, authors, published, categories, lead, pdf, url, publisher } = page;
  const { language, words, minutes, sources, sha256 } = page;
  const facts = { series, coverage, title, authors, published, categories, lead, pdf, url, publisher };
  const text = { language, words, minutes, sources, sha256 };
  const told = {
    ...facts,
    ...text,
    code: page.code ?? listed.code,
    number: page.number ?? listed.number,
  };
  const fields = Object.keys(listed.corrections) as Field[];
  const corrected = Object.fromEntries(fields.map((field) => [field, listed[field]]));
  const corrections = Object.fromEntries(
    fields.map((field) => [
      field,
      { ...listed.corrections[field], read: page.corrections?.[field]?.read ?? told[field] },
    ]),
  );
  return { ...listed, ...told, ...corrected, corrections: { ...page.corrections, ...corrections } };
}
