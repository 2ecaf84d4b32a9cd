import type { ListingItem } from '@/utils/article/article';
import { authorsOf } from '@/utils/article/authors';
import { identityOfItem } from '@/utils/article/listing-identity';
import { numberOfCode, seriesOfCode } from '@/utils/article/publication-code';
import type { PublicationRecord } from './records';

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
    readAt: null,
    tags: [],
    savedAt: null,
    formerSavedAt: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
  };
}
