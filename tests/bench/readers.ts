import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { JSDOM } from 'jsdom';
import { extract } from '@/utils/article/extract';
import type { Field, Reading } from './fields';

/** A reader of pages, and the fields that it does not have. */
export interface Reader {
  name: string;
  lacks: readonly Field[];
  read(html: string, url: string): Reading;
}

export const READERS: readonly Reader[] = [
  { name: 'ours', lacks: [], read: byOurs },
  { name: 'Readability 0.6.0 alone', lacks: ['code', 'series', 'pdf'], read: byReadability },
  { name: 'Defuddle 0.19.4', lacks: ['kind', 'code', 'series', 'pdf'], read: byDefuddle },
];

function byOurs(html: string, url: string): Reading {
  const result = extract(new DOMParser().parseFromString(html, 'text/html'), url);
  if (result.kind !== 'article') return { kind: result.kind };
  const { title, authors, published, code, series, lead, pdf, html: body } = result.article;
  return {
    kind: 'article',
    title,
    authors: authors.map(({ name }) => name).join(', '),
    date: published,
    code,
    series,
    lead: lead?.text ?? null,
    pdf,
    text: textOf(body),
  };
}

/** Its `excerpt` is taken for a lead. Its own test for pages that are worth reading gives the kind. */
function byReadability(html: string, url: string): Reading {
  const { document } = new JSDOM(html, { url }).window;
  const kind = isProbablyReaderable(document) ? 'article' : 'none';
  const article = new Readability(document).parse();
  return {
    kind,
    title: article?.title ?? null,
    authors: article?.byline ?? null,
    date: article?.publishedTime ?? null,
    lead: article?.excerpt ?? null,
    text: textOf(article?.content ?? ''),
  };
}

/** Its `description` is taken for a lead. */
function byDefuddle(html: string, url: string): Reading {
  const { document } = new JSDOM(html, { url }).window;
  const { title, author, published, description, content } = new Defuddle(document, { url }).parse();
  return { title, authors: author, date: published, lead: description, text: textOf(content) };
}

/** The text of HTML, blocks parted by white space. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replaceAll('<', ' <'), 'text/html');
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
