import type { Article } from '@/utils/article/article';
import { articleText } from '@/utils/article/paragraphs';
import type { Highlight } from '@/utils/highlight/highlight';
import { ProblemError } from '@/utils/problem';
import { samePublication } from './identity';
import { keepText } from './keep-text';
import { versionsOf } from './kept-versions';
import { knownAs, liveHighlightsOf, withKeys } from './known';
import type { Library } from './open';
import { read } from './read';
import type { Edition, PublicationRecord, TextRecord } from './records';
import type { Transaction } from './schema';
import { write } from './transact';
import { after, knownLast, seenLast } from './versions';

/** The edition of a publication with highlights, null of any other. Reads no text where only one is kept. */
export async function editionOf(
  transaction: Transaction,
  key: string,
  highlights: readonly Highlight[],
): Promise<Edition | null> {
  if (highlights.length === 0) return null;
  const keys = await transaction.objectStore('texts').index('publicationKey').getAllKeys(key);
  if (keys.length < 2) return { key, seen: keys[0]?.[1] ?? null, isEdited: false };
  const versions = await versionsOf(transaction, key);
  const seen = seenLast(versions);
  return { key, seen: seen?.sha256 ?? null, isEdited: seen !== knownLast(versions) };
}

/** An edit that the user is still to be told of, with all that is needed to tell it. */
export interface UntoldEdit {
  publication: PublicationRecord;
  /** In the order of the text. */
  highlights: Highlight[];
  /** The version that the user knows, and when they were last seen to read it. */
  before: TextRecord;
  readAt: string;
  /** The version that stands on the page. */
  after: TextRecord;
}

/** The edit of the publication known under any of `keys`; null when there is none, or no highlight. */
export function untoldEdit(library: Library, keys: readonly string[]): Promise<UntoldEdit | null> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, keys);
    if (!publication) return null;
    const highlights = await liveHighlightsOf(transaction, publication.key);
    const versions = await versionsOf(transaction, publication.key);
    const [before, seen] = [knownLast(versions), seenLast(versions)];
    if (highlights.length === 0 || !before || !seen || before === seen) return null;
    const times = highlights
      .filter(({ sha256 }) => sha256 === before.sha256)
      .map(({ createdAt }) => createdAt);
    const readAt = [before.acknowledgedAt ?? before.createdAt, ...times].sort().at(-1) ?? before.createdAt;
    return { publication, highlights, before, readAt, after: seen };
  });
}

/** Whether the text of an article is only the beginning of the one that was seen last: it may be still on its way. */
export function isBeginning(library: Library, article: Article): Promise<boolean> {
  return read(library, async (transaction) => {
    const found = await withKeys(transaction, [article.key, ...article.aliases]);
    const [publication] = samePublication(found, article);
    if (!publication) return false;
    const seen = seenLast(await versionsOf(transaction, publication.key));
    if (!seen || seen.sha256 === article.sha256) return false;
    return articleText(seen.paragraphs).startsWith(articleText(article.paragraphs));
  });
}

/**
 * Keeps the text of a page that was found edited, by the page's own doing: nothing that undo could take back, and no fact
 * of the paper changes. A page that holds less of the paper than is known keeps nothing. Throws `not-found` for a paper
 * without highlights.
 */
export function witnessText(library: Library, opId: string, article: Article): Promise<null> {
  return write(library, { opId, call: 'witnessText' }, async (writing) => {
    const { transaction } = writing;
    const found = await withKeys(transaction, [article.key, ...article.aliases]);
    const [publication] = samePublication(found, article);
    const isMarked = publication && (await liveHighlightsOf(transaction, publication.key)).length > 0;
    if (!isMarked) throw new ProblemError('not-found', `${article.key} has no highlights`);
    await keepText(writing, publication, article, 'page');
    await writing.announcePublication(publication.key);
    return null;
  });
}

/**
 * Notes that the user was told of the version `sha256`. One that is not the last seen changes nothing: they are still to
 * be told of what came since.
 */
export function acknowledgeText(library: Library, opId: string, key: string, sha256: string): Promise<null> {
  return write(library, { opId, call: 'acknowledgeText' }, async (writing) => {
    const { transaction, now } = writing;
    const publication = await knownAs(transaction, [key]);
    if (!publication) throw new ProblemError('not-found', `no publication ${key}`);
    const versions = await versionsOf(transaction, publication.key);
    const seen = seenLast(versions);
    if (seen?.sha256 !== sha256 || seen === knownLast(versions)) return null;
    const acknowledgedAt = after(
      versions.map((version) => version.acknowledgedAt),
      now,
    );
    await writing.put('texts', { ...seen, acknowledgedAt });
    await writing.announcePublication(publication.key);
    return null;
  });
}
