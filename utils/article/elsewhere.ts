import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, ExtractResult, NoneReason } from './article';
import { isByline, namesElsewhere, splitElsewhere } from './authors-elsewhere';
import { blocksOf } from './blocks';
import { type BodyElsewhere, findBodyElsewhere } from './body-elsewhere';
import { isDate } from './dates';
import { leadElsewhere, pdfElsewhere, publishedElsewhere } from './facts-elsewhere';
import { type Page, pageOf } from './front';
import { type Head, headOf } from './head';
import { languageOf } from './language';
import { markBios } from './mark-bios';
import { cleanName, readNames } from './names';
import { linkNotes } from './notes';
import { isOneText, isSearch } from './one-text';
import { articleText } from './paragraphs';
import { numbered, type Passage, passagesOf } from './passages';
import { prepareCopy } from './prepare';
import { type Note, readingMinutes, wordsOf } from './read-article';
import { tidy } from './readable';
import { inertDocument, sanitiseNode } from './sanitise';
import { siteOf } from './site';
import { takeSnapshot } from './snapshot';
import { sourcesOf } from './sources';
import { fingerprint } from './text';
import { titleElsewhere } from './title-elsewhere';
import { canonicalOf, readWebAddress } from './web-address';

/** What was read from a page of another site. */
export interface ReadElsewhere {
  result: ExtractResult;
  /** The elements of the page that hold the article; none without one. */
  bodies: Element[];
}

/**
 * Reads a page of any site that the user has asked for: its body by Readability, its facts by what its head says.
 * As pure as `extract`, with the same outcomes: throws on no HTML, only on a `url` that is no address of the web.
 */
export function extractElsewhere(document: Document, url: string): ExtractResult {
  return readElsewhere(document, url).result;
}

/** The same with the elements that hold the body, for whoever marks the page. */
export function readElsewhere(document: Document, url: string): ReadElsewhere {
  const trace: ExtractResult['trace'] = [];
  const note: Note = (step, found, how) => trace.push({ step, found, how });
  const none = (reason: NoneReason): ReadElsewhere => ({
    result: { kind: 'none', reason, trace },
    bodies: [],
  });

  const address = readWebAddress(url);
  note('address', address.key, 'address');
  const taken = takeSnapshot(document);
  if (!taken.ok) {
    note('budget', taken.reason, 'walk');
    return none(taken.reason);
  }
  const { snapshot } = taken;
  const headings = [...snapshot.document.querySelectorAll('h1')].map((h1) =>
    fingerprint(h1.textContent ?? ''),
  );
  const head = headOf(document, snapshot, (headline) => headings.includes(fingerprint(headline)));
  if (!head.isArticle && isSearch(url)) return none('search');
  const blocks = blocksOf(snapshot.body);
  const body = findBodyElsewhere(snapshot, url, blocks);
  note('copies', body && `${body.copy.words} words`, body?.how ?? 'no stretch of sentences');
  if (!body || !isOneText(body.copy, blocks, head.isArticle)) return none('no-article');
  const page = pageOf(snapshot, url, { copies: [body.copy], how: 'text shape' }, blocks);
  const article = articleOf(page, body, head, note);
  if (!article) return none('no-article');
  return {
    result: {
      kind: 'article',
      article: { ...article, sources: sourcesOf(trace) },
      isTranslated: false,
      trace,
    },
    bodies: body.copy.roots.map((root) => snapshot.originalOf(root)).filter((one) => one !== undefined),
  };
}

function articleOf(page: Page, body: BodyElsewhere, head: Head, note: Note): Omit<Article, 'sources'> | null {
  const { snapshot, url } = page;
  const own = readWebAddress(url);
  const canonical = canonicalOf(url, head.canonical);
  const { key, canonical: address } = canonical === null ? own : readWebAddress(canonical);
  const host = siteOf(new URL(url).host);
  const publisher = head.publisher ?? { value: host, how: 'address' };
  note('publisher', publisher.value, publisher.how);
  const title = titleElsewhere(page, head, publisher.value, host);
  note('title', title.value, title.how);
  const published = publishedElsewhere(page, head);
  note('published', published?.value ?? null, published?.how ?? 'nowhere');
  if (head.journal) note('series', head.journal.value, head.journal.how);
  const pdf = pdfElsewhere(head, url);
  note('pdf', pdf, head.pdf?.how ?? 'nowhere');

  const names = namesElsewhere(page, body, head);
  note('authors', names.value.map(({ name }) => name).join('; ') || null, names.how);
  const prepared = prepareCopy(body.copy, url, frontMatter(title.value, names.value));
  linkNotes(prepared);
  tidy(prepared);
  const html = sanitiseNode(prepared);
  const passages = markBios(
    passagesOf(blocksOf(inertDocument(html).body)).map(asPrinted),
    names.value.map(({ name }) => name),
  );
  const paragraphs = numbered(passages);
  if (paragraphs.length === 0) return null;
  const lead = leadElsewhere(
    head,
    paragraphs.map(({ text }) => text),
  );
  note('lead', lead?.value.slice(0, 60) ?? null, lead?.how ?? 'no summary of its own in the head');
  const bios = paragraphs.filter(({ kind }) => kind === 'bio').map(({ text }) => text);
  const allText = articleText(paragraphs);
  const { value: language, how: howLanguage } = languageOf(snapshot.document, allText);
  note('language', language, howLanguage);
  const summary = lead && { label: null, text: lead.value };
  const words = wordsOf(paragraphs, summary);
  return {
    key,
    aliases: own.key === key ? [] : [own.key],
    code: null,
    series: head.journal?.value ?? null,
    number: null,
    coverage: 'full',
    title: title.value,
    authors: splitElsewhere(names.value, bios, page),
    published: published?.value ?? null,
    categories: [],
    lead: summary,
    pdf,
    url: address,
    publisher: publisher.value,
    language: language ?? 'en',
    words,
    minutes: readingMinutes(words),
    paragraphs,
    html,
    sha256: bytesToHex(sha256(utf8ToBytes(allText))),
  };
}

/** A line that is a label on RSIS is a heading here, and an opening label stays where it is printed. */
function asPrinted(passage: Passage): Passage {
  if (passage.kind === 'label') return { ...passage, kind: 'heading' };
  return passage.label === null ? passage : { ...passage, label: null, text: passage.block.text };
}

/** Recognises what the body repeats of the page's head. */
function frontMatter(title: string, names: readonly { name: string }[]): (text: string) => boolean {
  const authors = names.map(({ name }) => fingerprint(name)).join('');
  return (text) => {
    if (fingerprint(text) === fingerprint(title) || isDate(text) || isByline(text)) return true;
    const line = readNames(text)
      .map((name) => fingerprint(cleanName(name)))
      .join('');
    return authors !== '' && line === authors;
  };
}
