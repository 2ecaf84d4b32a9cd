import type { Highlight } from '@/utils/highlight/highlight';
import { presentTextOf, versionsOf } from './kept-versions';
import { knownAs, liveHighlightsOf } from './known';
import type { Library } from './open';
import { read } from './read';
import type { PublicationRecord, TextRecord } from './records';
import { inOrder } from './versions';

/**
 * A version of a publication's text: the one with `sha256`, or without it the one that stands on its page as far as is
 * known (`presentOf`); null when not kept.
 */
export function textOf(library: Library, key: string, sha256?: string): Promise<TextRecord | null> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, [key]);
    if (!publication) return null;
    const text =
      sha256 === undefined
        ? await presentTextOf(transaction, publication)
        : await transaction.objectStore('texts').get([publication.key, sha256]);
    return text ?? null;
  });
}

/** A paper with every version of its text that is kept. */
export interface PaperVersions {
  publication: PublicationRecord;
  /** The first one met first. */
  versions: TextRecord[];
  /** In the order of the text. */
  highlights: Highlight[];
}

/** The paper known by any of its keys; null when there is none. */
export function versionsOfPaper(library: Library, key: string): Promise<PaperVersions | null> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, [key]);
    if (!publication) return null;
    const versions = await versionsOf(transaction, publication.key);
    const highlights = await liveHighlightsOf(transaction, publication.key);
    return {
      publication,
      versions: inOrder(versions),
      highlights,
    };
  });
}

/** Every version kept of a publication's text, the first one met first. */
export async function textVersionsOf(library: Library, key: string): Promise<TextRecord[]> {
  return (await versionsOfPaper(library, key))?.versions ?? [];
}

/** The same publications, each with all versions of its text, for an export. */
export function withVersions<P extends { publication: PublicationRecord }>(
  library: Library,
  papers: readonly P[],
): Promise<(P & { versions: TextRecord[] })[]> {
  return read(library, (transaction) =>
    Promise.all(
      papers.map(async (paper) => ({
        ...paper,
        versions: inOrder(await versionsOf(transaction, paper.publication.key)),
      })),
    ),
  );
}
