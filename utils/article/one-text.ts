import type { Block } from './blocks';
import type { Copy } from './copies';
import { isWithin, sumWords } from './cover';
import { isProse } from './furniture';

/** Fewest words of sentences of an article: where the head says that it is one, and where nothing does. */
const LEAST_WORDS = 25;
const LEAST_WORDS_UNSAID = 100;
/** Share of the words that must stand in sentences where the head does not speak of an article. */
const PROSE = 0.5;
/** Linked headings from which on a page presents other pages. */
const LISTING = 3;

/** Whether a body reads as one text rather than as cards, teasers or the controls of an app. */
export function isOneText(copy: Copy, blocks: readonly Block[], isSaid: boolean): boolean {
  const roots = new Set(copy.roots);
  const omitted = new Set(copy.omitted);
  const own = blocks.filter(({ element }) => isWithin(roots, element) && !isWithin(omitted, element));
  const prose = own.filter(isProse);
  const words = sumWords(prose);
  if (isSaid) return words >= LEAST_WORDS;
  const linked = own.filter(
    (block) => /^h[1-6]$/.test(block.element.localName) && block.linked > block.letters / 2,
  );
  if (linked.length >= LISTING && linked.length >= prose.length / 2) return false;
  return words >= LEAST_WORDS_UNSAID && words >= PROSE * sumWords(own);
}

/** The results of a search, by the address: "/search?q=…", "/?s=…". */
export function isSearch(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  const last = pathname.toLowerCase().split('/').filter(Boolean).at(-1) ?? '';
  const isAsked = ['q', 's', 'query', 'search', 'keyword', 'keywords'].some((name) => searchParams.has(name));
  return /^(?:search|results?|suche|recherche|buscar)(?:\.\w+)?$/.test(last) || (last === '' && isAsked);
}
