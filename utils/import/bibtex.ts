import { type Entry, parse } from '@retorquere/bibtex-parser';
import { FileFaultError } from '@/utils/backup/file-fault';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { lineOf } from '@/utils/share/strict-json';
import { uuid } from '@/utils/uuid';
import { Collected } from './collect';
import { type CslEntry, oneLine, paperOfEntry } from './csl-paper';
import type { ImportedFile, ImportedMark } from './imported';
import { markInLine } from './mark-line';

const TYPES: Readonly<Record<string, string>> = {
  techreport: 'report',
  report: 'report',
  book: 'book',
  article: 'article-journal',
  online: 'webpage',
  misc: 'article',
};
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  malay: 'ms',
  indonesian: 'id',
  chinese: 'zh',
  tamil: 'ta',
  arabic: 'ar',
};
/** UTF-16 units. */
const LONGEST_SERIES = 60;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads BibTeX and BibLaTeX, by the parser of Better BibTeX; no TeX runs. Throws a `FileFaultError` with the line. */
export function readBibtex(text: string, colourNames: ColourNames = {}): ImportedFile {
  const { text: rest, annotations, placeholder } = annotationsApart(text.replace(/^\uFEFF/, ''));
  const bare = bracketsApart(rest);
  refuseHuge(bare);
  const { entries, errors } = parsed(bare);
  const [first] = errors;
  if (first) {
    const input = first.input ?? '';
    const at = bare.indexOf(input.trim().slice(0, 60));
    throw new FileFaultError('syntax', {
      line: lineOf(bare, Math.max(0, at)).line,
      what: oneLine(withBrackets(input))?.slice(0, 40) ?? first.error,
    });
  }
  const collected = new Collected();
  let at = 0;
  let line = 1;
  for (const entry of entries) {
    const found = Math.max(at, bare.indexOf(entry.key, at));
    line += bare.slice(at, found).split('\n').length - 1;
    at = found;
    const csl = entryOf(entry);
    const paper = paperOfEntry(csl, text1(entry, 'file') ?? null);
    if (paper) {
      paper.categories = keywordsOf(entry);
      paper.highlights = marksOf(
        text1(entry, 'annote', 'annotation'),
        { annotations, placeholder },
        paper.url,
        colourNames,
      );
    }
    collected.add(paper, oneLine(csl.title) ?? entry.key, { line });
  }
  return { kind: 'bibtex', name: null, papers: collected.papers(), leftOut: collected.leftOut };
}

/** UTF-16 units of an entry: with a larger one the parser would hold the page for minutes. */
const ENTRY_LIMIT = 300_000;

function refuseHuge(text: string): void {
  const starts = [...text.matchAll(/^[ \t]*@/gm)].map(({ index }) => index);
  const huge = starts.find((start, n) => (starts[n + 1] ?? text.length) - start > ENTRY_LIMIT);
  if (huge === undefined) return;
  const what = oneLine(text.slice(huge, huge + 40)) ?? '';
  throw new FileFaultError('bad-value', { line: lineOf(text, huge).line, what });
}

/** What the parser itself throws at is a fault of the file, too. */
function parsed(text: string): ReturnType<typeof parse> {
  try {
    return parse(text, { sentenceCase: false, verbatimFields: ['url', 'urldate', 'doi', 'file'] });
  } catch (error) {
    throw new FileFaultError('syntax', { what: error instanceof Error ? error.message.slice(0, 80) : '' });
  }
}

/** The first of a field's values, as text without markup. */
function text1({ fields }: Entry, ...names: string[]): string | undefined {
  for (const name of names) {
    const value: unknown = (fields as Record<string, unknown>)[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '') return plain(first);
  }
  return undefined;
}

/** The parser marks what a style would print in another way with tags. */
function plain(text: string): string {
  const bare = text.replace(/<\/?(?:span|i|b|sup|sub|em|strong|pre|p|bibtex|nc|sc)(?:\s[^<>]*)?>/g, '');
  return withBrackets(bare).trim();
}

/** What stands for the angle brackets of the file while the parser is at work: two signs that no text has (Unicode, 23.7). */
const [LESS, GREATER] = ['\uFDD0', '\uFDD1'];

/** The file's own brackets are no tags of the parser's; bare ones it would read as TeX's first fonts did, “¡” and “¿”. */
function bracketsApart(text: string): string {
  return text
    .replace(/\\textless(?![a-z])(?:\{\}|[ \t]+)?|</gi, LESS)
    .replace(/\\textgreater(?![a-z])(?:\{\}|[ \t]+)?|>/gi, GREATER);
}

function withBrackets(text: string): string {
  return text.replaceAll(LESS, '<').replaceAll(GREATER, '>');
}

/** The annotation that our own export writes: highlights as paragraphs, all of them on one line, every brace of TeX in a pair. */
const ANNOTATION = /\bannot(?:e|ation)\s*=\s*\{(?=“)/g;

interface Apart {
  annotations: readonly string[];
  /** What stands in the place of each, before its number: by chance, so that no file says it. */
  placeholder: string;
}

/**
 * Takes our annotations out and leaves their numbers in the place: they are read here, since of a long field the parser
 * takes the time of its square.
 */
function annotationsApart(text: string): Apart & { text: string } {
  const placeholder = uuid().replaceAll('-', '');
  const annotations: string[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: head, index } of text.matchAll(ANNOTATION)) {
    const begin = index + head.length;
    if (begin < from) continue;
    let depth = 1;
    let end = begin;
    for (; end < text.length && depth > 0 && text[end] !== '\n'; end += 1)
      depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
    // Somebody has written in it: then it is a field like any other.
    if (depth > 0) continue;
    parts.push(text.slice(from, begin), `${placeholder}${annotations.length}`);
    annotations.push(text.slice(begin, end - 1));
    from = end - 1;
  }
  return { text: [...parts, text.slice(from)].join(''), annotations, placeholder };
}

function marksOf(
  said: string | undefined,
  { annotations, placeholder }: Apart,
  paper: string,
  names: ColourNames,
): ImportedMark[] {
  const number = said?.startsWith(placeholder) ? said.slice(placeholder.length) : '';
  const told = (/^\d+$/.test(number) && annotations[Number(number)]) || '';
  return told
    .split(/ \\par (?=“)/)
    .map((one) => markInLine(unescaped(one), paper, names))
    .filter((mark) => mark !== null);
}

function keywordsOf({ fields }: Entry): string[] {
  const { keywords = [] } = fields;
  return keywords.map((word) => oneLine(withBrackets(unescaped(word)))).filter((word) => word !== null);
}

/** Signs that TeX has commands for. */
const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  textasciigrave: '`',
  textless: '<',
  textgreater: '>',
  textbar: '|',
};

/** The parser leaves keywords as they stand in the file. Read in one go, so that no sign that comes out is read again. */
function unescaped(word: string): string {
  return word.replace(
    /\\([a-z]+)(?:\{\}|\s+|(?![a-z]))|\\([&%$#_{}])|([-'])\{\}/gi,
    (whole: string, command?: string, sign?: string, alone?: string) =>
      sign ?? alone ?? (command !== undefined ? (COMMANDS[command] ?? whole) : whole),
  );
}

function entryOf(entry: Entry): CslEntry {
  const type = TYPES[entry.type.toLowerCase()] ?? 'article';
  const [id = entry.key] = /[A-Z]{2,}\d+$/.exec(entry.key) ?? [];
  return {
    id,
    type,
    title: [text1(entry, 'title'), text1(entry, 'subtitle')].filter(Boolean).join(': '),
    author: entry.fields.author?.map(({ lastName, firstName, name, prefix, suffix }) => ({
      family: lastName === undefined ? undefined : plain(lastName),
      given: firstName === undefined ? undefined : plain(firstName),
      literal: name === undefined ? undefined : plain(name),
      'non-dropping-particle': prefix === undefined ? undefined : plain(prefix),
      'dropping-particle': undefined,
      suffix: suffix === undefined ? undefined : plain(suffix),
    })),
    issued: { 'date-parts': undefined, literal: undefined, raw: dateOf(entry) },
    genre: text1(entry, 'type'),
    number: text1(entry, 'number'),
    'collection-title': seriesOf(entry, type),
    'collection-number': undefined,
    'container-title': text1(entry, 'journal', 'journaltitle', 'booktitle', 'organization', 'howpublished'),
    publisher: text1(entry, 'institution', 'publisher', 'school'),
    abstract: text1(entry, 'abstract'),
    keyword: undefined,
    language: languageOf(text1(entry, 'language', 'langid')),
    URL: text1(entry, 'url', 'howpublished'),
    DOI: text1(entry, 'doi'),
  };
}

/** BibLaTeX has no field for the series of a report: we write it as a note, and a note of others is rarely as short. */
function seriesOf(entry: Entry, type: string): string | undefined {
  if (type === 'book') return text1(entry, 'series');
  if (type !== 'report') return undefined;
  const said = text1(entry, 'note');
  return text1(entry, 'series') ?? (said !== undefined && said.length <= LONGEST_SERIES ? said : undefined);
}

/** A tag of BCP 47; babel's names for the languages in which RSIS writes. */
function languageOf(name: string | undefined): string | undefined {
  const tag = LANGUAGES[name?.toLowerCase() ?? ''] ?? name;
  return /^[a-z]{2,3}(?:-[a-z0-9-]+)?$/i.test(tag ?? '') ? tag : undefined;
}

const two = (part: string | number) => String(part).padStart(2, '0');

function dateOf(entry: Entry): string | undefined {
  const date = text1(entry, 'date');
  if (date !== undefined) return date;
  const [year, month, day] = [text1(entry, 'year'), text1(entry, 'month'), text1(entry, 'day')];
  if (!year || !month || !day) return undefined;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${two(named || month)}-${two(day)}`;
}
