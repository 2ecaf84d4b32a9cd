import type { PaperLink } from '@/components/glossary/PaperLinks';
import type { Library } from '@/utils/library/open';
import { publicationsByKey } from '@/utils/library/shelf';
import { libraryHash } from '@/utils/library-hash';

/** The address of the library page that shows papers of this title. */
export function paperHref(title: string): string {
  return libraryHash({ q: `"${title.replaceAll(/["“”„‟«»]/g, ' ')}"` });
}

/** Links to papers, in the order of their keys; one that is gone is left out. */
export async function paperLinks(library: Library, keys: readonly string[]): Promise<PaperLink[]> {
  const papers = await publicationsByKey(library, keys);
  return keys.flatMap((key) => {
    const publication = papers.get(key)?.publication;
    if (!publication) return [];
    const { title, language } = publication;
    return [{ key, title, language, href: paperHref(title) }];
  });
}
