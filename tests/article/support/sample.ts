import type { Article, Author, ExtractResult } from '@/utils/article/article';
import { FURNITURE_WORDS, type PageSpec, renderPage } from './page';
import type { Piece } from './papers';

/** What extraction must give: for an article every field that is named, and all paragraphs. */
export interface Expected {
  url: string;
  kind: ExtractResult['kind'];
  reason?: string;
  items?: unknown[];
  article?: Partial<Omit<Article, 'paragraphs'>>;
  /** Kind and text of all paragraphs. */
  paragraphs?: [string, string][];
  /** Words that stand in no part of the article. */
  not?: string[];
  /** Parts of the article's HTML. */
  html?: string[];
}

export interface Sample {
  slug: string;
  source: string;
  expected: Expected;
}

export const SITE = 'https://www.rsis.edu.sg';
export const CATEGORIES = [
  'RSIS Commentary Series',
  'General',
  'Maritime Security',
  'East Asia and Asia Pacific',
  'Global',
];

export const person = (given: string, family: string, bioText?: string): Author => ({
  name: `${given} ${family}`,
  family,
  given,
  ...(bioText ? { bio: bioText } : {}),
});
export const chinese = (family: string, given: string, bioText?: string): Author => ({
  name: `${family} ${given}`,
  family,
  given,
  ...(bioText ? { bio: bioText } : {}),
});
export const whole = (name: string, bioText?: string): Author => ({
  name,
  literal: name,
  ...(bioText ? { bio: bioText } : {}),
});

interface Paper extends Omit<PageSpec, 'body'> {
  slug: string;
  path: string;
  pieces: readonly Piece[];
  expected: Expected['article'];
  html?: string[];
  /** Words that stand in no part of the article; by default those of the site's furniture. */
  not?: string[];
}

/** An article's page with what must come out of it. The lead's own piece carries the kind "label". */
export function article({
  slug,
  path,
  pieces,
  expected,
  html,
  not = FURNITURE_WORDS,
  ...spec
}: Paper): Sample {
  const url = `${SITE}${path}`;
  return {
    slug,
    source: renderPage({ ...spec, body: pieces }),
    expected: {
      url,
      kind: 'article',
      article: {
        title: plain(spec.printedTitle.replace(/^[A-Z]{2}\d{2}[\d-]*(?:\s|&nbsp;)+[|:–](?:\s|&nbsp;)+/, '')),
        categories: [...(spec.categories ?? [])],
        pdf: spec.pdf ?? null,
        url: url.replace(/\?.*|#.*/, ''),
        ...expected,
      },
      paragraphs: pieces.flatMap(({ kind, html: source, texts }) =>
        kind === 'label' ? [] : (texts ?? [plain(source)]).map((text): [string, string] => [kind, text]),
      ),
      not,
      ...(html ? { html } : {}),
    },
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

export const leadIn = (text: string): Piece => ({ html: `<p><em>${text}</em></p>`, kind: 'label' });
export const leadPlain = (text: string): Piece => ({ html: `<p>${text}</p>`, kind: 'label' });
export const MIRA = 'is a Research Fellow with the Maritime Programme at RSIS.';
export const IMRAN = 'is a Senior Analyst at the same programme.';

/** Masks an address as Cloudflare does. */
export function mask(address: string): string {
  const bytes = [0x5a, ...[...new TextEncoder().encode(address)].map((byte) => byte ^ 0x5a)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A page that is no article. */
export function other(slug: string, path: string, source: string, expected: Omit<Expected, 'url'>): Sample {
  return { slug, source, expected: { url: `${SITE}${path}`, ...expected } };
}

export const frame = (inner: string, title = 'RSIS', bodyClass = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body class="${bodyClass}"><div id="header"><ul><li><a href="/about-rsis/">About RSIS</a></li><li><a href="/rsis-publication/rsis/a-link-in-the-menu/">A Link in the Menu</a></li></ul></div><section id="main">${inner}</section><div id="footer">Copyright © S. Rajaratnam School of International Studies. All rights reserved.</div></body></html>`;
export const card = (path: string, title: string, authors: string, date: string) =>
  `<div class="card"><p class="title title-box"><a class="link" href="${path}">${title}</a></p><p class="authors">${authors}</p><p class="date">${date}</p></div>`;
