/**
 * Publication codes of RSIS: letters of the series and a number. Five digits are a two-digit year with a running
 * number (CO25171); event and policy reports have six (a date or a running number); NTS papers a year and a number.
 */
const CODE = /^(?:(?:CO|IP)\d{5}|(?:ER|PR)\d{6}|WP\d{3}|(?:IN|AL)\d{2}-\d{2})$/;

/** A code at the start of a title, parted from it: "IP23066 | Title", "CO12024: Title", "IN13-01 – Title". */
const TITLE_PREFIX = /^\s*([A-Z]{2}\d{2}(?:-\d{2}|\d{1,4}))\s*[|:–—]\s+(?=\S)/;

/** Series by the letters of a code, under their present names. */
const SERIES_OF_LETTERS: Readonly<Record<string, string>> = {
  CO: 'RSIS Commentary Series',
  IP: 'IDSS Papers',
  ER: 'Commemorative / Event Reports',
  PR: 'Policy Reports',
  WP: 'Working Papers',
  IN: 'NTS Insight',
  AL: 'NTS Alert',
};

/** The code in upper case when the whole text is one ("ip23066"), else null: "COVID-19", "CO2", "COP26" are none. */
export function parseCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return CODE.test(code) ? code : null;
}

/** Parts a title from the code printed before it. */
export function splitTitle(printed: string): { code: string | null; title: string } {
  const match = TITLE_PREFIX.exec(printed);
  const code = match?.[1] ? parseCode(match[1]) : null;
  return code && match
    ? { code, title: printed.slice(match[0].length).trim() }
    : { code: null, title: printed.trim() };
}

/** The code that opens a slug: "ip21016-the-little-pink", "in13-01-title"; digits alone are a database number. */
export function codeOfSlug(slug: string): string | null {
  const match = /^([a-z]{2}\d{2}-\d{2}|[a-z]{2}\d{3,6})(?:-|$)/i.exec(slug);
  return match?.[1] ? parseCode(match[1]) : null;
}

/** The code that a file name is or starts with: ".../2025/08/CO25171.pdf", "IP23066-1.pdf", "ER170512_Report.pdf". */
export function codeOfFile(address: string): string | null {
  const path = address.replace(/[?#].*$/s, '');
  const name = /^(.+)\.[a-z]{3,4}$/i.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';
  const match = /^([a-z]{2}\d{2}-\d{2}|[a-z]{2}\d{3,6})(?![a-z0-9])/i.exec(name.replace(/_/g, ' '));
  return match?.[1] ? parseCode(match[1]) : null;
}

/** The series that a code's letters name. */
export function seriesOfCode(code: string): string | null {
  return SERIES_OF_LETTERS[code.slice(0, 2)] ?? null;
}

/** The code without its letters: "23066", "13-01". */
export function numberOfCode(code: string): string {
  return code.slice(2);
}
