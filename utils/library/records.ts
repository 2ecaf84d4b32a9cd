import type { Article, ArticleMetadata, Corrections, SourceFacts } from '@/utils/article/article';
import type { OwnStyle } from '@/utils/citation/engine';
import type { Draft } from '@/utils/highlight/draft';
import type { Highlight } from '@/utils/highlight/highlight';

/**
 * What the library keeps. Records are plain JSON. Times are ISO 8601 instants, for people: the order of changes is
 * `revision`, which grows by one with every write of a record. A record with `deletedAt` is a tombstone: hidden,
 * and brought back whole by undo.
 */
export interface Kept {
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  revision: number;
}

const STATUSES = ['to-read', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A publication: what its article said when it was last met, without the text, and what the user says of it.
 * A field that the user has corrected holds their value; what the page says of it is in `corrections`.
 * Before its page is opened it is what a list said (`coverage` is `listed`).
 */
export interface PublicationRecord extends ArticleMetadata, Kept {
  /** `key` and `aliases` together: the database finds a publication by any of them. */
  keys: string[];
  corrections: Corrections;
  status: Status;
  /** When its status last became `read`; null when it never did, or before that was noted. Counts only while it is `read`. */
  readAt: string | null;
  tags: string[];
  /** When it was saved; null while it is known only because it has highlights. */
  savedAt: string | null;
  /** What undo puts back into `savedAt` after the publication was taken out of the library; else null. */
  formerSavedAt: string | null;
}

/** What the library knows of a publication that a list names. */
export interface PublicationState {
  saved: boolean;
  status: Status;
  /** Their number. */
  highlights: number;
  /** Ids of the lists that it stands in. */
  listIds: string[];
}

/** One version of a publication's text. Its words never change: an edited page makes another version. */
export interface TextRecord extends Pick<Article, 'lead' | 'paragraphs' | 'html' | 'sha256'> {
  publicationKey: string;
  /** When this version was first met. */
  createdAt: string;
  /**
   * When the page last came to hold it: the version with the latest is what stands there, as far as is known. Null where
   * it was met on a page that holds less of the paper than another one (its abstract).
   */
  seenAt: string | null;
  /**
   * When the user last came to know it; null until they are told. Where the version with the latest is not the one that
   * was seen last, the page was edited since, and they are still to be told.
   */
  acknowledgedAt: string | null;
  /** `user`: kept with a save, a highlight or a correction. `page`: only because the page was found edited. */
  keptBy: 'user' | 'page';
}

/** What a page with highlights is to know, so that it can tell that it was edited. */
export interface Edition {
  /** Key of its publication. */
  key: string;
  /** Digest of the version that was seen last; null when no text is kept. */
  seen: string | null;
  /** Whether the user is still to be told that this one is another than the one they know. */
  isEdited: boolean;
}

/** What a page is to know of its publication. */
export interface MarkedPublication {
  /** Null when it is not known. */
  key: string | null;
  /** In the order of the text. */
  highlights: Highlight[];
  /** Whether only a list told of it until now. */
  isListed: boolean;
  /** Whether the user has saved it: then it is noted how far it is read. */
  isSaved: boolean;
  /** Null without highlights. */
  edition: Edition | null;
  /** What names it in a citation, as the user has corrected it. */
  facts: SourceFacts | null;
}

/** A citation style that the user has added. It can be had again, so that the mirror does not hold it. */
export interface StyleRecord extends OwnStyle, Kept {}

export interface ListRecord extends Kept {
  id: string;
  name: string;
  /** Empty when there is none. */
  description: string;
}

/** A publication's place in a list. */
export interface EntryRecord extends Kept {
  listId: string;
  publicationKey: string;
  /** Sorts the entries of a list by UTF-16 code units; see `order.ts`. */
  order: string;
}

/** Every write that a user's act may be, by the name of its function. */
export type Call =
  | 'addHighlight'
  | 'changeHighlight'
  | 'deleteHighlight'
  | 'restoreHighlight'
  | 'reattachHighlight'
  | 'keepRemoved'
  | 'undoRepair'
  | 'savePublication'
  | 'saveKnownPublication'
  | 'unsavePublication'
  | 'restorePublication'
  | 'setStatus'
  | 'beginReading'
  | 'setTags'
  | 'createList'
  | 'renameList'
  | 'describeList'
  | 'duplicateList'
  | 'importList'
  | 'importPapers'
  | 'restoreBackup'
  | 'deleteList'
  | 'restoreList'
  | 'addToList'
  | 'removeFromList'
  | 'restoreToList'
  | 'moveInList'
  | 'saveListed'
  | 'takeBackListed'
  | 'correctPublication'
  | 'undoCorrection'
  | 'setStatusOfMany'
  | 'changeTagsOfMany'
  | 'addManyToList'
  | 'removeManyFromList'
  | 'unsaveMany';

/** Writes that are no act on the user's words, so that undo passes them by; styles have a way back of their own. */
export const NO_ACTS = [
  'undo',
  'redo',
  'completeListed',
  'witnessText',
  'acknowledgeText',
  'purge',
  'addStyle',
  'removeStyle',
  'restoreStyle',
] as const;

export type Way = 'undo' | 'redo';

/** What was taken back or done again. */
export interface Reverted {
  /** The act; the catalogue has words for each. */
  call: Call;
  /** True when something in it was changed since: then that was not touched, and the next try goes past it. */
  isConflict: boolean;
  /** True when the user has stopped it half-way: the next try goes on there. */
  isStopped?: true;
}

/** Names of what undo and redo would do; null where there is nothing. */
export interface HistoryView {
  undo: Call | null;
  redo: Call | null;
}

/** What one write did to what is the user's own in one record. */
export interface HistoryStep {
  store: MirroredStore;
  key: string | [string, string];
  /** Null for a record that the write made: to take it back is to put it into the trash. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** A note that was not saved yet, so that it outlives the card, the tab and the browser. */
export interface DraftRecord extends Draft {
  /** Keys of its publication as the writer of the draft knew them, the first one the most certain. */
  keys: string[];
  updatedAt: string;
}

/** How far a paper was read, and where to go on: as the reader and the visited page tell it. */
export interface ProgressRecord {
  /** Key of its publication as the first writer knew it. */
  key: string;
  /** Every key of its publication, so that it is found again when that goes to another one. */
  keys: string[];
  /** Number (from 1, as in `Paragraph.n`) of the paragraph at the top of the window when the user left. */
  paragraph: number;
  /** Number to cite near it; absent or null where there is none, or nobody knew it. */
  number?: number | null;
  /** Largest share of the text that was on the screen, 0 to 1; never shrinks. */
  share: number;
  /** Whether that made the paper one that is being read, or found it so; absent in records of earlier versions. */
  hasBegun?: boolean;
  updatedAt: string;
}

/** What became of the images of one paper. */
export interface KeptImages {
  /** All that are kept now, and those of them that were fetched for it. */
  kept: number;
  fetched: number;
  /** Those that were not to be had, too large or no image. */
  failed: number;
  /** True where the user has switched it off: then nothing was tried. */
  isOff: boolean;
}

/** A write that was applied: the same call, when it is repeated, gives `result` again and changes nothing. */
export interface OperationRecord {
  /** UUID made by the caller. */
  id: string;
  /** So that an id can't be used for two things. */
  call: Call | (typeof NO_ACTS)[number];
  /** The library's counter after this write. */
  counter: number;
  result: unknown;
  /** What undo takes back; absent where there is nothing, for old operations, and for what is no act of the user. */
  steps?: HistoryStep[];
  /** Names all operations that were one act of the user: undo takes back every one of them. */
  act?: string;
  /** The way in which it could not be reverted, since something in it was changed since. */
  conflict?: Way;
  /** The counter of the undo that has taken it back; absent while it stands. */
  undoneAt?: number;
  /** Every key of the publications that it has changed, so that what is derived of them can follow; absent in old operations. */
  publicationKeys?: string[];
}

/** The stores that hold the user's own words and order, which nothing else could bring back. */
export const MIRRORED_STORES = ['publications', 'highlights', 'lists', 'entries'] as const;
export type MirroredStore = (typeof MIRRORED_STORES)[number];
/** The records of each. */
export interface MirroredRecords {
  publications: PublicationRecord;
  highlights: Highlight;
  lists: ListRecord;
  entries: EntryRecord;
}
export type Counts = Record<MirroredStore, number>;

/** The one record of `meta`: tells an empty library from one that was lost, and a whole one from a damaged one. */
export interface Sentinel {
  id: 'sentinel';
  /** UUID, made with the database. */
  installation: string;
  /** Number of writes applied since then. */
  counter: number;
  /** Records that each store holds after that write, tombstones included. */
  counts: Counts;
}

/** The list that a first save makes and later saves go to when no other is named. */
export const DEFAULT_LIST_ID = 'default';
