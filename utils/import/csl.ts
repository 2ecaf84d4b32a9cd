import * as v from 'valibot';
import { FileFaultError } from '@/utils/backup/file-fault';
import { Collected } from './collect';
import { cslItem, oneLine, paperOfEntry } from './csl-paper';
import { type ImportedFile, STATUSES } from './imported';
import { ownMark } from './own-mark';

/** What our own export puts besides what CSL knows: the highlights whole, the user's tags and status. */
const own = v.object({
  custom: v.object({
    'rsis-reader-companion': v.object({
      status: v.fallback(v.nullable(v.picklist(STATUSES)), null),
      tags: v.fallback(v.array(v.string()), []),
      highlights: v.array(ownMark),
    }),
  }),
});

/** Reads CSL-JSON: a list of records. Throws a `FileFaultError` at what is no record. */
export function readCsl(items: readonly unknown[]): ImportedFile {
  const collected = new Collected();
  for (const [index, item] of items.entries()) {
    const what = `[${index + 1}]`;
    const read = v.safeParse(cslItem, item);
    if (!read.success) throw new FileFaultError('bad-value', { what });
    const paper = paperOfEntry(read.output);
    const besides = v.safeParse(own, item);
    if (paper && besides.success) {
      const { status, tags, highlights } = besides.output.custom['rsis-reader-companion'];
      paper.tags = tags.map((tag) => oneLine(tag)).filter((tag) => tag !== null);
      paper.highlights = highlights;
      paper.status = status;
    }
    collected.add(paper, oneLine(read.output.title) ?? what);
  }
  return { kind: 'csl', name: null, papers: collected.papers(), leftOut: collected.leftOut };
}
