import { parseAnyDate } from './any-date';
import type { Found } from './front';
import { type LinkedArticle, type LinkedName, linkedArticles } from './json-ld';
import { readNames } from './names';
import { inertDocument, sanitise } from './sanitise';
import type { Snapshot } from './snapshot';
import { fingerprint, normalise } from './text';

/** What the head of a page of any site says of it, most trusted first: `citation_*`, JSON-LD, Open Graph, Dublin Core. */
export interface Head {
  /** True when the head says that the page is an article. */
  isArticle: boolean;
  title: Found<string> | null;
  authors: Found<LinkedName[]>;
  published: Found<string> | null;
  publisher: Found<string> | null;
  /** Name of the journal that an article stands in. */
  journal: Found<string> | null;
  /** Summaries, the most trusted first; whether one is the page's own opening is not looked at. */
  summaries: Found<string>[];
  pdf: Found<string> | null;
  canonical: string | null;
}

const MOST_METAS = 2000;
/** Longest texts that are taken, in UTF-16 units: of a line, and of a summary. */
const LONGEST_LINE = 1000;
const LONGEST_SUMMARY = 10_000;
const LONGEST_NAME = 200;
const MOST_AUTHORS = 50;

const DATES = [
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'json-ld',
  'article:published_time',
  'og:article:published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'datepublished',
  'publishdate',
  'publish-date',
  'pubdate',
  'date',
];

/** What stands in place of a name when no person is meant. */
const NOBODY =
  /^(?:admin(?:istrator)?|editors?|editorial (?:team|staff)|web ?master|staff(?: writer)?|guest|author)$/i;

/** `isPages` tells whether a headline is that of the page, where the page describes several articles. */
export function headOf(page: Document, { document }: Snapshot, isPages: (headline: string) => boolean): Head {
  const metas = metasOf(document);
  const all = linkedArticles(page);
  const linked =
    all.length === 1 ? all[0] : all.find(({ headline }) => headline !== null && isPages(headline));
  /** The first of these names that says something; `json-ld` stands for a field of it. */
  const first = (names: readonly string[], field?: keyof LinkedArticle): Found<string>[] =>
    names.flatMap((name) => {
      const values = name === 'json-ld' ? [field && linked?.[field]] : (metas.get(name) ?? []);
      const how = name === 'json-ld' ? `json-ld ${field ?? ''}` : `<meta ${name}>`;
      return values
        .filter((value) => typeof value === 'string')
        .map((value) => ({ value: plainText(value), how }))
        .filter(({ value }) => value !== '');
    });

  const publisher = line(first(['og:site_name', 'json-ld', 'citation_publisher'], 'publisher')[0]);
  const dated = first(DATES, 'published')
    .map(({ value, how }) => ({ value: parseAnyDate(value), how }))
    .find(({ value }) => value !== null);
  return {
    isArticle:
      linked !== undefined ||
      metas.has('citation_title') ||
      (metas.get('og:type') ?? []).some((type) => /^article\b/i.test(type)) ||
      metas.has('article:published_time'),
    title: line(
      first(
        ['citation_title', 'json-ld', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title'],
        'headline',
      )[0],
    ),
    authors: authorsIn(metas, linked, publisher?.value ?? ''),
    published: dated?.value ? { value: dated.value, how: dated.how } : null,
    publisher,
    journal: line(first(['citation_journal_title'])[0]),
    summaries: [
      ...first(['citation_abstract']),
      ...first(['json-ld'], 'abstract'),
      ...first(['json-ld'], 'description'),
      ...first(['og:description']),
    ].filter(({ value }) => value.length <= LONGEST_SUMMARY),
    pdf: first(['citation_pdf_url'])[0] ?? null,
    canonical: document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null,
  };
}

/** A text that fits into one line; a longer one is no name and no title. */
function line(found: Found<string> | undefined): Found<string> | null {
  return found && found.value.length <= LONGEST_LINE ? found : null;
}

/** Contents by name or property, in lower case. */
function metasOf(document: Document): ReadonlyMap<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, MOST_METAS)) {
    const content = meta.getAttribute('content') ?? '';
    const names = ['name', 'property', 'itemprop'].map((key) => meta.getAttribute(key)?.trim().toLowerCase());
    for (const name of new Set(names)) {
      if (!name || content.trim() === '') continue;
      const known = metas.get(name);
      if (known) known.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

function authorsIn(
  metas: ReadonlyMap<string, string[]>,
  linked: LinkedArticle | undefined,
  publisher: string,
): Found<LinkedName[]> {
  const ofMeta = (name: string): Found<LinkedName[]> => ({
    value: (metas.get(name) ?? []).flatMap((content) =>
      splitAuthors(plainText(content.slice(0, LONGEST_SUMMARY)), INVERTED.test(name)),
    ),
    how: `<meta ${name}>`,
  });
  const ofLinked = (linked?.authors ?? []).flatMap((author) =>
    author.isOrganisation || author.family !== undefined
      ? [{ ...author, name: plainText(author.name) }]
      : splitAuthors(plainText(author.name), false),
  );
  const found = [
    ofMeta('citation_author'),
    ofMeta('citation_authors'),
    { value: ofLinked, how: 'json-ld author' },
    ...['article:author', 'dc.creator', 'dcterms.creator', 'author', 'parsely-author', 'byl'].map(ofMeta),
  ]
    .map(({ value, how }) => ({ value: named(value, publisher), how }))
    .find(({ value }) => value.length > 0);
  return found ?? { value: [], how: 'no author in the head' };
}

/** Metas whose values are "Family, Given" by their rules. */
const INVERTED = /^citation_authors?$|creator$/;
/** "Jane Doe, CNN", "Jane Doe, PhD": no given name stands behind that comma. */
const NO_GIVEN = /^(?:ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|i{2,3}|esq\.?)$/iu;
const ALL_CAPITALS = /^[\p{Lu}\d&.\s-]{2,}$/u;

const isBehind = (text: string) => ALL_CAPITALS.test(text) || NO_GIVEN.test(text);

/**
 * "Castellan, Mira" is certain where that form is the rule, and so are several of it between semicolons; elsewhere only
 * with one word before the comma. All else is read as a line of names.
 */
function splitAuthors(content: string, isRule: boolean): LinkedName[] {
  const parts = content.split(/\s*;\s*/).filter(Boolean);
  return parts.flatMap((part): LinkedName[] => {
    const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(part) ?? [];
    // "Mira Castellan, Tomas Okonjo": two people, each with a name of two parts.
    // Where it is the rule, capitals are initials: "Castellan, M. K."
    const isGiven = given && (isRule ? !NO_GIVEN.test(given) : !isBehind(given) && !family?.includes(' '));
    const isInverted =
      family && isGiven && !(family.includes(' ') && given.includes(' ') && parts.length === 1);
    if (isInverted && !/\b(?:and|et)\b|&/.test(part))
      return [{ name: `${given} ${family}`, family, given, isOrganisation: false }];
    const people = !isRule && given && isBehind(given) ? (family ?? part) : part;
    return readNames(people).map((name) => ({ name, isOrganisation: false }));
  });
}

/** Names of somebody, each once: no addresses, no "admin", not the site itself. */
function named(names: readonly LinkedName[], publisher: string): LinkedName[] {
  const byPrint = new Map<string, LinkedName>();
  for (const author of names) {
    const { name } = author;
    const print = fingerprint(name);
    const isNobody =
      NOBODY.test(name) || print === fingerprint(publisher) || /^(?:https?:|www\.|@)|@\w/i.test(name);
    if (
      print !== '' &&
      !isNobody &&
      name.length <= LONGEST_NAME &&
      /\p{L}/u.test(name) &&
      !byPrint.has(print)
    )
      byPrint.set(print, author);
  }
  return [...byPrint.values()].slice(0, MOST_AUTHORS);
}

/** A text of the head as a reader sees it: some sites escape it twice, or put markup into it. */
function plainText(text: string): string {
  const isMarkup = /&(?:#\w+|\w+);|<[a-z/]/i.test(text);
  return normalise(isMarkup ? (inertDocument(sanitise(text)).body.textContent ?? '') : text);
}
