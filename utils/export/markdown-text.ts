import { oneLine, plainText } from './text';

/** Written into every Markdown escape: all of CommonMark, the tables and links of GitHub, the extras of Obsidian. */
const SPECIALS = /[\\`*_[\]<>&#|~$={}^%@]/g;
/** What makes a list, a heading, a rule, a quote or a comment only where a line begins, whether marked (`==`) or not. */
const LINE_START = /^((?:==)?)([-+:])/;
/** The number of a list: of CommonMark, and as pandoc has them, with letters and in brackets. */
const LIST_START =
  /^((?:==)?)(\(?)((?:==)?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?:==)?)([.)])(?=(?:==)?(?:\s|$))/;

/**
 * Text from a page as one line of Markdown that shows exactly this text: no markup, HTML, entity, link or tag
 * comes of it. Source of the rules: https://spec.commonmark.org/0.31.2/#backslash-escapes,
 * https://github.github.com/gfm/#autolinks-extension- for the addresses that link themselves, and
 * https://pandoc.org/MANUAL.html#pandocs-markdown for lists, dashes and emoji.
 */
export function escapeLine(text: string): string {
  return escapeStart(escapePart(oneLine(text)));
}

/** A line of escaped parts, so that nothing begins with it. */
export function escapeStart(line: string): string {
  return line
    .replace(LINE_START, '$1\\$2')
    .replace(
      LIST_START,
      (_, mark: string, open: string, number: string, close: string) =>
        `${mark}${open && '\\('}${number}\\${close}`,
    );
}

/** The same for words that stand within a line: blanks at their ends stay. */
export function escapePart(text: string): string {
  return (
    plainText(text)
      .replace(/[ \t\n]+/g, ' ')
      .replace(SPECIALS, '\\$&')
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
      .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
      // Fields of Dataview, emoji by name, and addresses of which the beginning is marked.
      .replace(/(?<!\\):(?=:|\/|[\w+\\-]+:)/g, '\\:')
      // What pandoc would set as a dash or an ellipsis.
      .replace(/-(?=-)/g, '-\\')
      .replace(/\.(?=\.)/g, '.\\')
  );
}

/** A fence whose content a plugin of Obsidian would run or ask the vault. */
const RUN_BLOCK =
  /((?:`{3,}|~{3,})[^\S\n]*)((?:dataview|query|tasks|button|run-|meta-bind|js-engine|templater|execute|charts?\b|excalidraw))/gi;

/**
 * The user's note: Markdown stays Markdown, but it can neither run nor reach out of the place where it is put.
 * - no raw HTML: a `<` that is not the start of an http(s) address in angle brackets is escaped;
 * - links lead to http(s) only: any other destination is shown as text;
 * - images become links, so that opening the file fetches nothing;
 * - no link definitions, which would reach into other notes of the file;
 * - no code of plugins of Obsidian: no command of Templater, and of what runs as a block or a code span nothing but its words;
 * - no TeX and no raw blocks of pandoc: a backslash before a letter, which no Markdown needs, is one that shows.
 * The price is a visible backslash where such a sign stands inside a code span.
 * An open fence or list ends with the list item that `indented` makes.
 */
export function noteMarkdown(note: string): string {
  return plainText(note)
    .replace(/(\\*)<(?!https?:\/\/[^\s<>]*>)/gi, unescapedOnly('<'))
    .replace(/<(?=%)/g, '<\\')
    .replace(RUN_BLOCK, '$1text $2')
    .replace(/`(?=\$?=)/g, '`\\')
    .replace(/(\\*)!(?=\[)/g, unescapedOnly('!'))
    .replace(/\](?=:)/g, ']\\')
    .replace(/\](?=\((?!<?https?:\/\/))/gi, ']\\')
    .replace(/(\\*)\\(?=[A-Za-z])/g, (slashes) => (slashes.length % 2 === 1 ? `${slashes}\\` : slashes))
    .replace(/(\\*)\{/g, unescapedOnly('{'));
}

/** Puts a backslash before `sign` unless an odd number of them stands there already. */
function unescapedOnly(sign: string) {
  return (_match: string, slashes: string) =>
    slashes.length % 2 === 1 ? `${slashes}${sign}` : `${slashes}\\${sign}`;
}

/**
 * One line for the front matter. Obsidian shows it as it is, pandoc reads it as Markdown: so nothing is escaped, and what
 * would be a tag, a link or a command of TeX gets a look-alike in its place.
 */
export function frontMatterText(text: string): string {
  return oneLine(text)
    .replace(/<(?=[a-z!?/%])/gi, '‹')
    .replace(/\](?=[(:[])/g, '] ')
    .replace(/\\(?=[a-z])/gi, '∖')
    .replace(/`(?=\$?=)/g, '‵')
    .replace(/\{/g, '❴');
}

/** The lines of a block inside a list item whose text starts after `width` columns. */
export function indented(block: string, width: number): string {
  const margin = ' '.repeat(width);
  return block
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `${margin}${line}`))
    .join('\n');
}

/** A YAML 1.2 double-quoted scalar: JSON's string, with the characters that YAML does not print escaped too. */
export function yamlString(text: string): string {
  return JSON.stringify(plainText(text)).replace(
    /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
