import { FACETS, type Facet } from './catalogue';
import { fold, wordsOf } from './words';

/** A part of a question as it was typed, with its place in it (UTF-16 offsets). */
interface Part {
  start: number;
  end: number;
  isNegated: boolean;
}

/** Words that must stand in what is found; several of one part stand side by side, in this order. */
export interface WordsPart extends Part {
  kind: 'words';
  /** Folded, at least one. */
  words: string[];
  /** Whether the last word may be the beginning of a longer one. */
  isPrefix: boolean;
  /** Whether the words are meant as they stand: in quotes, no typos. */
  isQuoted: boolean;
}

/** `author:tan`: what is found must have one of the values that parts of one facet name. */
export interface FilterPart extends Part {
  kind: 'filter';
  facet: Facet;
  /** As typed, without quotes. */
  value: string;
  /** Of a year alone: the first and the last, both included. */
  years: { from: number; to: number } | null;
}

export interface Query {
  words: WordsPart[];
  filters: FilterPart[];
  /** Parts that mean nothing as filters, as they were typed; with an unknown name they are searched for as words. */
  ignored: string[];
}

/** Other names of filters. */
const ALIASES: Readonly<Record<string, Facet>> = { color: 'colour', authors: 'author', tags: 'tag' };
/** A part: a minus, a name with a colon, and a value; or words. Quotes hold blanks, and may be left open while typing. */
const PART =
  /(?<bareName>-?\p{L}+):(?=\s|$)|(?<minus>-?)(?:(?<name>\p{L}+):)?(?:"(?<quoted>[^"]*)(?<closing>"?)|(?<bare>[^\s"]+))/gu;
const QUOTES = /[“”„‟«»]/g;
const YEARS = /^(\d{4})?(\.\.|[-–])?(\d{4})?$/;
/** A year that is still being typed. */
const YEAR_BEGUN = /^\d{1,3}$/;
const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/**
 * What a question asks for. The last word is taken as the beginning of one, since it may still be typed, unless a
 * quotation mark closes it, or a minus excludes it; the others where a star ends them.
 */
export function parseQuery(q: string): Query {
  const query: Query = { words: [], filters: [], ignored: [] };
  // Every kind of quotation mark has the length of the plain one.
  for (const { 0: raw, index, groups = {} } of q.replace(QUOTES, '"').matchAll(PART)) {
    const place = { start: index, end: index + raw.length, isNegated: raw.startsWith('-') && raw !== '-' };
    readPart(query, q.slice(place.start, place.end), place, groups);
  }
  const last = query.words.at(-1);
  if (last && !last.isQuoted && !last.isNegated) last.isPrefix = true;
  return query;
}

function readPart(query: Query, typed: string, place: Part, groups: Partial<Record<string, string>>): void {
  const { bareName, name, quoted, closing, bare } = groups;
  if (bareName !== undefined) {
    // Nothing stands behind the colon yet: a filter that is being typed, or a word.
    if (!facetNamed(bareName.replace('-', ''))) addWords(query, place, bareName, {});
    return;
  }
  const facet = name === undefined ? null : facetNamed(name);
  if (facet) {
    addFilter(query, typed, place, facet, (quoted ?? bare ?? '').trim());
    return;
  }
  if (name !== undefined && !/^https?$/i.test(name)) query.ignored.push(typed);
  const isQuoted = quoted !== undefined && name === undefined;
  const isOpen = isQuoted ? closing === '' : bare?.endsWith('*') === true;
  addWords(query, place, quoted !== undefined && isQuoted ? quoted : typed, { isPrefix: isOpen, isQuoted });
}

function addFilter(query: Query, typed: string, place: Part, facet: Facet, value: string): void {
  if (value === '') return;
  const years = facet === 'year' ? yearsOf(value) : null;
  if (facet === 'year' && !years) query.ignored.push(typed);
  else query.filters.push({ kind: 'filter', ...place, facet, value, years });
}

function addWords(query: Query, place: Part, text: string, how: Partial<WordsPart>): void {
  const words = wordsOf(text);
  if (words.length > 0)
    query.words.push({ kind: 'words', isPrefix: false, isQuoted: false, ...how, ...place, words });
}

/** The facet that a filter's name means; null for none. */
export function facetNamed(name: string): Facet | null {
  const small = name.toLowerCase();
  return FACETS.find((facet) => facet === small) ?? ALIASES[small] ?? null;
}

function yearsOf(value: string): { from: number; to: number } | null {
  if (YEAR_BEGUN.test(value)) return { from: Number(value.padEnd(4, '0')), to: Number(value.padEnd(4, '9')) };
  const [, from, range, to] = YEARS.exec(value) ?? [];
  if (range === undefined)
    return from !== undefined && to === undefined ? { from: Number(from), to: Number(from) } : null;
  if (from === undefined && to === undefined) return null;
  return {
    from: from === undefined ? FIRST_YEAR : Number(from),
    to: to === undefined ? LAST_YEAR : Number(to),
  };
}

/** The question with a filter put in or taken out; one that stands there already is not repeated. */
export function withFilter(q: string, facet: Facet, value: string, isOn: boolean): string {
  const without = cut(q, (part) => part.facet === facet && isSameValue(part.value, value));
  if (!isOn) return without;
  return `${without} ${filterText(facet, value)}`.trimStart();
}

/**
 * The question in which a value of a facet is chosen no more, of those that are `chosen` by now. A filter that means it
 * among others (`author:tan`, `year:2020..2023`) becomes filters of the others.
 */
export function withoutValue(
  q: string,
  facet: Facet,
  value: string,
  chosen: readonly string[],
  nameOf: (facet: Facet, value: string) => string,
): string {
  const without = withFilter(q, facet, value, false);
  const wider = parseQuery(without).filters.filter(
    (part) => part.facet === facet && !part.isNegated && isMeant(part, value, nameOf),
  );
  if (wider.length === 0) return without;
  const others = chosen.filter(
    (other) => !isSameValue(other, value) && wider.some((part) => isMeant(part, other, nameOf)),
  );
  const rest = cut(without, ({ start }) => wider.some((part) => part.start === start));
  return others.reduce((now, other) => withFilter(now, facet, other, true), rest);
}

/** Whether a filter that names no value as it stands means this one. */
function isMeant(
  { facet, value, years }: FilterPart,
  other: string,
  nameOf: (facet: Facet, value: string) => string,
): boolean {
  if (years) return Number(other) >= years.from && Number(other) <= years.to;
  return ` ${valueKey(other)} ${valueKey(nameOf(facet, other))}`.includes(` ${valueKey(value)}`);
}

/** The question without any filter of a facet; without any filter at all where none is named. */
export function withoutFilter(q: string, facet?: Facet): string {
  return cut(q, (part) => facet === undefined || part.facet === facet);
}

/** A filter as it is typed; a quotation mark can't stand in a value, so a blank takes its place. */
export function filterText(facet: Facet, value: string): string {
  const plain = value.replace(QUOTES, '"').replaceAll('"', ' ').trim();
  return `${facet}:${/[\s:]/.test(plain) || plain.startsWith('-') ? `"${plain}"` : plain}`;
}

/** Whether two values of a facet are the same one: as `filterText` writes them, apart from case and accents. */
export function isSameValue(one: string, other: string): boolean {
  return valueKey(one) === valueKey(other);
}

/** What values of a facet are compared by. */
export function valueKey(value: string): string {
  return fold(value.replace(QUOTES, '"').replaceAll('"', ' ')).replace(/\s+/g, ' ').trim();
}

function cut(q: string, isCut: (part: FilterPart) => boolean): string {
  let rest = q;
  for (const { start, end } of parseQuery(q).filters.filter(isCut).toReversed())
    rest = `${rest.slice(0, start).trimEnd()} ${rest.slice(end).trimStart()}`;
  return rest === q ? q.trim() : rest.trim();
}
