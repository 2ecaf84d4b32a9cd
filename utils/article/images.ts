/** Images of one paper that are kept; RSIS papers have a handful. */
const MOST_IMAGES = 40;

/** Whether an address is one of RSIS's own: only from there is an image ever fetched. */
export function isRsisAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && port === '';
  return isWeb && username === '' && password === '' && /^(?:[^.]+\.)*rsis\.edu\.sg$/.test(hostname);
}

/** Where an image is asked for: over https first, where nobody on the way reads or changes it; as its page had it where it is not there. */
export function waysTo(image: string): string[] {
  const safe = image.replace(/^http:/i, 'https:');
  return safe === image ? [image] : [safe, image];
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
