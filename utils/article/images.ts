/** Images of one paper that are kept; RSIS papers have a handful. */
const MOST_IMAGES = 40;

/** Whether an address is one of RSIS's own: only from there is an image ever fetched. */
export function isRsisAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && port === '';
  return isWeb && username === '' && password === '' && /^(?:[^.]+\.)*rsis\.edu\.sg$/.test(hostname);
}

/** The address of an image, over https where its page has come so: on the way it is then read and changed by nobody. */
export function asSafeAs(page: string, image: string): string {
  return /^https:/i.test(page) ? image.replace(/^http:/i, 'https:') : image;
}

/**
 * Addresses of the images that a kept text shows and that may be fetched, each once, in order. Read from the text without
 * a DOM, which a background has none of: `data-src` is written by the sanitiser alone, always in double quotes.
 */
export function imageAddresses(html: string): string[] {
  const found = new Set<string>();
  for (const [tag] of html.matchAll(/<img\b(?:[^>"]|"[^"]*")*>/gi)) {
    const source = /\sdata-src="([^"]*)"/i.exec(tag)?.[1];
    const address = source?.replaceAll('&amp;', '&');
    if (address && isRsisAddress(address)) found.add(address);
    if (found.size === MOST_IMAGES) break;
  }
  return [...found];
}
