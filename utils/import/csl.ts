import * as v from 'valibot';
import { FileFaultError } from '@/utils/backup/file-fault';
import { ofTheUser } from '@/utils/backup/record-schemas';
import { Collected } from './collect';
import { cslItem, oneLine, paperOfEntry } from './csl-paper';
import type { ImportedFile } from './imported';
import { badValue, toldMark } from './told-records';

/**
 * What our own export puts besides what CSL knows: the highlights whole, the user's tags and status. Where it is there, it
 * has to be sound: whoever imports a damaged file must not believe that everything came back.
 */
const NAME = 'rsis-reader-companion';
const marked = v.object({ custom: v.object({ [NAME]: v.unknown() }) });
const own = v.object({
  status: v.nullable(ofTheUser.status),
  tags: ofTheUser.tags,
  highlights: v.array(toldMark),
});

/** Reads CSL-JSON: a list of records. Throws a `FileFaultError` at what is no record. */
export function readCsl(items: readonly unknown[]): ImportedFile {
  const collected = new Collected();
  for (const [index, item] of items.entries()) {
    const what = `[${index + 1}]`;
    const read = v.safeParse(cslItem, item);
    if (!read.success) throw new FileFaultError('bad-value', { what });
    const paper = paperOfEntry(read.output);
    const besides = ownOf(item, what);
    collected.add(paper && { ...paper, ...besides }, oneLine(read.output.title) ?? what, { what });
  }
  return { kind: 'csl', name: null, papers: collected.papers(), leftOut: collected.leftOut };
}

/** Null where another program has written the record. */
function ownOf(item: unknown, what: string): v.InferOutput<typeof own> | null {
  const held = v.safeParse(marked, item);
  if (!held.success) return null;
  const read = v.safeParse(own, held.output.custom[NAME]);
  if (!read.success) throw badValue({ what: `${what}.custom.${NAME}` }, read.issues[0]);
  return read.output;
}
