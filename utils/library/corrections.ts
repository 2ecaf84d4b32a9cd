import type { Article, Corrections, Field, FieldValues } from '@/utils/article/article';
import { sameValue } from '@/utils/same-value';
import { asRead, type Correctable, fieldsOf } from './as-read';

/**
 * What the user has put right in what a page says: pure rules. A record's own fields hold what counts, the user's
 * value where there is one; `corrections` remembers what the page says of those fields.
 */

/** New values for some fields; null takes what the page says. */
export type FieldChanges = { [F in Field]?: { value: FieldValues[F] } | null };

/** How some fields stood before a change, for undo; null: they were not corrected. */
export type FormerCorrections = { [F in Field]?: Corrections[F] | null };

/**
 * The record with the changes; one that is changed by none of them comes back itself. Its revision stays.
 * A value that the page says itself is no correction; one that is the user's already keeps its time.
 */
export function corrected<R extends Correctable>(record: R, changes: FieldChanges, now: string): R {
  const read = asRead(record);
  const next: FormerCorrections = {};
  for (const field of fieldsOf(changes)) {
    const change = changes[field];
    if (change === undefined) continue;
    if (change === null || !sameValue(change.value, record.corrections[field]?.value)) {
      const isPages = change === null || sameValue(change.value, read[field]);
      put(next, field, isPages ? null : { ...change, read: read[field], at: now });
    }
  }
  return reinstated(record, next);
}

/** The record with what the page says of a field. */
export function uncorrected<R extends Correctable>(record: R, field: Field): R {
  return reinstated(record, { [field]: null });
}

/** The present corrections of the fields that are about to change: what `reinstated` brings back. */
export function formerOf(record: Correctable, changes: FieldChanges): FormerCorrections {
  const former: FormerCorrections = {};
  for (const field of fieldsOf(changes)) put(former, field, record.corrections[field] ?? null);
  return former;
}

/**
 * The record with exactly these fields corrected as they were before. What their page says is not brought back: it
 * may have been met again since.
 */
export function reinstated<R extends Correctable>(record: R, former: FormerCorrections): R {
  const corrections: FormerCorrections = { ...record.corrections };
  for (const field of fieldsOf(former)) {
    if (former[field]) put(corrections, field, former[field]);
    else delete corrections[field];
  }
  const next = overlaid({ ...asRead(record), corrections: corrections as Corrections });
  return sameValue(next, record) ? record : next;
}

/** The opposite: a record of what its page says, with its corrections laid over and `read` brought up to date. */
export function overlaid<R extends Correctable>(read: R): R {
  const corrections: Corrections = {};
  for (const field of fieldsOf(read.corrections)) {
    put(corrections, field, { ...read.corrections[field], read: read[field] });
  }
  return { ...withCorrections(read, corrections), corrections };
}

/**
 * An article as the popup shows it: with the facts that count in its record, also one that the page has lost meanwhile.
 * How much of the text there is, and in which language, is as this page has it unless the user says otherwise.
 */
export function shownAs(article: Article, record: Correctable): FieldValues & Article {
  const { title, authors, published, code, number, series, categories, lead, pdf, publisher } = record;
  const facts = { title, authors, published, code, number, series, categories, lead, pdf, publisher };
  return withCorrections({ ...article, ...facts }, record.corrections);
}

/** What a page says with the user's corrections laid over: what is shown, cited and exported. */
export function withCorrections<A extends FieldValues>(article: A, corrections: Corrections): A {
  const values = fieldsOf(corrections).map((field) => [field, corrections[field]?.value]);
  return { ...article, ...(Object.fromEntries(values) as Partial<FieldValues>) };
}

/** The corrections of two records that turned out to be one publication: of each field the later one. */
export function laterCorrections(a: Corrections, b: Corrections): Corrections {
  const later: Corrections = { ...a };
  for (const field of fieldsOf(b)) {
    const [one, other] = [a[field], b[field]];
    if (other && (!one || other.at > one.at)) put(later, field, other);
  }
  return later;
}

/** A field and its value belong together, which the type of one key at a time can't say. */
function put(into: FormerCorrections, field: Field, correction: unknown): void {
  Object.assign(into, { [field]: correction });
}
