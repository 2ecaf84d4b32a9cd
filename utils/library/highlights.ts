import type { Article, SourceFacts } from '@/utils/article/article';
import type { Highlight, HighlightChange, HighlightDraft, HighlightPlace } from '@/utils/highlight/highlight';
import { reattached, repairOf, unrepaired } from '@/utils/highlight/repair';
import { ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { revised } from './identity';
import { knownAs, liveHighlightsOf, mustKnow, withKeys } from './known';
import { isListed } from './listed';
import { meet } from './meet';
import type { Library } from './open';
import { read } from './read';
import type { MarkedPublication, PublicationRecord } from './records';
import { write } from './transact';
import { editionOf } from './witness';
import type { Writing } from './writing';

/** The highlights of the publication known under any of `aliases`. */
export function highlightsOf(library: Library, aliases: readonly string[]): Promise<MarkedPublication> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, aliases);
    if (!publication)
      return { key: null, highlights: [], isListed: false, isSaved: false, edition: null, facts: null };
    const highlights = await liveHighlightsOf(transaction, publication.key);
    const { key } = publication;
    const edition = await editionOf(transaction, key, highlights);
    const facts = sourceFacts(publication);
    const isSaved = publication.savedAt !== null;
    return { key, highlights, isListed: isListed(publication), isSaved, edition, facts };
  });
}

/** What a page may know of its paper to cite it: no word of the text, and nothing that the user said of it. */
function sourceFacts(publication: PublicationRecord): SourceFacts {
  const { key, authors, title, series, code, number, published, publisher, coverage, url, language } =
    publication;
  return { key, authors, title, series, code, number, published, publisher, coverage, url, language };
}

/** Adds a highlight; its publication and this version of the text are kept with it in the same write. */
export function addHighlight(
  library: Library,
  opId: string,
  article: Article,
  draft: HighlightDraft,
): Promise<Highlight> {
  return write(library, { opId, call: 'addHighlight' }, async (writing) => {
    const publication = await meet(writing, article);
    return put(writing, newHighlight(writing, publication.key, article.sha256, draft));
  });
}

/**
 * The same where the page is not at hand: on words of a version of the text that is kept. Throws `not-found`, also where
 * that version is not kept.
 */
export function addHighlightToText(
  library: Library,
  opId: string,
  key: string,
  sha256: string,
  draft: HighlightDraft,
): Promise<Highlight> {
  return write(library, { opId, call: 'addHighlight' }, async (writing) => {
    const publication = await mustKnow(writing.transaction, key);
    const kept = await writing.transaction.objectStore('texts').getKey([publication.key, sha256]);
    if (kept === undefined) throw new ProblemError('not-found', `no text ${sha256}`);
    return put(writing, newHighlight(writing, publication.key, sha256, draft));
  });
}

function newHighlight(
  { now }: Writing,
  publicationKey: string,
  sha256: string,
  draft: HighlightDraft,
): Highlight {
  return {
    tags: [],
    ...draft,
    id: uuid(),
    publicationKey,
    sha256,
    removedAt: null,
    formerAnchors: [],
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
  };
}

/**
 * Changes only the fields given. Throws `not-found`, also for a highlight in the trash. Here and below `keys`, where they
 * are given, are those of the caller's own paper: a highlight of another one is `not-found`, too.
 */
export function changeHighlight(
  library: Library,
  opId: string,
  id: string,
  change: HighlightChange,
  keys?: readonly string[],
): Promise<Highlight> {
  return write(library, { opId, call: 'changeHighlight' }, async (writing) => {
    const highlight = await mustFindLive(writing, id, keys);
    return put(writing, revised(highlight, change, writing.now));
  });
}

/** Puts a highlight into the trash; one that is there stays as it is. */
export function deleteHighlight(
  library: Library,
  opId: string,
  id: string,
  keys?: readonly string[],
): Promise<Highlight> {
  return write(library, { opId, call: 'deleteHighlight' }, async (writing) => {
    const highlight = await mustFind(writing, id, keys);
    if (highlight.deletedAt !== null) return highlight;
    return put(writing, revised(highlight, { deletedAt: writing.now }, writing.now));
  });
}

/** Undoes `deleteHighlight`. */
export function restoreHighlight(
  library: Library,
  opId: string,
  id: string,
  keys?: readonly string[],
): Promise<Highlight> {
  return write(library, { opId, call: 'restoreHighlight' }, async (writing) => {
    const highlight = await mustFind(writing, id, keys);
    if (highlight.deletedAt === null) return highlight;
    return put(writing, revised(highlight, { deletedAt: null }, writing.now));
  });
}

/**
 * Attaches a highlight to other words of its paper, as they stand on its page now: this version of the text is kept
 * with it in the same write. What it stood on before stays among its former anchors. Throws `not-found`, also for a
 * highlight in the trash and for the page of another paper.
 */
export function reattachHighlight(
  library: Library,
  opId: string,
  id: string,
  article: Article,
  place: HighlightPlace,
): Promise<Highlight> {
  return write(library, { opId, call: 'reattachHighlight' }, async (writing) => {
    await mustFindLive(writing, id);
    const publication = await meet(writing, article);
    // Only now: to meet the article may have brought it under another key.
    const highlight = await mustFindLive(writing, id, [publication.key]);
    return put(
      writing,
      revised(highlight, reattached(highlight, place, article.sha256, writing.now), writing.now),
    );
  });
}

/**
 * The same where the page is not at hand: to words of a version of the text that is kept. Throws `not-found`, also
 * where that version is not kept.
 */
export function reattachToText(
  library: Library,
  opId: string,
  id: string,
  sha256: string,
  place: HighlightPlace,
): Promise<Highlight> {
  return write(library, { opId, call: 'reattachHighlight' }, async (writing) => {
    const highlight = await mustFindLive(writing, id);
    const key = await writing.transaction.objectStore('texts').getKey([highlight.publicationKey, sha256]);
    if (key === undefined) throw new ProblemError('not-found', `no text ${sha256}`);
    return put(writing, revised(highlight, reattached(highlight, place, sha256, writing.now), writing.now));
  });
}

/** Keeps a highlight whose words are gone as what was quoted then; one that is kept so stays as it is. */
export function keepRemoved(
  library: Library,
  opId: string,
  id: string,
  keys?: readonly string[],
): Promise<Highlight> {
  return write(library, { opId, call: 'keepRemoved' }, async (writing) => {
    const highlight = await mustFindLive(writing, id, keys);
    if (highlight.removedAt !== null) return highlight;
    return put(writing, revised(highlight, { removedAt: writing.now }, writing.now));
  });
}

/**
 * Takes one `reattachHighlight`, `reattachToText` or `keepRemoved` back, which `repair` names (`repairOf` of what it
 * gave). Throws `conflict` where that is not the last one any more.
 */
export function undoRepair(
  library: Library,
  opId: string,
  id: string,
  repair: string,
  keys?: readonly string[],
): Promise<Highlight> {
  return write(library, { opId, call: 'undoRepair' }, async (writing) => {
    const highlight = await mustFindLive(writing, id, keys);
    const before = unrepaired(highlight);
    if (!before || repairOf(highlight) !== repair)
      throw new ProblemError('conflict', `highlight ${id} was repaired anew, or is as it was`);
    return put(writing, revised(highlight, before, writing.now));
  });
}

/** Also a highlight in the trash is `not-found`. */
async function mustFindLive(writing: Writing, id: string, keys?: readonly string[]): Promise<Highlight> {
  const highlight = await mustFind(writing, id, keys);
  if (highlight.deletedAt !== null) throw new ProblemError('not-found', `highlight ${id} was deleted`);
  return highlight;
}

async function mustFind({ transaction }: Writing, id: string, keys?: readonly string[]): Promise<Highlight> {
  const highlight = await transaction.objectStore('highlights').get(id);
  if (!highlight) throw new ProblemError('not-found', `no highlight ${id}`);
  const isOwn =
    !keys || (await withKeys(transaction, keys)).some(({ key }) => key === highlight.publicationKey);
  if (!isOwn) throw new ProblemError('not-found', `highlight ${id} is of another paper`);
  return highlight;
}

async function put(writing: Writing, highlight: Highlight): Promise<Highlight> {
  await writing.announcePublication(highlight.publicationKey);
  return writing.put('highlights', highlight);
}
