import { codeOfSlug } from './publication-code';

/** What an address alone says of a page. `root` is a page at the site's root: only its content tells what it is. */
export type AddressKind =
  | 'article'
  | 'root'
  | 'abstract'
  | 'excerpt'
  | 'listing'
  | 'home'
  | 'search'
  | 'profile'
  | 'event'
  | 'section'
  | 'file';

export interface Address {
  site: 'rsis' | 'other';
  kind: AddressKind;
  /** Publication code of the slug, else first and last part of the path ("event/asean-meeting"). */
  key: string;
  /** Code that the slug opens with, in upper case. */
  code: string | null;
  /** Other keys of the same address, `key` not among them. */
  aliases: string[];
  /** https, www, no query but a search's, no fragment, one slash at the end. */
  canonical: string;
}

/** Kind by the first part of the path (addresses seen up to September 2025). */
const KIND_OF_FIRST: Readonly<Record<string, AddressKind>> = {
  'rsis-publication': 'article',
  'ctta-newsarticle': 'article',
  'rsis-event-article': 'article',
  'rsis-speeches-article': 'article',
  'staff-publication': 'abstract',
  'media-highlight': 'excerpt',
  publications: 'listing',
  'media-highlights': 'listing',
  ctta: 'listing',
  research: 'section',
  events: 'section',
  'about-rsis': 'section',
  'graduate-education': 'section',
  'executive-education': 'section',
  'global-networks': 'section',
  media: 'section',
  category: 'listing',
  tag: 'listing',
  c: 'listing',
  event: 'event',
  profile: 'profile',
};

/** Kinds whose pages are posts: with no slug behind the first part they are an overview. */
const POSTS: ReadonlySet<AddressKind> = new Set(['article', 'abstract', 'excerpt', 'event', 'profile']);

/** Research centres: parts of a path that are a view of the same posts and no slug. */
const CENTRES = new Set([
  'rsis',
  'idss',
  'nts',
  'cens',
  'cms',
  'icpvtr',
  'srp',
  'nssp',
  'stsp',
  'scrp',
  'fit',
]);

/**
 * Reads an address without the page. Throws a TypeError when `url` is no address at all.
 * Host with or without www, http or https, tracking parameters and the last slash make no difference.
 */
export function readAddress(url: string): Address {
  const { hostname, pathname, search, protocol } = new URL(url);
  const host = hostname.replace(/\.$/, '');
  const isRsis = /^https?:$/.test(protocol) && (host === 'rsis.edu.sg' || host.endsWith('.rsis.edu.sg'));
  const parts = withoutView(pathname.split('/').filter(Boolean).map(decodePart));
  const last = parts.at(-1) ?? '';
  const path = parts.map((part) => `${encodeURIComponent(part)}/`).join('');
  const pathKey = keyOf(parts);
  if (!isRsis) {
    const canonical = url.replace(/#.*$/s, '');
    return { site: 'other', kind: 'root', key: canonical, code: null, aliases: [], canonical };
  }
  const kind = kindOf(parts, search);
  const code = kind === 'article' || kind === 'root' ? codeOfSlug(last) : null;
  const home = host === 'rsis.edu.sg' || host === 'www.rsis.edu.sg' ? 'www.rsis.edu.sg' : host;
  const query =
    kind === 'search' ? `?s=${encodeURIComponent(new URLSearchParams(search).get('s') ?? '')}` : '';
  const ending = kind === 'file' ? path.replace(/\/$/, '') : path;
  return {
    site: 'rsis',
    kind,
    key: code ?? pathKey,
    code,
    aliases: code ? [pathKey] : [],
    canonical: `https://${home}/${ending}${query}`,
  };
}

/** The last part of an address that shows a post in another way: WordPress serves "/<slug>/2/" or "/<slug>/feed/". */
const VIEW = /^(?:\d{1,2}|amp|embed|feed|print|trackback)$/i;

function withoutView(parts: readonly string[]): readonly string[] {
  const isOfPage = /^(?:comment-)?page$/i.test(parts.at(-2) ?? '') && /^\d+$/.test(parts.at(-1) ?? '');
  const post = isOfPage ? parts.slice(0, -2) : VIEW.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
  const kind = kindOfFirst(post[0]);
  return kind !== undefined && POSTS.has(kind) && isSlug(post.at(-1) ?? '') ? post : parts;
}

/** A title as a part of a path has words; the year of an archive and the name of a centre have none. */
const isSlug = (part: string) => /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(part);

/** A slash inside a part stays encoded: no key has two in a row, as those of other sites have (`web-address.ts`). */
function keyOf(all: readonly string[]): string {
  const parts = all.map((part) => part.replaceAll('/', '%2f'));
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${first}/${last}`.toLowerCase() : first.toLowerCase();
}

function kindOf(parts: readonly string[], search: string): AddressKind {
  const [first, second] = parts.map((part) => part.toLowerCase());
  if (new URLSearchParams(search).has('s')) return 'search';
  if (first === undefined) return 'home';
  if (first === 'wp-content' || /\.[a-z]{3,5}$/.test(parts.at(-1) ?? '')) return 'file';
  if (first.startsWith('think-tank')) return 'listing';
  const kind = kindOfFirst(first);
  if (kind === undefined) return parts.length === 1 ? 'root' : 'section';
  const isOverview = second === undefined || (parts.length === 2 && CENTRES.has(second)) || second === 'page';
  return POSTS.has(kind) && isOverview ? 'section' : kind;
}

function kindOfFirst(first = ''): AddressKind | undefined {
  const name = first.toLowerCase();
  return Object.hasOwn(KIND_OF_FIRST, name) ? KIND_OF_FIRST[name] : undefined;
}

/** Slugs may hold percent-encoded dashes and quotes, in either case of the hex digits; a broken code stays. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
