import type { ArticleMetadata, Field } from '@/utils/article/article';
import type { Corrections, PublicationRecord } from './records';

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
