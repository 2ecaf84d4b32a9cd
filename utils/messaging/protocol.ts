import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article, ExtractResult } from '@/utils/article/article';
import type { Highlight, HighlightChange, HighlightDraft } from '@/utils/highlight/highlight';

/** Parts of the visited page's script that are put in only when they are needed. */
export type PageModule = 'reading' | 'marking';

/**
 * Calls of a visited page, answered by the background. A page is untrusted: the background checks the sender
 * and parses every argument, and nothing here reveals or destroys more than this page's own highlights.
 * `opId` is a UUID made by the caller: the same call twice is applied once.
 */
export interface FromPage {
  highlightsOf(request: { aliases: string[] }): { key: string | null; highlights: Highlight[] };
  loadModule(request: { module: PageModule }): null;
  addHighlight(request: { opId: string; article: Article; draft: HighlightDraft }): Highlight;
  changeHighlight(request: { opId: string; id: string; change: HighlightChange }): Highlight;
  deleteHighlight(request: { opId: string; id: string }): Highlight;
  restoreHighlight(request: { opId: string; id: string }): Highlight;
}

/** Calls of the extension's own contexts, answered by the script in a visited page. */
export interface ToPage {
  /** Also tells a popup that the script is there. */
  extract(request: null): ExtractResult;
  /** Scrolls to a highlight and flashes it; false when it is not found on the page. */
  revealHighlight(request: { id: string }): boolean;
  /** Scrolls to a passage (a key sentence) and flashes it. */
  revealPassage(request: { quote: TextQuoteSelector }): boolean;
  /** Something about these publications changed in the library: read their highlights again. */
  highlightsChanged(request: { keys: string[] }): null;
}
