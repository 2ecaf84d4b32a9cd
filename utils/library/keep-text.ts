import type { Article, KnownCoverage } from '@/utils/article/article';
import { sameValue } from '@/utils/same-value';
import { asRead } from './as-read';
import { versionsOf } from './kept-versions';
import { liveHighlightsOf } from './known';
import type { PublicationRecord, TextRecord } from './records';
import { after, knownLast, seenLast, superfluous } from './versions';
import type { Writing } from './writing';

/** Most versions that are kept though no act of the user and no highlight needs them. */
const LOOSE_VERSIONS_KEPT = 20;

/**
 * Keeps the version of the text that an article holds, within a write; one that is there already stays and is seen
 * again. `by`: an act of the user, who knows it by that, or the page alone. While there are highlights, also the user's
 * acts leave open whether they know of an edit: they may mark a new passage before they have read what changed.
 * `before`: how much of the paper was known until now. The whole paper after its abstract is no edit.
 */
export async function keepText(
  writing: Writing,
  publication: PublicationRecord,
  article: Article,
  by: TextRecord['keptBy'],
  before: KnownCoverage = asRead(publication).coverage,
): Promise<void> {
  const { transaction, now } = writing;
  const { key: publicationKey } = publication;
  const keys = await transaction.objectStore('texts').index('publicationKey').getAllKeys(publicationKey);
  // By far the most frequent case, and no reason to read the text: the page is what it was from the beginning.
  if (keys.length === 1 && keys[0]?.[1] === article.sha256) return;
  const versions = await versionsOf(transaction, publicationKey);
  const { lead, paragraphs, html, sha256 } = article;
  const known = versions.find((version) => version.sha256 === sha256);
  const fresh = { publicationKey, sha256, lead, paragraphs, html, createdAt: now, keptBy: by };
  // The abstract of a paper whose whole text is known stands on another page: neither is an edit of the other.
  if (article.coverage !== asRead(publication).coverage) {
    if (!known && by === 'user') await writing.put('texts', { ...fresh, seenAt: null, acknowledgedAt: null });
    return;
  }
  const isFuller = article.coverage !== before;
  const isSeen = known !== undefined && known === seenLast(versions);
  const isOpen =
    !isFuller &&
    knownLast(versions) !== undefined &&
    (by === 'page' || (await liveHighlightsOf(transaction, publicationKey)).length > 0);
  const next: TextRecord = {
    ...(known ?? fresh),
    seenAt: isSeen ? known.seenAt : after(timesOf(versions, 'seenAt'), now),
    acknowledgedAt: isOpen
      ? (known?.acknowledgedAt ?? null)
      : after(timesOf(versions, 'acknowledgedAt'), now),
    ...(by === 'user' && { keptBy: by }),
  };
  if (known && sameValue(known, next)) return;
  await writing.put('texts', next);
  const highlights = await transaction
    .objectStore('highlights')
    .index('publicationKey')
    .getAll(publicationKey);
  const others = versions
    .filter((version) => version.sha256 !== sha256)
    .map((version) => (isFuller ? { ...version, seenAt: null } : version));
  if (isFuller) for (const lesser of others) await writing.put('texts', lesser);
  for (const { sha256: gone } of superfluous([...others, next], highlights, LOOSE_VERSIONS_KEPT)) {
    await transaction.objectStore('texts').delete([publicationKey, gone]);
  }
}

function timesOf(versions: readonly TextRecord[], field: 'seenAt' | 'acknowledgedAt'): (string | null)[] {
  return versions.map((version) => version[field]);
}
