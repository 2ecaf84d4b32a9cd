import { oneLine } from './text';

/**
 * Commands of the LaTeX kernel, each ended by `{}` so that it swallows no space. Braces have commands too:
 * BibTeX counts a `\{` as a brace, so that one alone would leave the field, and then the entry.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Text as TeX prints it unchanged, on one line, braces balanced. Letters beyond ASCII stay (UTF-8). */
export function texText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}^~`<>|$&%#_]/g, (sign) => COMMANDS[sign] ?? sign)
      // Ligatures of TeX's fonts: two hyphens would be printed as a dash, two apostrophes as a quotation mark.
      .replace(/-(?=-)/g, '-{}')
      .replace(/'(?=')/g, "'{}")
  );
}

/** Part of a name in a list that BibTeX splits at commas and at "and": braces hold it together where it has one. */
export function texNamePart(part: string): string {
  const text = texText(part);
  return /,|(?:^|\s)(?:and|others)(?:\s|$)/i.test(text) ? `{${text}}` : text;
}
