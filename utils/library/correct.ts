import type { Article } from '@/utils/article/article';
import { uuid } from '@/utils/uuid';
import { corrected, type FieldChanges, type FormerCorrections, formerOf, reinstated } from './corrections';
import { metAgain, revised } from './identity';
import { mustKnow } from './known';
import { knownFor, meet } from './meet';
import type { Library } from './open';
import { read } from './read';
import type { PublicationRecord } from './records';
import { write } from './transact';
import type { Writing } from './writing';

export interface CorrectedPublication {
  publication: PublicationRecord;
  /** What `undoCorrection` brings back. */
  former: FormerCorrections;
}

/**
 * Puts the user's values in place of what the page says. A paper is named by its article, as the popup has it, which
 * makes it known with its text but saves it into no list; or by any key of a known one (else throws `not-found`).
 */
export function correctPublication(
  library: Library,
  opId: string,
  paper: Article | string,
  changes: FieldChanges,
): Promise<CorrectedPublication> {
  return write(library, { opId, call: 'correctPublication' }, async (writing) => {
    const record =
      typeof paper === 'string' ? await mustKnow(writing.transaction, paper) : await meet(writing, paper);
    const next = corrected(record, changes, writing.now);
    return { publication: await putChanged(writing, record, next), former: formerOf(record, changes) };
  });
}

/** Undoes `correctPublication`: exactly the fields that it changed stand as before. Throws `not-found`. */
export function undoCorrection(
  library: Library,
  opId: string,
  key: string,
  former: FormerCorrections,
): Promise<PublicationRecord> {
  return write(library, { opId, call: 'undoCorrection' }, async (writing) => {
    const record = await mustKnow(writing.transaction, key);
    return putChanged(writing, record, reinstated(record, former));
  });
}

/**
 * The publication of an article, saved or not, as the next write will find it: what is known with what the page says
 * now; null when it is not known. Unlike `publicationOf` it takes no other paper that shares a key but has another code.
 */
export function publicationOfArticle(library: Library, article: Article): Promise<PublicationRecord | null> {
  return read(library, async (transaction) => {
    const now = library.now();
    const { known } = await knownFor(transaction, article, now);
    return known ? metAgain(known, article, now) : null;
  });
}

async function putChanged(
  writing: Writing,
  record: PublicationRecord,
  next: PublicationRecord,
): Promise<PublicationRecord> {
  if (next === record) return record;
  return writing.put('publications', revised(next, {}, writing.now));
}

/** The writes on the facts of a paper as the extension's own pages call them: each press is an operation of its own. */
export function correctionCalls(library: Library) {
  return {
    correct: (paper: Article | string, changes: FieldChanges) =>
      correctPublication(library, uuid(), paper, changes),
    undo: (key: string, former: FormerCorrections) => undoCorrection(library, uuid(), key, former),
  };
}
