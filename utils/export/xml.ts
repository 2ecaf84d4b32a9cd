import { htmlText } from '@/utils/html-text';
import { oneLine, plainText } from './text';

/** Markup that is well-formed XML and good HTML at once: nothing of a page or a note is ever more than text in it. */

/** Text between tags or in a quoted attribute, line breaks kept. */
export function xmlText(text: string): string {
  return htmlText(plainText(text));
}

/** The same on one line. */
export function xmlLine(text: string): string {
  return xmlText(oneLine(text));
}

/** ` lang="…"` for a language tag; nothing for what is none (RFC 5646, as loosely as parsers take it). */
export function langAttributes(language: string): string {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language)
    ? ` lang="${language}" xml:lang="${language}"`
    : '';
}
