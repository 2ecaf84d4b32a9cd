/** The host of a key or an address without www: pages of one host are one site. */
export function siteOf(host: string): string {
  return host.replace(/^www\./, '');
}

/** Whether a key is that of a page on this host (with its port, in lower case, with or without www). */
export function isKeyOn(key: string, host: string): boolean {
  return key.startsWith('https://') && URL.canParse(key) && new URL(key).host === siteOf(host);
}

/** Origin of an address of the web; null for any other, and for none. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) ? origin : null;
}
