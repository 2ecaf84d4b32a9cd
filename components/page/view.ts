import type { RepairPlace } from '@/components/RepairPlaces';
import type { DiffPart } from '@/utils/anchor/word-diff';
import type { QuoteForm } from '@/utils/citation/forms';
import type { CiteWarning } from '@/utils/citation/warnings';
import type { Colour, Highlight } from '@/utils/highlight/highlight';
import type { LensKind } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import type { Way } from '@/utils/library/records';
import type { Problem } from '@/utils/problem';
import type { Box } from './place-box';

/** What became of the last thing done. */
export type Status =
  | { kind: 'idle' | 'working' | 'saved' }
  /** What was copied, where that is not plain, and what its user has to know. */
  | { kind: 'copied'; said?: string; warnings?: readonly CiteWarning[] }
  | { kind: 'problem'; problem: Problem };

/** What stands beside a passage: at most one thing at a time. */
export type PageView =
  | { kind: 'closed' }
  | { kind: 'toolbar'; target: () => Box; byTouch: boolean; status: Status }
  /** A selection that can't be marked, and why. */
  | { kind: 'refused'; target: () => Box; byTouch: boolean; problem: Problem }
  | {
      kind: 'new-note';
      target: () => Box;
      quote: string;
      colour: Colour;
      draft: string | null;
      status: Status;
    }
  | {
      kind: 'card';
      target: () => Box;
      highlight: Highlight;
      /** Tags of this page's highlights, proposed for this one. */
      knownTags: readonly string[];
      /** What differs, when the words were edited since they were marked. */
      changes: readonly DiffPart[] | null;
      /** From 0, among the `count` highlights that overlap here. */
      index: number;
      count: number;
      isWriting: boolean;
      /** What was written and not saved; null when there is no such thing. */
      draft: string | null;
      status: Status;
    }
  /** A sentence that the policy lens has marked, and why. */
  | { kind: 'lens'; target: () => Box; mark: LensMark; status: Status }
  /** A citation that waits for a press to be copied. */
  | {
      kind: 'cite';
      target: () => Box;
      copied: { plain: string; html: string };
      warnings: readonly CiteWarning[];
      status: Status;
    }
  /** The desk for a highlight that is lost or uncertain. */
  | {
      kind: 'repair';
      highlight: Highlight;
      isUncertain: boolean;
      /** Null while they are looked for. */
      places: readonly RepairPlace[] | null;
      /** From 0, among the `count` highlights that need a look. */
      index: number;
      count: number;
      status: Status;
    };

/** The bar of the sentence cursor. */
export interface CursorView {
  /** "Sentence 12 of 85, paragraph 4 of 11". */
  place: string;
}

export interface PageActions {
  mark: (colour: Colour) => Promise<void>;
  /** Copies the selected words with a link to them. */
  copySelected: () => void;
  startNote: () => void;
  setNewColour: (colour: Colour) => void;
  /** Resolves to true once the highlight and its note are on disk. */
  saveNewNote: (note: string) => Promise<boolean>;
  setColour: (colour: Colour) => void;
  /** `id` is the highlight whose card asks: by the time of an answer another one may be open. */
  setWriting: (isWriting: boolean, id: string) => void;
  saveNote: (note: string) => Promise<boolean>;
  /** Keeps what is typed until it is saved. */
  keepDraft: (note: string) => void;
  /** Gives up what was written and not saved. */
  discardDraft: () => void;
  /** Resolves to true once the tags are on disk. */
  setTags: (tags: string[]) => Promise<boolean>;
  copyQuote: () => void;
  /** Copies the selected words with their citation; without a form in the usual one. */
  citeSelected: (form?: QuoteForm) => void;
  /** Copies the quote with its citation. */
  cite: (form?: QuoteForm) => void;
  /** Loads what cites: it is about to be asked for. */
  citeSoon: () => void;
  /** Copies the citation that is shown. */
  copyCited: () => void;
  /** Copies the address of the passage. */
  copyLink: () => void;
  remove: () => Promise<void>;
  /** Goes to another of the highlights that overlap here. */
  goTo: (index: number) => void;
  closeNewNote: () => void;
  /** Scrolls to a highlight and opens its card. */
  goToHighlight: (id: string) => void;
  /** Opens the sheet with all keys. */
  openHelp: () => void;
  leaveCursor: () => void;
  /** Takes a key that means something to the sentence cursor; false for any other. */
  cursorKey: (event: KeyboardEvent) => boolean;
  revert: (way: Way) => void;
  /** Attaches the highlight at the desk to one of its places; resolves to true once that is on disk. */
  attach: (index: number) => Promise<boolean>;
  keepRemoved: () => Promise<boolean>;
  /** Scrolls to one of the places and flashes it. */
  showPlace: (index: number) => void;
  /** Goes to another of the highlights that need a look. */
  goToRepair: (index: number) => void;
  openRepairs: () => void;
  /** Says no more of them until the page is loaded anew. */
  dismissLook: () => void;
  /** Turns the sentence whose card is open into a highlight with the kind's name as its tag. */
  acceptMark: (kind: LensKind) => void;
  close: () => void;
}
