import { sameValue } from '@/utils/same-value';
import { fieldsOf } from './as-read';
import { type FormerCorrections, reinstated } from './corrections';
import {
  type Call,
  type HistoryStep,
  type MirroredRecords,
  type MirroredStore,
  NO_ACTS,
  type OperationRecord,
} from './records';

/**
 * What undo and redo know, as pure rules: each write leaves, for every record, what it changed of the fields that are
 * the user's own. Facts that came from a page are no act of the user and are never taken back.
 */

/** Newest operations that can be taken back, undo and redo themselves counted with them. */
export const HISTORY_KEPT = 250;

type Own = Record<string, unknown>;

const OWN: { [S in MirroredStore]: readonly (keyof MirroredRecords[S])[] } = {
  publications: ['status', 'readAt', 'tags', 'savedAt', 'formerSavedAt', 'deletedAt', 'corrections'],
  highlights: [
    'colour',
    'note',
    'tags',
    'anchor',
    'paragraph',
    'heading',
    'sha256',
    'removedAt',
    'formerAnchors',
    'deletedAt',
  ],
  lists: ['name', 'description', 'deletedAt'],
  entries: ['order', 'deletedAt'],
};

/** A publication is made by meeting its page, before the user has done anything with it. */
const UNTOUCHED: Own = {
  status: 'to-read',
  readAt: null,
  tags: [],
  savedAt: null,
  formerSavedAt: null,
  deletedAt: null,
  corrections: {},
};

/** The step of one record; null when nothing of the user's own has changed. `known` is the record before. */
export function stepOf<S extends MirroredStore>(
  store: S,
  key: HistoryStep['key'],
  known: MirroredRecords[S] | undefined,
  record: MirroredRecords[S],
): HistoryStep | null {
  const after = ownOf(store, record);
  const before = known ? ownOf(store, known) : store === 'publications' ? UNTOUCHED : null;
  return before && sameValue(before, after) ? null : { store, key, before, after };
}

/** A publication whose record has gone from one key to another. */
export interface Move {
  from: string;
  to: string;
}

/**
 * One operation's steps after a move: those of what has moved are under its new key. Where two publications became one
 * and the operation knows both, the record follows the steps of the one that stands there. The same array when nothing
 * of it has moved.
 */
export function stepsMoved(steps: readonly HistoryStep[], { from, to }: Move): readonly HistoryStep[] {
  const movedKey = ({ store, key }: HistoryStep): HistoryStep['key'] => {
    if (store === 'publications') return key === from ? to : key;
    return store === 'entries' && Array.isArray(key) && key[1] === from ? [key[0], to] : key;
  };
  const standing = new Set(steps.map(nameOf));
  const moved = steps.flatMap((step) => {
    const key = movedKey(step);
    if (key === step.key) return [step];
    const next = { ...step, key };
    return standing.has(nameOf(next)) ? [] : [next];
  });
  return moved.length === steps.length && moved.every((step, at) => step === steps[at]) ? steps : moved;
}

const nameOf = ({ store, key }: HistoryStep): string => JSON.stringify([store, key]);

/** What the record's own fields become, or null when it was changed since and so must be left alone. */
export function reverted<S extends MirroredStore>(
  step: HistoryStep,
  record: MirroredRecords[S],
  way: 'undo' | 'redo',
  now: string,
): Partial<MirroredRecords[S]> | null {
  const own = ownOf(step.store, record);
  const gone = { ...step.after, deletedAt: now };
  const [from, to] =
    way === 'undo'
      ? [step.after, step.before ?? gone]
      : [step.before ?? { ...gone, deletedAt: own.deletedAt }, step.after];
  // A step that an earlier version wrote knows fewer fields.
  const known = Object.fromEntries(Object.keys(step.after).map((field) => [field, own[field]]));
  if (!sameValue(known, from)) return null;
  const { corrections, ...others }: Own = to;
  const change: Own =
    'corrections' in record
      ? { ...reinstated(record, formerly(from.corrections, corrections)), ...others }
      : others;
  return change as Partial<MirroredRecords[S]>;
}

/** What brings corrections from one state to another: null for a field that is no longer corrected. */
function formerly(from: unknown, to: unknown): FormerCorrections {
  const none = Object.fromEntries(Object.keys(Object(from)).map((field) => [field, null]));
  return { ...none, ...Object(to) };
}

/** An operation that a user's act was, and that can be taken back. */
export type Act = OperationRecord & { call: Call; steps: HistoryStep[] };

/** The newest of `operations` that stands and can be taken back. */
export function nextUndo(operations: readonly OperationRecord[]): Act | null {
  return newestFirst(operations).find(({ undoneAt }) => undoneAt === undefined) ?? null;
}

/**
 * The one that was taken back last, unless something else was done since: then there is nothing to redo. That a paper
 * was scrolled through meanwhile is nothing that anybody did.
 */
export function nextRedo(operations: readonly OperationRecord[]): Act | null {
  const acts = newestFirst(operations);
  const done = acts.find(({ call }) => call !== 'beginReading')?.counter ?? 0;
  const undone = acts.filter(({ undoneAt = 0 }) => undoneAt > done);
  return undone.toSorted((a, b) => (b.undoneAt ?? 0) - (a.undoneAt ?? 0))[0] ?? null;
}

function newestFirst(operations: readonly OperationRecord[]): Act[] {
  return operations.filter(isAct).toSorted((a, b) => b.counter - a.counter);
}

function isAct(operation: OperationRecord): operation is Act {
  return operation.steps !== undefined && !NO_ACTS.some((call) => call === operation.call);
}

function ownOf<S extends MirroredStore>(store: S, record: MirroredRecords[S]): Own {
  const own = Object.fromEntries(OWN[store].map((field) => [field, record[field]]));
  if (!('corrections' in record)) return own;
  // What the page says in place of the user's value is no act of theirs.
  const corrections = fieldsOf(record.corrections).map((field) => {
    const { value, at } = record.corrections[field] ?? {};
    return [field, { value, at }];
  });
  return { ...own, corrections: Object.fromEntries(corrections) };
}
