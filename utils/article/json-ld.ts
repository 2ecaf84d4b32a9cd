import { normalise } from './text';
import { untampered } from './untampered';

/** What a page says of its article in JSON-LD (https://schema.org/Article); null or empty where it says nothing. */
export interface LinkedArticle {
  headline: string | null;
  description: string | null;
  abstract: string | null;
  published: string | null;
  publisher: string | null;
  authors: LinkedName[];
}

/** An author as JSON-LD names them. */
export interface LinkedName {
  name: string;
  /** Both, or none. */
  family?: string;
  given?: string;
  /** An organisation's name has no parts. */
  isOrganisation: boolean;
}

/** Of one script and of all, in UTF-16 units; a news site has some ten thousand. */
const MOST_UNITS = 2_000_000;
const MOST_SCRIPTS = 50;
/** Objects that are looked at; graphs of whole sites have hundreds. */
const MOST_ITEMS = 5000;
const MOST_AUTHORS = 50;
/** Longest text that is taken, in UTF-16 units. */
const LONGEST = 10_000;

const ARTICLE = /(?:^|[/:#])(?:\w*Article|\w*BlogPosting|SocialMediaPosting|Report)$/;
const ORGANISATION = /(?:^|[/:#])\w*(?:Organization|Corporation)$/;

/** What old pages put around a script, against browsers that knew none. */
const WRAPPING = /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g;

type Item = Record<string, unknown>;

/**
 * The articles that a page describes in its scripts of JSON-LD. Whatever stands there is hostile: each script is
 * parsed by itself and skipped when it is no JSON, only own properties are read, and nothing is copied by name.
 */
export function linkedArticles(page: Document): LinkedArticle[] {
  const items = itemsOf(scriptsOf(page).map(parse));
  const byId = new Map<string, Item>();
  for (const item of items) {
    const id = own(item, '@id');
    // An item that only points to another says nothing itself.
    if (typeof id === 'string' && Object.keys(item).length > 1 && !byId.has(id)) byId.set(id, item);
  }
  return items.filter((item) => isOfType(item, ARTICLE)).map((item) => articleOf(item, byId));
}

const contentOf = untampered(Node.prototype, 'textContent');

function scriptsOf(page: Document): string[] {
  const scripts: NodeListOf<Element> = Document.prototype.querySelectorAll.call(
    page,
    'script[type^="application/ld+json" i]',
  );
  const texts: string[] = [];
  let units = 0;
  for (const script of [...scripts].slice(0, MOST_SCRIPTS)) {
    const content = String(contentOf(script));
    units += content.length;
    if (units > MOST_UNITS) break;
    texts.push(content);
  }
  return texts;
}

function parse(script: string): unknown {
  try {
    // Line feeds inside strings are a common fault; outside of them any white space is as good as another.
    // Line feeds inside strings are a common fault; outside of them any white space is as good as another.
    return JSON.parse(script.replace(/[\n\r\t]+/g, ' ').replace(WRAPPING, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The objects of some values, of their arrays, graphs and main entities; without recursion, whatever the depth. */
function itemsOf(values: unknown[]): Item[] {
  const items: Item[] = [];
  const open = [...values];
  for (let steps = 0; open.length > 0 && steps < MOST_ITEMS; steps++) {
    const value = open.shift();
    if (Array.isArray(value)) open.unshift(...value.slice(0, MOST_ITEMS));
    else if (isItem(value)) {
      items.push(value);
      open.unshift(own(value, '@graph'), own(value, 'mainEntity'));
    }
  }
  return items;
}

function articleOf(item: Item, byId: ReadonlyMap<string, Item>): LinkedArticle {
  const authors = listOf(own(item, 'author') ?? own(item, 'creator')).slice(0, MOST_AUTHORS);
  return {
    headline: text(own(item, 'headline')) ?? text(own(item, 'name')),
    description: text(own(item, 'description')),
    abstract: text(own(item, 'abstract')),
    published: text(own(item, 'datePublished')),
    publisher: nameOf(own(item, 'publisher'), byId)?.name ?? null,
    authors: authors.map((author) => nameOf(author, byId)).filter((name) => name !== null),
  };
}

/** A person or an organisation: a string, an object, or a pointer to one in the graph. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Item>): LinkedName | null {
  const [first] = listOf(value);
  if (!isItem(first)) {
    const name = text(first);
    return name === null ? null : { name, isOrganisation: false };
  }
  const id = own(first, '@id');
  const item = own(first, 'name') === undefined && typeof id === 'string' ? (byId.get(id) ?? first) : first;
  const family = text(own(item, 'familyName'));
  const given = text(own(item, 'givenName'));
  const name = text(own(item, 'name')) ?? (family && given ? `${given} ${family}` : null);
  if (name === null) return null;
  const isOrganisation = isOfType(item, ORGANISATION);
  // Some sites put the whole name into both parts.
  const isSplit = family && given && !isOrganisation && family !== name && given !== name;
  return { name, isOrganisation, ...(isSplit ? { family, given } : {}) };
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(item: Item, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

function isOfType(item: Item, type: RegExp): boolean {
  return listOf(own(item, '@type'))
    .slice(0, 20)
    .some((one) => typeof one === 'string' && one.length < 200 && type.test(one));
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** A text, the text of `{ "@value": … }`, or the first of several; null when it says nothing. */
function text(value: unknown): string | null {
  const [first] = listOf(value);
  const said = isItem(first) ? own(first, '@value') : first;
  if (typeof said !== 'string') return null;
  return normalise(said.slice(0, LONGEST)) || null;
}
