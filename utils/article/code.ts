import type { Address } from './address';
import { presentName } from './categories';
import type { Copy } from './copies';
import { isDate, parseDate } from './dates';
import { isOwnPart, type Page } from './front';
import { otherPaperOf } from './others';
import { codeOfFile, seriesOfCode } from './publication-code';

/** A code and where it was found. */
interface Evidence {
  code: string;
  how: string;
}

export interface CodeFound {
  code: string | null;
  /** Where it was found, and which other evidence says otherwise. */
  how: string;
}

/** What is known of the paper before its code. */
export interface Known {
  /** Code at the start of the title. */
  ofTitle: string | null;
  /** Address of the PDF, as far as it can be told without the code. */
  pdf: string | null;
  published: string | null;
  /** First category, as printed. */
  series: string | null;
}

/**
 * The code, looked for where it is surest first. A file and an image may belong to another paper: theirs counts only
 * when year and series don't contradict it. Two papers that share a code by mistake would merge in the library.
 */
export function codeOf(page: Page, address: Address, known: Known): CodeFound {
  const found = [
    evidence(known.ofTitle, 'start of the title'),
    evidence(address.code, 'slug'),
    evidence(printedNumber(page, known), 'printed number', known),
    evidence(codeOfFile(known.pdf ?? ''), 'file name of the PDF', known),
    evidence(altCode(page), 'alt of an image', known),
  ].filter((one) => one !== null);
  const surest = found.find((one) => 'code' in one && !('against' in one));
  const against = found.filter((one) => one.code !== surest?.code);
  const doubts = against.map((one) => `; ${one.code} of the ${one.how} is left aside${one.against ?? ''}`);
  return { code: surest?.code ?? null, how: `${surest?.how ?? 'nowhere'}${doubts.join('')}` };
}

/** A code with what speaks against it; null without a code. */
function evidence(code: string | null, how: string, known?: Known): (Evidence & { against?: string }) | null {
  if (code === null) return null;
  const against = known ? contradiction(code, known) : null;
  return against === null ? { code, how } : { code, how, against: `: ${against}` };
}

/** What makes a code that of another paper: its year, or the letters of its series. */
function contradiction(code: string, { published, series }: Known): string | null {
  const year = yearOf(code);
  if (year !== null && published !== null) {
    const [own = 0, month = 0] = published.split('-').map(Number);
    const isAtTurn = Math.abs(own - year) === 1 && (month === 1 || month === 12);
    if (own !== year && !isAtTurn) return `the paper is of ${own}`;
  }
  const named = series === null ? null : presentName(series);
  const ofCode = seriesOfCode(code);
  const isOfAnother = named !== null && ofCode !== null && named !== ofCode && LETTERED.has(named);
  return isOfAnother ? `the series is ${named}` : null;
}

/** Series whose papers have codes with letters of their own. */
const LETTERED = new Set([
  'RSIS Commentary Series',
  'IDSS Papers',
  'Working Papers',
  'Policy Reports',
  'NTS Insight',
  'NTS Alert',
]);

/** The year that a code names: its first two digits, but for working papers and reports with a running number. */
function yearOf(code: string): number | null {
  const digits =
    /^(?:CO|IP|IN|AL)(\d{2})/.exec(code) ?? /^(?:ER|PR)(\d{2})(?:0[1-9]|1[0-2])\d{2}$/.exec(code);
  return digits?.[1] ? 2000 + Number(digits[1]) : null;
}

/** "RSIS Commentary No. 001/2022 dated 5 January 2022", as the PDFs print it. */
const PRINTED =
  /^(?:rsis\s+)?(?:(commentar(?:y|ies))|(idss papers?))?\s*(?:series\s*)?,?\s*no\.?\s*(\d{1,3})\s*\/\s*(20\d{2})\b(.*)$/i;
const PRINTED_WORDS = 14;

/** The code of a number that the page prints of its own paper, above the text or around its ends. */
function printedNumber(page: Page, { published, series }: Known): string | null {
  for (const block of [...page.front, ...page.body.slice(0, 3), ...page.body.slice(-3)]) {
    const isNote = block.element.closest('li, aside') !== null;
    const match = block.words <= PRINTED_WORDS && !isNote ? PRINTED.exec(block.text) : null;
    const [, commentary, paper, number = '', year = '', rest = ''] = match ?? [];
    const named = series === null ? null : presentName(series);
    const letters =
      commentary || (!paper && named === 'RSIS Commentary Series')
        ? 'CO'
        : paper || named === 'IDSS Papers'
          ? 'IP'
          : null;
    // A paper that is cited has its title, its authors or a page behind its number.
    const isAlone = !/[\p{L}\p{N}]/u.test(rest) || isDate(rest);
    if (!match || letters === null || !isAlone) continue;
    const dated = parseDate(rest);
    if (published !== null && (published.slice(0, 4) !== year || (dated !== null && dated !== published)))
      continue;
    return `${letters}${year.slice(2)}${number.padStart(3, '0')}`;
  }
  return null;
}

/** The code that an image of the body is named by, unless the image leads to another paper. */
function altCode(page: Page): string | null {
  const copy: Copy | undefined = page.bodies?.copies[0];
  const images = copy?.roots.flatMap((root) => [...root.querySelectorAll('img[alt]')]) ?? [];
  const own = images.filter((image) => {
    const link = image.closest('a[href]');
    return isOwnPart(page, image) && (link === null || otherPaperOf(link, page.url) === null);
  });
  const codes = new Set(own.map((image) => codeOfFile(`${image.getAttribute('alt')?.trim() ?? ''}.jpg`)));
  codes.delete(null);
  // Pictures of two papers are of neither.
  const [code = null] = codes.size === 1 ? codes : [];
  return code;
}
