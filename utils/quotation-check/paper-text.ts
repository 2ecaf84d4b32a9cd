import { isSmallWord } from '@/utils/summary/words';
import type { SourcePaper, SourceVersion } from './sources';
import { isUnspaced, type Token, tokensOf } from './tokens';

/** A part of a paper where a quotation may stand. `n`: number of the paragraph (`Paragraph.n`); null of title and lead. */
export interface Part {
  part: 'title' | 'lead' | 'body';
  n: number | null;
  start: number;
  end: number;
}

/** The words of one version of a paper as quotations are looked for in them: title, lead and paragraphs, a line each. */
export interface PaperText {
  text: string;
  parts: Part[];
  tokens: Token[];
  /** For each token the number of the first one with the same key: words are compared as numbers. */
  ids: Int32Array;
  /** Keys of the tokens, a blank before, between and after them: words side by side are found in it at once. */
  joined: string;
  /** Where in `joined` the blank before each token stands. */
  at: Uint32Array;
  /** Where each word stands, as numbers of tokens. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** No word of any draft: it keeps words of title, lead and body from being read as side by side. */
const BARRIER = '\u0001';

export function paperText(
  paper: Pick<SourcePaper, 'title' | 'lead'>,
  version: SourceVersion | null,
): PaperText {
  const parts: Part[] = [];
  let text = '';
  const add = (part: Part['part'], n: number | null, words: string) => {
    if (text !== '') text += '\n';
    parts.push({ part, n, start: text.length, end: text.length + words.length });
    text += words;
  };
  add('title', null, paper.title);
  const lead = version ? version.lead : paper.lead;
  if (lead) add('lead', null, lead.text);
  for (const { n, text: words } of version?.paragraphs ?? []) add('body', n, words);
  const tokens: Token[] = [];
  let last: Part['part'] = 'title';
  for (const part of parts) {
    if (part.part !== last) tokens.push({ value: BARRIER, key: BARRIER, start: part.start, end: part.start });
    last = part.part;
    for (const token of tokensOf(text.slice(part.start, part.end))) {
      token.start += part.start;
      token.end += part.start;
      tokens.push(token);
    }
  }
  const at = new Uint32Array(tokens.length);
  const ids = new Int32Array(tokens.length);
  const keys: string[] = [];
  let length = 0;
  const places = new Map<string, number[]>();
  for (const [i, { key }] of tokens.entries()) {
    at[i] = length;
    keys.push(key);
    length += key.length + 1;
    const known = places.get(key);
    ids[i] = known?.[0] ?? i;
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return { text, parts, tokens, ids, joined: ` ${keys.join(' ')} `, at, places };
}

/** Numbers of the tokens at which these words stand side by side, at most `most`. */
export function placesOfWords(paper: PaperText, keys: readonly string[], most = 50): number[] {
  if (!keys.every((key) => paper.places.has(key))) return [];
  const wanted = ` ${keys.join(' ')} `;
  const found: number[] = [];
  for (let i = paper.joined.indexOf(wanted); i !== -1 && found.length < most; ) {
    found.push(tokenAt(paper.at, i));
    i = paper.joined.indexOf(wanted, i + 1);
  }
  return found;
}

function tokenAt(at: Uint32Array, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part that holds an offset. */
export function partAt({ parts }: PaperText, offset: number): Part {
  const found = parts.findLast(({ start }) => start <= offset);
  if (!found) throw new RangeError(`no part at ${offset}`);
  return found;
}

/** Words that tell one text from another. */
export const isTelling = (key: string): boolean => isUnspaced(key) || (key.length > 2 && !isSmallWord(key));
