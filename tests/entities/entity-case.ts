import type { EntityKind } from '@/utils/entities/kinds';

/** Names and the numbers of the paragraphs (from 1) in which they are meant, in whatever form. */
export type Wanted = Readonly<Record<string, readonly number[]>>;

/**
 * A text marked by hand. People are named by their fullest form without a title, institutions by their long form,
 * states by their usual name, dates by their ISO 8601 interval, or by their words where they name no day of a calendar.
 * A capital or a demonym means its state; a state's name within that of a sea, a newspaper or an institution does not.
 */
export interface EntityCase extends Readonly<Record<EntityKind, Wanted>> {
  /** ISO date. */
  published: string | null;
  paragraphs: readonly string[];
}
