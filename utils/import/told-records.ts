import * as v from 'valibot';
import { type FaultPlace, FileFaultError } from '@/utils/backup/file-fault';
import { inOnePiece, instant, markOf, ofTheUser, publicationFacts } from '@/utils/backup/record-schemas';
import type { ImportedPaper } from './imported';

/**
 * What a file says of papers and highlights, by the very schemas of a backup's records: whatever an import lets in, a
 * backup of the library brings back. Nothing is cut to fit: what does not fit is told.
 */
export const toldMark = v.object({ ...markOf, createdAt: instant });

/** UTF-16 units that the library itself, and the user later, may add to what a file tells. */
const ROOM = 4_000_000;

const { title, url, code, series, number, authors, published, publisher, categories, pdf, language, lead } =
  publicationFacts;
const toldPaper = v.pipe(
  v.object({
    title: v.pipe(title, v.regex(/\S/, 'no title')),
    url,
    code,
    series,
    number,
    authors,
    published,
    publisher,
    categories,
    pdf,
    language: v.nullable(language),
    lead,
    tags: ofTheUser.tags,
    status: v.optional(v.nullable(ofTheUser.status), null),
    identity: v.object({ key: publicationFacts.key, aliases: publicationFacts.aliases, code }),
  }),
  inOnePiece(ROOM),
);
const wholeMark = v.pipe(toldMark, inOnePiece(ROOM));

/** Throws `bad-value` with its place where the paper, or one of its highlights, is none that the library may hold. */
export function checkTold({ highlights, ...paper }: ImportedPaper, place: FaultPlace): void {
  const read = v.safeParse(toldPaper, paper);
  if (!read.success) throw badValue(place, read.issues[0]);
  for (const [index, { removedAt = null, formerAnchors = [], ...mark }] of highlights.entries()) {
    const one = v.safeParse(wholeMark, { ...mark, removedAt, formerAnchors });
    if (!one.success) throw badValue(place, one.issues[0], ['highlights', index]);
  }
}

/** "items[3].highlights[1].note", counted from 1, behind what the place itself says. */
export function badValue(
  { what = '', ...place }: FaultPlace,
  issue: v.BaseIssue<unknown>,
  within: readonly (string | number)[] = [],
): FileFaultError {
  const inner = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const named = [...within, ...inner].reduce<string>((all, part) => {
    if (typeof part === 'number') return `${all}[${part + 1}]`;
    return all === '' ? part : `${all}.${part}`;
  }, what);
  return new FileFaultError('bad-value', { ...place, what: named });
}
