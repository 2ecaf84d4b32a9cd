import { sharedCatalogue } from '@/entrypoints/library/shared-catalogue';
import type { Library } from '@/utils/library/open';
import { eachPaper, keysWithVersions, papersWithTexts } from '@/utils/library/quoted-papers';
import type { PublicationRecord } from '@/utils/library/records';
import type { Sources } from '@/utils/quotation-check/check-draft';
import type { PaperFacts } from '@/utils/quotation-check/sources';

/** The library, as quotations are looked for in it. */
export function librarySources(library: Library, signal: AbortSignal): Sources {
  return {
    facts: async () => {
      const facts: PaperFacts[] = [];
      await eachPaper(library, (publication) => facts.push(factsOf(publication)), signal);
      return facts;
    },
    candidates: (words) => sharedCatalogue().quoted(words.map((parts) => [...parts])),
    edited: () => keysWithVersions(library),
    papers: async (keys) =>
      (await papersWithTexts(library, keys)).map(({ publication, present, versions }) => ({
        ...factsOf(publication),
        lead: publication.lead,
        present,
        versions,
      })),
  };
}

function factsOf(publication: PublicationRecord): PaperFacts {
  const { key, keys, url, title, authors, series, code, number, published } = publication;
  const { publisher, language, coverage } = publication;
  return { key, keys, url, title, authors, series, code, number, published, publisher, language, coverage };
}
