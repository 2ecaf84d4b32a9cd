import { highlightRules, LOOKS, type Look, nameOf } from './highlight-rules';

/** Milliseconds that a revealed passage stays flashed: long enough for eyes that follow a jump. */
const FLASH_MS = 1600;

/**
 * Which look is on top where several meet; the colours of overlapping highlights have none. The cursor lies below them,
 * so that they stay to be seen; its line shows all the same.
 */
const PRIORITY: Partial<Record<Look, number>> = { cursor: -1, draft: 1, flash: 2 };

/** Paints ranges with the CSS Custom Highlight API: the page's DOM stays as it is. */
export interface Painter {
  /** Paints these ranges with one look, in place of those before. */
  paint(look: Look, ranges: readonly Range[]): void;
  /** Shows ranges strongly for a moment. */
  flash(ranges: readonly Range[]): void;
  /** Takes everything away, the rules too. */
  clear(): void;
}

/** `tokens` is the text of tokens.css, whose colours the rules take. */
export function painter(document: Document, tokens: string): Painter {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightRules(tokens));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    paint,
    flash(ranges) {
      clearTimeout(timer);
      paint('flash', ranges);
      timer = setTimeout(() => paint('flash', []), FLASH_MS);
    },
    clear() {
      clearTimeout(timer);
      for (const look of LOOKS) paint(look, []);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    },
  };
}

function paint(look: Look, ranges: readonly Range[]): void {
  const name = nameOf(look);
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[look] ?? 0;
  CSS.highlights.set(name, highlight);
}
