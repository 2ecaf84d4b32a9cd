import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Address, readAddress } from './address';
import type { Article, Coverage, ExtractResult, Lead, NoneReason, Paragraph, TraceStep } from './article';
import { authorNames, authorsOf } from './authors';
import { isBio } from './bio';
import { blocksOf } from './blocks';
import { categoriesOf, presentName, seriesOf } from './categories';
import { type Bodies, findBodies, isListing } from './copies';
import { isDate } from './dates';
import { type Page, pageOf } from './front';
import { languageOf } from './language';
import { splitLead } from './lead';
import { listingItems } from './listing';
import { cleanName, readNames } from './names';
import { linkNotes } from './notes';
import { numbered, type Passage, passagesOf } from './passages';
import { pdfAddress } from './pdf';
import { prepareCopy } from './prepare';
import { codeOfFile, numberOfCode, splitTitle } from './publication-code';
import { publishedOn } from './published';
import { readable } from './readable';
import { ABSTRACT_SERIES, BIO_LABEL, SELECTORS } from './rsis';
import { type Snapshot, takeSnapshot } from './snapshot';
import { countWords, fingerprint } from './text';
import { printedTitle } from './title';

/** Words a minute of silent reading of English non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;
/** A page at the site's root without known markup needs this much text beside its "By Name" line. */
const ROOT_WORDS = 150;
/** A longer text on the page of a series of PDFs is the paper itself. */
const ABSTRACT_WORDS = 700;

const REASONS: Partial<Record<Address['kind'], NoneReason>> = {
  home: 'home',
  search: 'search',
  profile: 'profile',
  event: 'event',
  file: 'no-article',
};

/**
 * Reads a page: the paper, the list or the reason why it is neither, with a trace of how each value was found.
 * A pure function of a DOM (Chromium, Firefox, jsdom): changes nothing and throws on no HTML, only on a `url` that is
 * no address. Time is linear in the size of the page.
 */
export function extract(document: Document, url: string): ExtractResult {
  const trace: TraceStep[] = [];
  const note = (step: string, found: string | null, how: string) => trace.push({ step, found, how });
  const none = (reason: NoneReason): ExtractResult => ({ kind: 'none', reason, trace });

  const address = readAddress(url);
  note('address', `${address.kind} ${address.key}`, 'address');
  if (address.site === 'other') return none('other-site');
  const byAddress = REASONS[address.kind];
  if (byAddress) return none(byAddress);

  const taken = takeSnapshot(document);
  if (!taken.ok) {
    note('budget', taken.reason, 'walk');
    return none(taken.reason);
  }
  const { snapshot } = taken;
  const isOverview = address.kind === 'listing' || address.kind === 'section';
  if (isOverview || isListing(snapshot)) {
    const { items, how } = listingItems(snapshot, url);
    note('listing', `${items.length} items`, how);
    const isList = items.length > 0 && (address.kind !== 'section' || isListing(snapshot));
    if (isList) return { kind: 'listing', items, trace };
    return none(isNotFound(snapshot) ? 'not-found' : isOverview ? 'section' : 'no-article');
  }

  const blocks = blocksOf(snapshot.body);
  const bodies = findBodies(snapshot, blocks);
  note(
    'copies',
    bodies ? `${bodies.copies.length}` : null,
    bodies ? `${bodies.how}; ${describe(bodies)}` : 'no stretch of sentences',
  );
  const page = pageOf(snapshot, url, bodies, blocks);
  if (!bodies) return none(reasonWithoutBody(page));
  if (address.kind === 'root' && !isRootArticle(page, bodies))
    return none(isNotFound(snapshot) ? 'not-found' : 'no-article');
  if (bodies.how !== 'selector' && isNotFound(snapshot)) return none('not-found');
  return articleOf(page, bodies, address, note) ?? (none('empty-body') satisfies ExtractResult);

  function articleOf(of: Page, found: Bodies, at: Address, tell: typeof note): ExtractResult | null {
    const article = readArticle(of, found, at, tell);
    return article && { kind: 'article', article, trace };
  }
}

type Note = (step: string, found: string | null, how: string) => void;

function readArticle(page: Page, bodies: Bodies, address: Address, note: Note): Article | null {
  const printed = printedTitle(page);
  const { title, code: titleCode } = splitTitle(printed?.value ?? '');
  note('title', printed?.value ?? null, printed?.how ?? 'nowhere');
  const code = readCode(page, address, titleCode, note);
  const published = publishedOn(page);
  note('published', published?.value ?? null, published?.how ?? 'nowhere');
  const categories = categoriesOf(page);
  note('categories', categories.value.join('; ') || null, categories.how);
  const names = authorNames(page, [title, printed?.value ?? '', ...categories.value]);
  note('authors', names.value.join('; ') || null, names.how);
  const pdf = pdfAddress(page, code);
  note('pdf', pdf?.value ?? null, pdf?.how ?? 'nowhere');
  const series = seriesOf(categories.value, code);
  note('series', series?.value ?? null, series?.how ?? 'nowhere');

  const [copy] = bodies.copies;
  if (!copy) return null;
  const isFront = frontMatter(title, names.value, series?.value ?? null);
  const prepared = prepareCopy(copy, page.url, isFront);
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
  const { lead, rest, how: howLead } = splitLead(passages, names.value, isAbstract);
  note('lead', lead?.text.slice(0, 60) ?? null, howLead);
  const paragraphs = numbered(rest);
  if (paragraphs.length === 0 && lead === null) return null;
  const bios = paragraphs.filter(({ kind }) => kind === 'bio').map(({ text }) => text);
  note('bios', `${bios.length}`, 'text shape: paragraphs at the end that open with an author');
  const words = wordsOf(paragraphs, lead);
  return {
    key: code ?? address.key,
    aliases: aliasesOf(page, address, code),
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
    language: languageOf(page.snapshot.document),
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    paragraphs,
    html,
    sha256: bytesToHex(sha256(utf8ToBytes(paragraphs.map(({ text }) => text).join('\n')))),
  };
}

function describe({ copies }: Bodies): string {
  return copies.map(({ words, rendered }) => `${words} words ${rendered ? 'shown' : 'not shown'}`).join(', ');
}

/** The code, looked for where it is surest first. */
function readCode(page: Page, address: Address, ofTitle: string | null, note: Note): string | null {
  const ways: [string, string | null][] = [
    ['start of the title', ofTitle],
    ['slug', address.code],
    ['file name of the PDF', codeOfFile(pdfAddress(page, null)?.value ?? '')],
    ['alt of an image', page.bodies ? altCode(page.bodies) : null],
  ];
  const [how, code] = ways.find(([, found]) => found !== null) ?? ['nowhere', null];
  note('code', code, how);
  return code;
}

function altCode({ copies }: Bodies): string | null {
  const images = copies[0]?.roots.flatMap((root) => [...root.querySelectorAll('img[alt]')]) ?? [];
  return (
    images
      .map((image) => codeOfFile(`${image.getAttribute('alt')?.trim() ?? ''}.jpg`))
      .find((code) => code !== null) ?? null
  );
}

function aliasesOf(page: Page, address: Address, code: string | null): string[] {
  const canonical =
    page.snapshot.document.querySelector('link[rel="canonical"][href]')?.getAttribute('href') ?? '';
  const keys = [address.key, ...address.aliases];
  if (URL.canParse(canonical, page.url)) {
    const other = readAddress(new URL(canonical, page.url).href);
    if (other.site === 'rsis' && other.kind === address.kind) keys.push(other.key, ...other.aliases);
  }
  return [...new Set(keys)].filter((key) => key !== (code ?? address.key));
}

/** Recognises what a body repeats of its page's head: title, authors, date, series. */
function frontMatter(
  title: string,
  names: readonly string[],
  series: string | null,
): (text: string) => boolean {
  const prints = new Set([title, series ?? ''].map(fingerprint).filter((print) => print !== ''));
  const authors = names.map(fingerprint).join('');
  return (text) => {
    if (prints.has(fingerprint(splitTitle(text).title)) || isDate(text)) return true;
    const line = readNames(text)
      .map((name) => fingerprint(cleanName(name)))
      .join('');
    return authors !== '' && line === authors;
  };
}

/** Marks the bios: from the end upwards, or all that stands under a label such as "About the Author". */
function markBios(passages: readonly Passage[], names: readonly string[]): Passage[] {
  const label = passages.findLastIndex(({ text }) => BIO_LABEL.test(text));
  const isUnderLabel = (i: number) => label >= 0 && i > label;
  const last = passages
    .map((passage, i) => ({ passage, i }))
    .filter(({ passage }) => passage.kind === 'text' || passage.kind === 'list' || passage.kind === 'quote');
  const tail = new Set(last.slice(-8).map(({ i }) => i));
  const people = names.map(cleanName);
  let isOpen = false;
  return passages.flatMap((passage, i): Passage[] => {
    if (i === label) return [];
    const isProse = passage.kind === 'text' || passage.kind === 'list' || passage.kind === 'quote';
    if (!isProse) return [passage];
    const opens = (tail.has(i) || isUnderLabel(i)) && i > 0 && isBio(passage.text, people);
    const goesOn =
      isOpen &&
      /^(?:he|she|they|his|her|their|e-?mail|contact|the (?:author|writer)s?|this (?:commentary|article|paper|essay))\b/i.test(
        passage.text,
      );
    isOpen = opens || goesOn || (isUnderLabel(i) && passage.kind === 'text');
    return [isOpen ? { ...passage, kind: 'bio' } : passage];
  });
}

function wordsOf(paragraphs: readonly Paragraph[], lead: Lead | null): number {
  const counted = paragraphs.filter(({ kind }) => kind !== 'bio' && kind !== 'caption');
  return counted.reduce((sum, { text }) => sum + countWords(text), countWords(lead?.text ?? ''));
}

/** A newsletter piece at the site's root: known markup, or a "By Name" line above a real text. */
function isRootArticle(page: Page, bodies: Bodies): boolean {
  if (page.snapshot.document.querySelector(SELECTORS.publication) !== null) return true;
  const names = authorNames(page, [printedTitle(page)?.value ?? '']);
  const isSigned = names.value.length > 0 && names.how !== 'head';
  return isSigned && (bodies.copies[0]?.words ?? 0) >= ROOT_WORDS;
}

function reasonWithoutBody(page: Page): NoneReason {
  if (isNotFound(page.snapshot)) return 'not-found';
  const hasFrame = page.snapshot.document.querySelector(SELECTORS.publication) !== null;
  return hasFrame || publishedOn(page) !== null ? 'empty-body' : 'no-article';
}

function isNotFound({ document, body }: Snapshot): boolean {
  if (document.querySelector(SELECTORS.notFound) !== null) return true;
  const texts = [...document.querySelectorAll('title, h1, h2')].map((element) => element.textContent ?? '');
  const isSaid = texts.some((text) =>
    /\bpage (?:can(?:no|’|')t be|could not be|was not|not) found\b|\b404\b/i.test(text),
  );
  return isSaid && body.querySelector(SELECTORS.publication) === null;
}
