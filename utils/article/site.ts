import type { Article } from './article';

/** The host of a key or an address without www: pages of one host are one site. */
export function siteOf(host: string): string {
  return host.replace(/^www\./, '');
}

/** Whether a key is that of a page on this host (with its port, in lower case, with or without www). */
export function isKeyOn(key: string, host: string): boolean {
  return key.startsWith('https://') && URL.canParse(key) && new URL(key).host === siteOf(host);
}

/** Whether a page of another site on this host may give an article: of its own site, and with no code, which RSIS alone gives. */
export function isArticleOn(
  { key, aliases, publisher, code, url }: Pick<Article, 'key' | 'aliases' | 'publisher' | 'code' | 'url'>,
  host: string,
): boolean {
  const isOwnAddress = URL.canParse(url) && siteOf(new URL(url).host) === siteOf(host);
  const isOwnKey = [key, ...aliases].every((one) => isKeyOn(one, host));
  return publisher !== null && code === null && isOwnAddress && isOwnKey;
}

/** Origin of an address of the web; null for any other, and for none. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) ? origin : null;
}
