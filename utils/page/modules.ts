import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { TextMap } from '@/utils/anchor/text-map';
import type { Article, ExtractResult, SourceFacts } from '@/utils/article/article';
import type { ReadElsewhere } from '@/utils/article/elsewhere';
import type { Citer } from '@/utils/citation/citer';
import type { loadCiter } from '@/utils/citation/engine';
import type { QuoteForm } from '@/utils/citation/forms';
import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';
import type { Language } from '@/utils/i18n/language';
import type { LensKind } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import type { FromPage, ListingState, PageCommand } from '@/utils/messaging/protocol';
import type { Client } from '@/utils/messaging/rpc';
import type { Outcome } from '@/utils/problem';
import type { Theme } from '@/utils/theme';
import type { PageWatch } from './watch-page';

/** The user's style, and the form in which they cite with one press. */
export interface CiterInUse {
  citer: Citer;
  form: QuoteForm;
}

/** What the script of the page gives to the marking of it. */
export interface MarkedPage {
  background: Client<FromPage>;
  /** Every key of the paper that stands here, as far as it is known; the one that its address tells comes first. */
  keys: () => string[];
  /** Where the paper stands on the web: what is copied names it, and links to passages lead there. */
  address: () => string;
  /** Whether the user has saved the paper, as far as it is known by now: then it is told how far it is read. */
  isSaved: () => boolean;
  /** What undo and redo would do to the highlights of this paper, as far as it is known by now. */
  history: () => ReturnType<FromPage['highlightsOf']>['history'];
  /** What names the paper in a citation, as the user has corrected it; null while the library does not know it. */
  facts: () => SourceFacts | null;
  /** What the user calls the colours, as far as it is known by now. */
  colourNames: () => ColourNames;
  /** The language of the interface on the page, as far as it is known by now. */
  language: () => Language;
  /** The theme of the interface on the page, as far as it is known by now. */
  theme: () => Theme;
  /** What cites a quote as the user has set it; loads what formats. */
  citer(): Promise<Outcome<CiterInUse>>;
  /** The article as it stands on the page now; loads what reads it. */
  article(): Promise<Outcome<Article>>;
  /** The policy lens: kinds of sentences to be marked, none while it is off; and what marks them. */
  lens: { kinds: () => readonly LensKind[]; load: () => Promise<NonNullable<PageModules['lens']>> };
  /** True while the page is shown in translation: its words are none of the paper's. */
  isTranslated: () => boolean;
  /** Milliseconds for which the content of the address before may still stand here; 0 and less: none. */
  settling: () => number;
  /** Told when content or width of the page may have changed, or its address. */
  watch: PageWatch;
  /** On a page of ours: everybody sees there what is the text, and may select other words as well. */
  isOwn?: boolean;
  /** On another site: the elements that hold the article, as its reading found them; absent on rsis.edu.sg. */
  bodies?: () => Element[];
  /** Aborted when a newer script takes the page over: everything is to be taken away. */
  signal: AbortSignal;
  /** False once the extension was updated or removed under the open page: nothing can be saved any more. */
  isConnected(): boolean;
}

/** The marking of one page, as the page's script drives it. */
export interface Marking {
  /** Paints these highlights in place of those before. */
  show(highlights: readonly Highlight[]): Promise<void>;
  /** How each highlight, by its id, was found on the page. */
  states(): Record<string, PlacedState>;
  /** Finds out whether the page was edited since this edition, and tells the user; null where nothing is marked. */
  witness(edition: ReturnType<FromPage['highlightsOf']>['edition']): void;
  /** Scrolls to a highlight and flashes it; false when it is not found on the page. */
  reveal(id: string): boolean;
  /** Scrolls to a passage and flashes it; false when it is not found for certain. */
  revealPassage(quote: TextQuoteSelector): boolean;
  /** Makes a highlight of a passage, with these tags, in the last colour; null when it is not found, word for word. Throws a ProblemError. */
  markPassage(quote: TextQuoteSelector, tags: string[]): Promise<Highlight | null>;
  /** Another article takes the place of this one, in the same document. */
  leave(): Promise<void>;
  /** Does what the user asked for by a shortcut of the browser or its context menu. */
  run(command: PageCommand): void;
}

/** A marked sentence where it stands in one copy of the text. */
export interface PlacedMark {
  mark: LensMark;
  map: TextMap;
  start: number;
  end: number;
  range: Range;
}

/** The policy lens over one page. */
export interface LensView {
  /** Underlines the article's sentences of these kinds in every copy, in place of those before; in slices. */
  show(article: Article, maps: readonly TextMap[], kinds: readonly LensKind[]): Promise<void>;
  /** The mark that is painted at a point of the viewport (CSS pixels). */
  at(x: number, y: number): PlacedMark | null;
  clear(): void;
}

/** A paper as a list on the page names it. */
export interface ListedTitle {
  title: string;
  /** Canonical address. */
  url: string;
}

/** The marks beside the titles of a list. */
export interface ListingMarks {
  /** Marks those of a list's titles of which there is something to say, in place of the marks before; `language`: null for English. */
  show(titles: readonly (ListedTitle & { state: ListingState })[], language: Language | null): void;
}

/** The parts that are put into the page on demand, by name of their script. */
export interface PageModules {
  reading?: {
    extract: (document: Document, url: string) => ExtractResult;
    readElsewhere: (document: Document, url: string) => ReadElsewhere;
  };
  marking?: { start: (page: MarkedPage) => Marking };
  lens?: { start: (document: Document) => LensView };
  citing?: { load: typeof loadCiter };
  /** Ends with `signal`. */
  listing?: { start: (signal: AbortSignal) => ListingMarks };
}

/** Where the scripts of one page find each other: a key on the global of their isolated world. */
const KEY = Symbol.for('rsis-reader-companion');

/** The modules that are in the page by now. */
export function pageModules(): PageModules {
  const world = globalThis as { [KEY]?: PageModules };
  world[KEY] ??= {};
  return world[KEY];
}
