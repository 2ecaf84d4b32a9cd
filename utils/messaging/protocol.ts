import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article, ExtractResult } from '@/utils/article/article';
import type { OwnStyle } from '@/utils/citation/engine';
import type { QuoteForm } from '@/utils/citation/forms';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Draft } from '@/utils/highlight/draft';
import type {
  Colour,
  Highlight,
  HighlightChange,
  HighlightDraft,
  HighlightPlace,
} from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';
import type { Language } from '@/utils/i18n/language';
import type { LensKind } from '@/utils/lens/kinds';
import type {
  HistoryView,
  KeptImages,
  MarkedPublication,
  PublicationState,
  Reverted,
  Way,
} from '@/utils/library/records';
import type { ReadingPlace } from '@/utils/reading/reading-place';
import type { Theme } from '@/utils/theme';
import type { EditNotice } from '@/utils/versions/notice';

/** Parts of the visited page's script that are put in only when they are needed. */
export type PageModule = 'reading' | 'marking' | 'listing' | 'lens' | 'citing';

/** What a mark beside a title on a list says. */
export type ListingState = Omit<PublicationState, 'listIds'>;

/**
 * Calls of a visited page, answered by the background. A page is untrusted: the background checks the sender
 * and parses every argument, and nothing here destroys more than this page's own highlights or reveals more than
 * them and the marks of the papers that it lists.
 * `opId` is a UUID made by the caller: the same call twice is applied once.
 */
export interface FromPage {
  /**
   * `isListed`: the paper stands in the library without its text, which this page can give. `hasDrafts`: notes were
   * being written on it. `colourNames`: what the user calls the colours. `lens`: kinds of
   * sentences to be marked, none while that is off. `language`: that of the interface, null for English. `history`: what undo and redo would do to its highlights.
   */
  highlightsOf(request: { aliases: string[] }): MarkedPublication & {
    hasDrafts: boolean;
    colourNames: ColourNames;
    theme: Theme;
    language: Language | null;
    lens: LensKind[];
    history: HistoryView;
  };
  /** The marks of what a list names, by its keys, in this order; null when the user wants none or the window is private. */
  /** The language of the interface; null for English. */
  language(request: null): Language | null;
  listingStates(request: { items: { keys: string[] }[] }): ListingState[] | null;
  loadModule(request: { module: PageModule }): null;
  /** How the user wants quotes to be cited: a bundled style's name, or a style of their own. */
  citationStyle(request: null): { style: string | OwnStyle; form: QuoteForm };
  /** Gives the text of a paper that was only listed; of any other one it changes nothing. */
  completeListed(request: { opId: string; article: Article }): null;
  /**
   * Keeps the text of a paper with highlights whose page was edited; of any other one it changes nothing. `partial`: the
   * text is the beginning of the one seen last and may be still on its way. Nothing is kept, until it is sent as
   * `isWhole`, since it has stood for long.
   */
  witnessText(request: { opId: string; article: Article; isWhole: boolean }): 'kept' | 'partial';
  /** The edit that the user is still to be told of; null when there is none. */
  editOf(request: { key: string }): EditNotice | null;
  /** Notes that the user was told of the version with this digest. */
  acknowledgeText(request: { opId: string; key: string; sha256: string }): null;
  /** Opens the library where it compares the two versions of the edit that the user is still to be told of. */
  showChanges(request: { key: string; from: string; to: string }): null;
  addHighlight(request: { opId: string; article: Article; draft: HighlightDraft }): Highlight;
  /** Here and below: a highlight that is none of the publication known under any of `aliases` is `not-found`. */
  changeHighlight(request: {
    opId: string;
    aliases: string[];
    id: string;
    change: HighlightChange;
  }): Highlight;
  deleteHighlight(request: { opId: string; aliases: string[]; id: string }): Highlight;
  restoreHighlight(request: { opId: string; aliases: string[]; id: string }): Highlight;
  /** Attaches a highlight of this page's paper to other words of it. */
  reattachHighlight(request: {
    opId: string;
    id: string;
    article: Article;
    place: HighlightPlace;
  }): Highlight;
  /** Keeps a highlight as what was quoted and removed from the paper since. */
  keepRemoved(request: { opId: string; aliases: string[]; id: string }): Highlight;
  /** Takes that one of these two back which `repair` names by its instant; `conflict` where it is not the last. */
  undoRepair(request: { opId: string; aliases: string[]; id: string; repair: string }): Highlight;
  /** Takes back the last act on the highlights of the publication known under any of `aliases`, or does it again. */
  revert(request: { opId: string; aliases: string[]; way: Way }): Reverted | null;
  /**
   * Tells how far the publication known under any of `aliases` was read; of one that is not saved nothing is kept. True
   * where that made it one that is being read.
   */
  tellProgress(request: { aliases: string[] } & ReadingPlace): boolean;
  /** Makes a saved publication that is being read one that is still to be read. */
  stayToRead(request: { opId: string; aliases: string[] }): null;
  /** Notes being written on the publication known under any of `aliases`. */
  drafts(request: { aliases: string[] }): Draft[];
  keepDraft(request: { aliases: string[]; draft: Draft }): null;
  dropDraft(request: { aliases: string[]; id: string }): null;
}

/** Calls of the extension's own pages, answered by the background: what goes on after such a page has closed. */
export interface FromExtension {
  /** Fetches and keeps the images of a saved paper, where the user has not switched that off. */
  keepImages(request: { key: string }): KeptImages;
}

/** What a shortcut of the browser or its context menu asks of the page. Without a colour, the last one is meant. */
export interface PageCommand {
  name: 'highlight' | 'note' | 'cite' | 'next' | 'previous' | 'sentences';
  colour?: Colour;
}

/** Calls of the extension's own contexts, answered by the script in a visited page. */
export interface ToPage {
  /** Also tells a popup that the script is there. */
  extract(request: null): ExtractResult;
  /** Reads a page of another site, which the user has asked for; before this call its script does nothing. */
  readAnyway(request: null): ExtractResult;
  /** Scrolls to a highlight and flashes it; false when it is not found on the page. */
  revealHighlight(request: { id: string }): boolean;
  /** How each highlight, by its id, was found on the page; `page-translated` while its words are a translator's. */
  highlightStates(request: null): Record<string, PlacedState>;
  /** Scrolls to a passage (a key sentence) and flashes it. */
  revealPassage(request: { quote: TextQuoteSelector }): boolean;
  /** Makes a highlight of it, with these tags, in the last colour; null when it is not found, word for word. On disk when it resolves. */
  markPassage(request: { quote: TextQuoteSelector; tags: string[] }): Highlight | null;
  /** Marks, notes or copies what is selected; goes to a highlight; turns the sentence cursor on or off. */
  runCommand(request: PageCommand): null;
  /** Something about these publications changed in the library: what is shown of them is to be read again. */
  libraryChanged(request: { keys: string[] }): null;
  /** The user changed a setting that a page may follow. */
  settingsChanged(request: null): null;
}

/** Calls of the background, answered by the reader: it is no visited page, but shortcuts are meant for it, too. */
export type ToReader = Pick<ToPage, 'runCommand'>;
