/** What every text format needs before its own escaping. */

const CONTROLS = /(?![\t\n])\p{Control}|[\uFEFF\uFFFE\uFFFF]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/** Text that any UTF-8 file can hold: no control characters or byte order marks, no half characters, line feeds only. */
export function plainText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '\uFFFD');
}

/** The same on one line, with single spaces and none at the ends. No-break spaces inside stay. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** The non-empty lines of a quote that runs over several paragraphs. */
export function lines(text: string): string[] {
  return plainText(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/**
 * A web address with every character that no address may have in percent-encoding (RFC 3986), or null for
 * anything but http and https. The rest is safe between `<` and `>` in Markdown and between braces in TeX.
 */
export function webAddress(url: string): string | null {
  const clean = plainText(url).replace(/\s+/g, '');
  if (!/^https?:\/\/[^/?#\\]/i.test(clean)) return null;
  return encodeURI(clean)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '%5B' : '%5D'));
}
