import type { CompactCsl } from './csl-tree';
import type { BundledId } from './forms';

type Load = () => Promise<{ default: CompactCsl }>;

/** The styles of the extension, as a list of choices shows them. Editions: the repository of CSL styles, March 2025. */
export const BUNDLED_STYLES: Readonly<Record<BundledId, { title: string; load: Load }>> = {
  apa: { title: 'APA, 7th edition', load: () => import('virtual:csl/style/apa') },
  'chicago-fullnote-bibliography': {
    title: 'Chicago, 17th edition (notes and bibliography)',
    load: () => import('virtual:csl/style/chicago-fullnote-bibliography'),
  },
  'chicago-author-date': {
    title: 'Chicago, 17th edition (author-date)',
    load: () => import('virtual:csl/style/chicago-author-date'),
  },
  'modern-language-association': {
    title: 'MLA, 9th edition',
    load: () => import('virtual:csl/style/modern-language-association'),
  },
  'harvard-cite-them-right': {
    title: 'Harvard (Cite Them Right, 12th edition)',
    load: () => import('virtual:csl/style/harvard-cite-them-right'),
  },
  ieee: { title: 'IEEE', load: () => import('virtual:csl/style/ieee') },
  oscola: { title: 'OSCOLA, 4th edition', load: () => import('virtual:csl/style/oscola') },
  vancouver: { title: 'Vancouver', load: () => import('virtual:csl/style/vancouver') },
};
