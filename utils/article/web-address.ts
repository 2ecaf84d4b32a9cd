import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { siteOf } from './site';

/** Parameters that tell where a reader came from, and nothing of what the page shows. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|d|gb|wb|ms|y|tw|tt|li_fat_|epi)clid|gbraid|wbraid|gclsrc|mc_[ce]id|mkt_tok|igshid|_ga|_gl|_hs\w+|hsa_\w+|vero_\w+|oly_\w+|ncid|cmpid|doing_wp_cron)$/i;
/** Longest key in UTF-16 units; what is longer ends in a digest, so that any address has a key that can be stored. */
const LONGEST_KEY = 1500;
/** Addresses are stored up to this length; of a longer one the query is left out. */
const LONGEST_ADDRESS = 2000;

/** Where a page of another site is, without what differs from reader to reader. */
export interface WebAddress {
  /**
   * Identity of the page: `https://host/path?query`, host in lower case without www, whatever the scheme; no key of
   * an RSIS page holds two slashes in a row (`utils/article/address.ts`).
   */
  key: string;
  /** Address to open it again: as it stands, without tracking and fragment. */
  canonical: string;
}

/** Reads an address of the web. Throws a TypeError for one that is not http(s). */
export function readWebAddress(address: string): WebAddress {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`no address of the web: ${url.protocol}`);
  const query = queryOf(url);
  const host = url.host.replace(/\.(?=:|$)/, '').toLowerCase();
  const path = url.pathname.replaceAll(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  const route = routeOf(url);
  const key = `https://${siteOf(host)}${path.replace(/(.)\/+$/, '$1')}${query}${route}`;
  const canonical = `${url.protocol}//${host}${path}${query}${route}`;
  return { key: shortened(key), canonical: fitting(canonical, `${url.protocol}//${host}`) };
}

/** What the query says of the page, in one order. */
function queryOf({ searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  kept.sort();
  const query = kept.toString();
  return query && `?${query}`;
}

/** The fragment of an app that keeps its pages there ("#/news/12"); any other names a place on the page. */
function routeOf({ hash }: URL): string {
  return /^#!?\//.test(hash) ? hash : '';
}

function shortened(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  const digest = bytesToHex(sha256(utf8ToBytes(key)));
  return `${key.slice(0, LONGEST_KEY / 2).replace(/%.?$/, '')}?sha256=${digest}`;
}

function fitting(address: string, origin: string): string {
  if (address.length <= LONGEST_ADDRESS) return address;
  const path = address.replace(/[?#].*$/s, '');
  return path.length <= LONGEST_ADDRESS ? path : `${origin}/`;
}

/** Last parts of an address that show the same page in another way; a number only behind a title. */
const VIEW = /^(?:amp|print|m|mobile|index\.\w+)$/;
const NUMBER = /^\d{1,2}$/;

/**
 * The address that the page itself calls canonical, where it can be believed: on the same host, with the same last
 * part and route as the page's own address, and with no query that this one hasn't; it may leave a query out where the
 * last part is a title of several words. Apps leave the link of the page before, and some sites name their home page or
 * a section in all: then many papers would have one key.
 */
export function canonicalOf(address: string, link: string | null): string | null {
  if (link === null || !URL.canParse(link, address)) return null;
  const own = new URL(address);
  const other = new URL(link, address);
  if (!/^https?:$/.test(other.protocol) || siteOf(other.host) !== siteOf(own.host)) return null;
  const parts = partsOf(own);
  const ending = partsOf(other).at(-1);
  const isView = VIEW.test(parts.at(-1) ?? '') || (NUMBER.test(parts.at(-1) ?? '') && isTitle(parts.at(-2)));
  const isSame = ending === parts.at(-1) || (isView && ending === parts.at(-2));
  const [query, said] = [paramsOf(own), paramsOf(other)];
  const isAdded = said.some((param) => !query.includes(param));
  const isLess = !isTitle(ending) && query.some((param) => !said.includes(param));
  return isSame && !isAdded && !isLess && routeOf(own) === routeOf(other) ? other.href : null;
}

/** A part of a path that is a title of three words or more, and no file that a query chooses from. */
const isTitle = (part = '') =>
  /[\p{L}\p{N}]+-[\p{L}\p{N}]+-[\p{L}\p{N}]/u.test(part) && !/\.\w{2,5}$/.test(part);

const paramsOf = (url: URL) => queryOf(url).replace('?', '').split('&').filter(Boolean);

function partsOf({ pathname }: URL): string[] {
  return pathname.toLowerCase().split('/').filter(Boolean);
}
