import { knownAs } from './known';
import type { Library } from './open';
import type { TextRecord } from './records';
import { read } from './transact';

/** A version of a publication's text: the one with `sha256`, or without it the present one; null when not kept. */
export function textOf(library: Library, key: string, sha256?: string): Promise<TextRecord | null> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, [key]);
    if (!publication) return null;
    const text = await transaction.objectStore('texts').get([publication.key, sha256 ?? publication.sha256]);
    return text ?? null;
  });
}

/** Every version kept of a publication's text, the first one met first. */
export function textVersionsOf(library: Library, key: string): Promise<TextRecord[]> {
  return read(library, async (transaction) => {
    const publication = await knownAs(transaction, [key]);
    if (!publication) return [];
    const versions = await transaction.objectStore('texts').index('publicationKey').getAll(publication.key);
    return versions.toSorted((a, b) => Number(a.createdAt > b.createdAt) - Number(a.createdAt < b.createdAt));
  });
}
