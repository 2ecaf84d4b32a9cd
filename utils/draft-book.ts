import type { Anchor } from '@/utils/anchor/selector';
import type { Draft } from './highlight/draft';
import { newestOnly } from './highlight/newest';
import { uuid } from './uuid';

/** Where drafts lie. `keys` are those of one publication or more; each call rejects when it failed. */
export interface DraftStore {
  /** A draft tells the keys of its own publication where those asked for may be of several. */
  load: (keys: readonly string[]) => Promise<readonly (Draft & { keys?: readonly string[] })[]>;
  keep: (keys: readonly string[], draft: Draft) => Promise<null>;
  drop: (keys: readonly string[], id: string) => Promise<null>;
}

/** The note in one box. It belongs to the paper that stood there when the box opened, whatever stands there by now. */
export interface OpenNote {
  readonly id: string;
  readonly keys: readonly string[];
  /** The words that it is about. */
  readonly anchor: Anchor | null;
  /** Resolves once what was written elsewhere meanwhile is known, or is not to be had now. */
  readonly ready: Promise<void>;
  /** Whether something was typed into the box. */
  isTyped: boolean;
}

/** The drafts as one context knows them, over what lies on disk. */
export interface DraftBook {
  of: (id: string) => Draft | null;
  /** Those of the publication known under any of `keys`. */
  list: (keys: readonly string[]) => Draft[];
  /** Reads what lies on disk; false when that failed. What was typed here meanwhile is newer and stays. */
  load: (keys: readonly string[]) => Promise<boolean>;
  /** A box opens: what was written in other contexts is read anew. */
  open: (note: { id?: string | undefined; keys: readonly string[]; anchor: Anchor | null }) => OpenNote;
  keep: (note: OpenNote, draft: Omit<Draft, 'id'>) => void;
  drop: (note: OpenNote) => void;
  /** Keeps a draft under the note of another box, and lets the first go once that is on disk. */
  move: (from: OpenNote, to: OpenNote, draft: Omit<Draft, 'id'>) => void;
  isEmpty: () => boolean;
}

interface Write {
  note: Note;
  /** Null: it is let go. */
  draft: Draft | null;
  tries: number;
  /** What is to be let go once this is on disk. */
  after: Write | null;
}

interface Note extends OpenNote {
  /** What lay on disk and is not of this context, as the box opened; null when it could not be read. */
  reading: Promise<readonly Draft[] | null>;
  isRead: boolean;
  /** What the box showed as the first letter was typed. */
  base: string | null;
}

/** Milliseconds after which a write that failed is tried again, once each. */
const PAUSES_MS = [1_000, 3_000, 10_000, 30_000];

/**
 * Keeps drafts on disk as they are typed. A failure is not told: the words are on the screen, saving them says what is
 * wrong, and the write is tried again. Nothing that lies on disk is overwritten unseen: a note that is typed before that
 * was read waits for the reading, and an earlier one that the box did not show is kept beside it. `onChange` hears of
 * every change.
 */
export function openDraftBook(store: DraftStore, onChange: () => void = () => {}): DraftBook {
  const known = new Map<string, { draft: Draft; keys: readonly string[] }>();
  const unwritten = new Map<string, Write>();
  /** Those of which something may have come to the disk that this book does not know of yet. */
  const sent = new Set<string>();
  /** When each draft was last known to be as it is on disk, counted in events of this book. */
  const settled = new Map<string, number>();
  let now = 0;

  /** What lay on disk and was not written here since, which is known from then on; null on failure. */
  const read = async (asked: readonly string[]): Promise<readonly Draft[] | null> => {
    if (asked.length === 0) return null;
    now += 1;
    const since = now;
    const before = new Set(sent);
    // Whoever needs the answer asks again.
    const kept = await store.load(asked).catch(() => null);
    if (!kept) return null;
    const isOurs = (id: string) => before.has(id) || sent.has(id) || (settled.get(id) ?? 0) > since;
    const isNewer = (id: string) => isOurs(id) || unwritten.has(id);
    let isNews = false;
    for (const [id, { keys }] of known) if (isOf(keys, asked) && !isNewer(id)) isNews = known.delete(id);
    for (const { keys = asked, ...draft } of kept) {
      if (isNewer(draft.id)) continue;
      known.set(draft.id, { draft, keys });
      settled.set(draft.id, since);
      isNews = true;
    }
    if (isNews) onChange();
    return kept.filter(({ id }) => !isOurs(id));
  };

  /** Throws while what lies on disk is not known. */
  const spareEarlier = async (note: Note, draft: Draft) => {
    if (note.isRead) return;
    const kept = (await note.reading) ?? (await read(note.keys));
    if (!kept) throw new Error('the drafts on disk could not be read');
    const earlier = kept.find(({ id }) => id === note.id);
    if (earlier && earlier.note !== note.base && earlier.note !== draft.note) {
      const spared: Draft = {
        id: uuid(),
        note: earlier.note,
        anchor: earlier.anchor ?? note.anchor,
        colour: earlier.colour,
      };
      await store.keep(note.keys, spared);
      known.set(spared.id, { draft: spared, keys: note.keys });
      onChange();
    }
    note.isRead = true;
  };
  const write = newestOnly(async (what: Write) => {
    const { note, draft } = what;
    try {
      if (draft) await spareEarlier(note, draft);
      sent.add(note.id);
      await (draft ? store.keep(note.keys, draft) : store.drop(note.keys, note.id));
    } catch {
      again(what);
      return;
    }
    now += 1;
    settled.set(note.id, now);
    sent.delete(note.id);
    if (unwritten.get(note.id) === what) unwritten.delete(note.id);
    if (what.after) write(what.after.note.id, what.after);
  });
  const again = (what: Write) => {
    const pause = PAUSES_MS[what.tries];
    what.tries += 1;
    if (pause === undefined) return;
    setTimeout(() => unwritten.get(what.note.id) === what && write(what.note.id, what), pause);
  };
  const wanted = (note: OpenNote, draft: Draft | null, after: Write | null): Write => {
    const what = { note: note as Note, draft, tries: 0, after };
    unwritten.set(note.id, what);
    if (draft) known.set(note.id, { draft, keys: note.keys });
    else known.delete(note.id);
    return what;
  };
  const keep = (note: OpenNote, { note: text, anchor, colour }: Omit<Draft, 'id'>, gone: OpenNote | null) => {
    if (!note.isTyped) (note as Note).base = known.get(note.id)?.draft.note ?? null;
    note.isTyped = true;
    // A newer text takes over what waits for an older one.
    const after = gone ? wanted(gone, null, null) : (unwritten.get(note.id)?.after ?? null);
    write(note.id, wanted(note, { id: note.id, note: text, anchor, colour }, after));
    onChange();
  };

  return {
    of: (id) => known.get(id)?.draft ?? null,
    list: (keys) => [...known.values()].filter((one) => isOf(one.keys, keys)).map(({ draft }) => draft),
    load: async (keys) => (await read(keys)) !== null,
    open({ id = uuid(), keys, anchor }) {
      const own = [...keys];
      const reading = read(own);
      const ready = reading.then(() => undefined);
      const note: Note = { id, keys: own, anchor, reading, ready, isTyped: false, isRead: false, base: null };
      return note;
    },
    keep: (note, draft) => keep(note, draft, null),
    drop(note) {
      note.isTyped = true;
      write(note.id, wanted(note, null, unwritten.get(note.id)?.after ?? null));
      onChange();
    },
    move: (from, to, draft) => keep(to, draft, from),
    isEmpty: () => known.size === 0,
  };
}

function isOf(keys: readonly string[], asked: readonly string[]): boolean {
  return keys.some((key) => asked.includes(key));
}
