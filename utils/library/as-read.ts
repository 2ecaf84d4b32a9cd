import type { Article, Field, FieldValues } from '@/utils/article/article';
import type { PublicationRecord } from './records';

/** What corrections lie over. */
export type Correctable = FieldValues & Pick<PublicationRecord, 'corrections'>;

/** What the page says, in every field. The record's corrections stay in it for `overlaid`. */
export function asRead<R extends Correctable>(record: R): R {
  const read = fieldsOf(record.corrections).map((field) => [field, record.corrections[field]?.read]);
  return { ...record, ...(Object.fromEntries(read) as Partial<FieldValues>) };
}

/** What the corrections are of, in the order in which they were made. */
export function fieldsOf(corrections: { [F in Field]?: unknown }): Field[] {
  return Object.keys(corrections) as Field[];
}

/** What identifies a publication is what its pages print, whatever the user makes of it. */
export function codeAsRead({
  code,
  corrections,
}: Pick<PublicationRecord, 'code' | 'corrections'>): Article['code'] {
  return corrections.code ? corrections.code.read : code;
}
