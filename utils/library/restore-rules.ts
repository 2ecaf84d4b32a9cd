import type { Highlight } from '@/utils/highlight/highlight';
import { sameValue } from '@/utils/same-value';
import { asRead } from './as-read';
import { overlaid } from './corrections';
import { asPageSays, isListed } from './listed';
import type { EntryRecord, Kept, ListRecord, PublicationRecord, StyleRecord } from './records';

/**
 * What a record of a backup does to the one that is here: pure rules. The later `updatedAt` counts, and nothing is put
 * into the trash or taken out of it unasked.
 */

/** What becomes of a record of a file. */
export const FATES = [
  /** Not here: it comes as it is. */
  'new',
  /** Changed later than the one here, which it replaces. */
  'newer',
  /** The one here was changed later, and stays. */
  'older',
  'same',
  /** Alive in the file, in the trash here since then: it stays there unless the user wants it back. */
  'trashed-here',
  /** In the trash of the file, alive here: it stays alive unless the user wants it away. */
  'trashed-there',
  /** Which is later can't be told, or it belongs to something else here: the one here stays. */
  'conflict',
  /** A text under a digest that is not that of its words: it is left out. */
  'unsound',
] as const;
export type Fate = (typeof FATES)[number];

/** What the user wants done with what is in one trash and not in the other. */
export interface RestoreChoices {
  /** Takes out of the trash what the file has alive. */
  revive: boolean;
  /** Puts into the trash what the file has there, where it was changed later. */
  discard: boolean;
}

type Merged = PublicationRecord | Highlight | ListRecord | EntryRecord | StyleRecord;

/** What names a record, dates its beginning and counts its changes, and nothing of what it says. */
const NAMES = ['key', 'keys', 'aliases', 'publicationKey', 'revision', 'createdAt'] as const;

function words(record: Merged): unknown {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !NAMES.some((one) => one === name)));
}

/** How far an instant may lie ahead of the clock here: clocks differ. */
const AHEAD_MS = 86_400_000;

/** Whether a clock was wrong when this instant was written: what lies ahead of now would count as the later one for ever. */
export function isAhead(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now) + AHEAD_MS;
}

/** `now`: the instant of the restore. */
export function fateOf<R extends Merged>(here: R | undefined, there: R, now: string): Fate {
  if (!here) return 'new';
  if (sameValue(words(here), words(there))) return 'same';
  const isDated = !isAhead(here.updatedAt, now) && !isAhead(there.updatedAt, now);
  if (!isDated) return here.deletedAt !== null && there.deletedAt === null ? 'trashed-here' : 'conflict';
  const isLater = there.updatedAt > here.updatedAt;
  if (here.deletedAt === null && there.deletedAt !== null) return isLater ? 'trashed-there' : 'older';
  // Whatever was put into the trash here comes out of it only where that is asked for.
  if (here.deletedAt !== null && there.deletedAt === null) return 'trashed-here';
  // Of the same instant and changed here since: it has come from that file, or from another one with the same record.
  if (there.updatedAt === here.updatedAt) return here.revision > there.revision ? 'older' : 'conflict';
  return isLater ? 'newer' : 'older';
}

/** Whether a record of that fate is taken over. */
export function isTaken(fate: Fate, { revive, discard }: RestoreChoices): boolean {
  switch (fate) {
    case 'new':
    case 'newer':
      return true;
    case 'trashed-here':
      return revive;
    case 'trashed-there':
      return discard;
    case 'older':
    case 'same':
    case 'conflict':
    case 'unsound':
      return false;
  }
}

/** The record of the file in the place of the one here, as a change of that: whoever follows revisions hears of it. */
export function inPlaceOf<R extends Kept>(here: R | undefined, there: R): R {
  return here ? { ...there, revision: Math.max(here.revision + 1, there.revision) } : there;
}

/**
 * A publication of the file in the place of the one that is the same here. What the user says of it is the file's; the
 * keys are those of the one here, since only pages make two publications one; of what its page says the fuller counts.
 */
export function paperInPlaceOf(
  here: PublicationRecord | undefined,
  there: PublicationRecord,
): PublicationRecord {
  if (!here) return there;
  const { key, keys, aliases, createdAt } = here;
  const facts = isListed(there) && !isListed(here) ? asPageSays(asRead(there), asRead(here)) : asRead(there);
  const earlier = createdAt < there.createdAt ? createdAt : there.createdAt;
  return overlaid({
    ...inPlaceOf(here, facts),
    corrections: there.corrections,
    key,
    keys,
    aliases,
    createdAt: earlier,
  });
}

/** The publication here with what the file knows of its page, where here only a list told of it. */
export function paperCompletedBy(
  here: PublicationRecord,
  there: PublicationRecord,
): PublicationRecord | null {
  if (!isListed(here) || isListed(there)) return null;
  const known = overlaid(asPageSays(asRead(here), asRead(there)));
  return { ...known, revision: here.revision + 1 };
}
