import type { CompactCsl } from './csl-tree';

/** A style of the extension; the others are the user's own. */
export interface BundledStyle {
  /** Its file name in the repository of CSL styles. */
  id: string;
  title: string;
  load: () => Promise<{ default: CompactCsl }>;
}

/** As a list of choices shows them. Editions: https://github.com/citation-style-language/styles, March 2025. */
export const BUNDLED_STYLES: readonly BundledStyle[] = [
  { id: 'apa', title: 'APA, 7th edition', load: () => import('virtual:csl/style/apa') },
  {
    id: 'chicago-fullnote-bibliography',
    title: 'Chicago, 17th edition (notes and bibliography)',
    load: () => import('virtual:csl/style/chicago-fullnote-bibliography'),
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago, 17th edition (author-date)',
    load: () => import('virtual:csl/style/chicago-author-date'),
  },
  {
    id: 'modern-language-association',
    title: 'MLA, 9th edition',
    load: () => import('virtual:csl/style/modern-language-association'),
  },
  {
    id: 'harvard-cite-them-right',
    title: 'Harvard (Cite Them Right, 12th edition)',
    load: () => import('virtual:csl/style/harvard-cite-them-right'),
  },
  { id: 'ieee', title: 'IEEE', load: () => import('virtual:csl/style/ieee') },
  { id: 'oscola', title: 'OSCOLA', load: () => import('virtual:csl/style/oscola') },
  { id: 'vancouver', title: 'Vancouver', load: () => import('virtual:csl/style/vancouver') },
];
