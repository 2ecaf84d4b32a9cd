import type { ArticleMetadata } from '@/utils/article/article';
import { asRead } from './as-read';
import type { PublicationRecord } from './records';

/** Whether only a list tells of it, whatever the user has put in place of that. */
export function isListed(record: PublicationRecord): boolean {
  return asRead(record).coverage === 'listed';
}

/**
 * What was only listed, as its page tells of it: a list's guesses at authors and date go, its code and number stay
 * where the page shows none, and so does everything that the user said. Anything else comes back as it is.
 * Both are what is read, without the user's corrections.
 */
export function asPageSays(
  read: PublicationRecord,
  page: Omit<ArticleMetadata, 'key' | 'aliases'>,
): PublicationRecord {
  if (read.coverage !== 'listed') return read;
  const { series, coverage, title, authors, published, categories, lead, pdf, url, publisher } = page;
  const { language, words, minutes, sources, sha256 } = page;
  const facts = { series, coverage, title, authors, published, categories, lead, pdf, url, publisher };
  const text = { language, words, minutes, sources, sha256 };
  const named = { code: page.code ?? read.code, number: page.number ?? read.number };
  return { ...read, ...facts, ...text, ...named };
}
