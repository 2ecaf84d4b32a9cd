import * as v from 'valibot';
import { readAddress } from '@/utils/article/address';
import type { Article } from '@/utils/article/article';
import { identityOfItem } from '@/utils/article/listing-identity';
import { readWebAddress } from '@/utils/article/web-address';
import { LIST_FILE_LIMITS, LIST_FILE_VERSION, type ListFile, type PaperEntry } from './list-file';
import { listFile, listFileHead } from './list-file-schema';
import { lineOf, parseStrictly, tooDeep } from './strict-json';

/** How deep brackets may stand in one another: the format needs 7. */
const DEPTH_LIMIT = 16;

/** Why a file cannot be imported; each has its own sentence in the catalogue. */
export const FILE_FAULTS = [
  'too-large',
  'not-text',
  'not-json',
  'not-a-list',
  'newer',
  'bad-key',
  'bad-value',
  'twice',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export type ReadListFile =
  | { ok: true; file: SharedList }
  /** `place`: where it is bad, "line 3, column 7" as numbers or "papers[3].title"; null where that says nothing. */
  | { ok: false; fault: FileFault; place: { line: number; column: number } | string | null };

export interface SharedList {
  list: ListFile['list'];
  papers: SharedPaper[];
}

/** A paper with the keys that its address gives it, and the code that the file tells. */
export interface SharedPaper extends PaperEntry {
  identity: Pick<Article, 'key' | 'aliases' | 'code'>;
}

const bad = (
  fault: FileFault,
  place: Extract<ReadListFile, { ok: false }>['place'] = null,
): ReadListFile => ({
  ok: false,
  fault,
  place,
});

/**
 * Reads a file that somebody has sent: nothing in it is believed. It changes nothing and never throws; what is bad
 * comes back with its place. Time is linear in its length.
 */
export function readListFile(bytes: Uint8Array): ReadListFile {
  if (bytes.length > LIST_FILE_LIMITS.bytes) return bad('too-large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bad('not-text');
  }
  const deep = tooDeep(text, DEPTH_LIMIT);
  if (deep !== null) return bad('not-a-list', lineOf(text, deep));
  const json = parseStrictly(text);
  if (!json.ok) return json;
  const head = v.safeParse(listFileHead, json.value);
  if (!head.success) return bad('not-a-list');
  if (head.output.version > LIST_FILE_VERSION) return bad('newer');
  const whole = v.safeParse(listFile, json.value);
  if (!whole.success) return bad('bad-value', placeOf(whole.issues[0].path));
  return identified(whole.output);
}

/** "papers[3].title", papers counted from 1 as people do. */
function placeOf(path: readonly v.IssuePathItem[] | undefined): string {
  return (path ?? []).reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key + 1}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}

function identified({ list, papers }: ListFile): ReadListFile {
  const known = new Set<string>();
  const ids = new Set<string>();
  const shared: SharedPaper[] = [];
  for (const [i, paper] of papers.entries()) {
    const identity = identityOf(paper);
    if (known.has(identity.key)) return bad('twice', `papers[${i + 1}]`);
    known.add(identity.key);
    for (const [j, { id }] of paper.highlights.entries()) {
      if (ids.has(id)) return bad('twice', `papers[${i + 1}].highlights[${j + 1}]`);
      ids.add(id);
    }
    if (ids.size > LIST_FILE_LIMITS.highlights) return bad('bad-value', `papers[${i + 1}].highlights`);
    shared.push({ ...paper, identity });
  }
  return { ok: true, file: { list, papers: shared } };
}

/**
 * The keys that the paper's page will have as far as its address tells; never those that a file claims. A code that only
 * the file tells is shown, but no key: it could name another paper of the reader's, and join the two for good.
 */
export function identityOf({ url, code }: Pick<PaperEntry, 'url' | 'code'>): SharedPaper['identity'] {
  const address = readAddress(url);
  if (address.site === 'other') return { key: readWebAddress(url).key, aliases: [], code: null };
  const named = identityOfItem({ url, ...(code !== null && { code }) });
  const keys = [named.key, ...named.aliases].filter((key) => key !== named.code || key === address.code);
  const [key = address.key, ...aliases] = keys;
  return { key, aliases, code: named.code };
}
