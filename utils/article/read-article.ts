import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Address, readAddress } from './address';
import type { Article, Coverage, Lead, Paragraph } from './article';
import { authorNames, authorsOf } from './authors';
import { categoriesOf, presentName, seriesOf } from './categories';
import { codeOf } from './code';
import type { Bodies } from './copies';
import { isDate, parseDate } from './dates';
import type { Page } from './front';
import { languageOf } from './language';
import { splitLead } from './lead';
import { isTitleOf } from './likely-title';
import { markBios } from './mark-bios';
import { cleanName, readNames } from './names';
import { linkNotes } from './notes';
import { articleText } from './paragraphs';
import { numbered, passagesOf } from './passages';
import { pdfAddress } from './pdf';
import { prepareCopy } from './prepare';
import { numberOfCode, splitTitle } from './publication-code';
import { publishedOn } from './published';
import { readable } from './readable';
import { ABSTRACT_SERIES } from './rsis';
import { countWords, fingerprint } from './text';
import { printedTitle } from './title';

/** Words a minute of silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;
/** A longer text on the page of a series of PDFs is the paper itself. */
const ABSTRACT_WORDS = 700;

/** Leaves a step in the trace. */
export type Note = (step: string, found: string | null, how: string) => void;

/**
 * Puts the article together from the page and the copies of its body; null when the body says nothing.
 * How each field was found is told to `note`.
 */
export function readArticle(
  page: Page,
  bodies: Bodies,
  address: Address,
  note: Note,
): Omit<Article, 'sources'> | null {
  const printed = printedTitle(page);
  const { title, code: titleCode } = splitTitle(printed?.value ?? '');
  note('title', printed?.value ?? null, printed?.how ?? 'nowhere');
  const published = publishedOn(page);
  note('published', published?.value ?? null, published?.how ?? 'nowhere');
  const categories = categoriesOf(page);
  note('categories', categories.value.join('; ') || null, categories.how);
  const { code, how: howCode } = codeOf(page, address, {
    ofTitle: titleCode,
    pdf: pdfAddress(page, titleCode ?? address.code)?.value ?? null,
    published: published?.value ?? null,
    series: categories.value[0] ?? null,
  });
  note('code', code, howCode);
  const names = authorNames(page, [title, printed?.value ?? '', ...categories.value]);
  note('authors', names.value.join('; ') || null, names.how);
  const pdf = pdfAddress(page, code);
  note('pdf', pdf?.value ?? null, pdf?.how ?? 'nowhere');
  const series = seriesOf(categories.value, code);
  note('series', series?.value ?? null, series?.how ?? 'nowhere');

  const [copy] = bodies.copies;
  if (!copy) return null;
  const isFront = frontMatter(title, names.value, published?.value ?? null, series?.value ?? null);
  const omitted = [...copy.omitted, ...page.insets];
  const prepared = prepareCopy({ ...copy, omitted }, page.url, isFront);
  linkNotes(prepared);
  const { html, blocks, how } = readable(prepared);
  note('readable', `${copy.words} words`, how);
  const passages = markBios(passagesOf(blocks), names.value);
  const isAbstract =
    address.kind === 'abstract' ||
    (pdf !== null &&
      ABSTRACT_SERIES.has(presentName(series?.value ?? '') ?? '') &&
      copy.words <= ABSTRACT_WORDS);
  const coverage: Coverage = address.kind === 'excerpt' ? 'excerpt' : isAbstract ? 'abstract' : 'full';
  const isByAddress = address.kind === 'excerpt' || address.kind === 'abstract';
  note(
    'coverage',
    coverage,
    isByAddress ? 'address' : 'text shape: its length, and whether it stands beside a PDF',
  );
  const { lead, rest, how: howLead } = splitLead(passages, names.value, isAbstract);
  note('lead', lead?.text.slice(0, 60) ?? null, howLead);
  const paragraphs = numbered(rest);
  if (paragraphs.length === 0 && lead === null) return null;
  const allText = articleText(paragraphs);
  const { value: language, how: howLanguage } = languageOf(page.snapshot.document, allText);
  note('language', language, howLanguage);
  const bios = paragraphs.filter(({ kind }) => kind === 'bio').map(({ text }) => text);
  note('bios', `${bios.length}`, 'text shape: paragraphs at the end that open with an author');
  const words = wordsOf(paragraphs, lead);
  return {
    key: code ?? address.key,
    aliases: aliasesOf(page, address, code, title),
    code,
    series: series?.value ?? null,
    number: code ? numberOfCode(code) : null,
    coverage,
    title: title || address.key,
    authors: authorsOf(names.value, bios),
    published: published?.value ?? null,
    categories: categories.value,
    lead,
    pdf: pdf?.value ?? null,
    url: address.canonical,
    publisher: null,
    language: language ?? 'en',
    words,
    minutes: readingMinutes(words),
    paragraphs,
    html,
    sha256: bytesToHex(sha256(utf8ToBytes(allText))),
  };
}

/**
 * Other keys of the paper: its path, and what the page declares as its address when that is the same paper. A slug with
 * another code than the paper's is no alias, for it would be that of another paper.
 */
function aliasesOf(page: Page, address: Address, code: string | null, title: string): string[] {
  const isSame = (other: Address) => other.code === null || other.code === code;
  const keysOf = (other: Address) =>
    isSame(other) ? [other.key, ...other.aliases] : other.aliases.filter((key) => key !== other.code);
  const keys = keysOf(address);
  const href =
    page.snapshot.document.querySelector('link[rel="canonical"][href]')?.getAttribute('href') ?? '';
  if (URL.canParse(href, page.url)) {
    const declared = new URL(href, page.url).href;
    const other = readAddress(declared);
    const isOfSite = other.site === 'rsis' && other.kind === address.kind && isSame(other);
    const isNamed = (other.code !== null && other.code === code) || isTitleOf(title, declared);
    if (isOfSite && isNamed) keys.push(...keysOf(other));
  }
  return [...new Set(keys)].filter((key) => key !== (code ?? address.key));
}

/** Recognises what a body repeats of its page's head: title, authors, date (alone or beside them), series. */
function frontMatter(
  title: string,
  names: readonly string[],
  published: string | null,
  series: string | null,
): (text: string) => boolean {
  const prints = new Set([title, series ?? ''].map(fingerprint).filter((print) => print !== ''));
  const authors = names.map(fingerprint).join('');
  return (text) => {
    if (prints.has(fingerprint(splitTitle(text).title))) return true;
    if (isDate(text)) return parseDate(text) === published;
    const [line = '', date] = text.split(/\s+[|•·–—]\s+(?=\d)/);
    if (date !== undefined && parseDate(date) !== published) return false;
    const own = readNames(line).map((name) => fingerprint(cleanName(name)));
    return authors !== '' && own.join('') === authors;
  };
}

/** Whole minutes of silent reading, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Words that are read: those of the paragraphs, bios and captions apart, and of the lead. */
export function wordsOf(paragraphs: readonly Paragraph[], lead: Lead | null): number {
  const counted = paragraphs.filter(({ kind }) => kind !== 'bio' && kind !== 'caption');
  return counted.reduce((sum, { text }) => sum + countWords(text), countWords(lead?.text ?? ''));
}
