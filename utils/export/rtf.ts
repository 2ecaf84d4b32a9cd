import { plainText } from './text';

/** Rich Text Format, version 1.9.1, in ASCII. */

/** Text in which nothing is a control word: line breaks are `\line`, what is not ASCII is `\u` with its UTF-16 units. */
export function rtfText(text: string): string {
  let out = '';
  for (const unit of plainText(text).split('')) {
    const code = unit.charCodeAt(0);
    if (unit === '\\' || unit === '{' || unit === '}') out += `\\${unit}`;
    else if (unit === '\n') out += '\\line ';
    else if (unit === '\t') out += '\\tab ';
    else if (code < 0x80) out += unit;
    // A signed number of 16 bits, and the character for readers that do not know it.
    else out += `\\u${code > 0x7fff ? code - 0x10000 : code}\\'3f`;
  }
  return out;
}

/** A link for word processors; `address` is a clean web address. */
export function rtfLink(address: string, words: string): string {
  // Quotes would end the instruction, and a backslash in it is doubled again.
  const safe = rtfText(address.replaceAll('"', '%22').replaceAll('\\', '%5C'));
  return `{\\field{\\*\\fldinst{HYPERLINK "${safe}"}}{\\fldrslt{\\ul ${words}}}}`;
}
