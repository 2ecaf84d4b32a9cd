/** The part of citeproc-js that is used: https://citeproc-js.readthedocs.io/en/latest/running.html */
declare module 'citeproc' {
  import type { CslNode } from './csl-tree';

  interface System {
    retrieveLocale(language: string): CslNode;
    retrieveItem(id: string): object | undefined;
  }
  interface CitationCluster {
    citationItems: { id: string; label?: string; locator?: string }[];
    properties: { noteIndex: number };
  }
  class Engine {
    /** @param language for a style that names none */
    constructor(system: System, style: CslNode, language: string);
    opt: {
      xclass: 'note' | 'in-text';
      development_extensions: { wrap_url_and_doi: boolean };
    };
    updateItems(ids: string[]): void;
    /** Formats it as it would stand behind nothing and before nothing, and forgets it. */
    previewCitationCluster(cluster: CitationCluster, before: [], after: [], format: 'html'): string;
    /** False for a style without a bibliography. */
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}

declare module 'virtual:csl/*' {
  import type { CompactCsl } from './csl-tree';

  const compact: CompactCsl;
  export default compact;
}
