import { LENS_KINDS, type LensKind } from '@/utils/lens/kinds';

/** Below everything else that is painted: a highlight keeps its own line. */
const PRIORITY = -2;

/** Each kind has a line of its own; a highlight has a ground as well, so that the two are never taken for each other. */
const LINES: Readonly<Record<LensKind, string>> = {
  recommendation: 'solid',
  forecast: 'dashed',
  evidence: 'dotted',
  definition: 'double',
  number: 'wavy',
};

/** Paints the underlines of the policy lens with the CSS Custom Highlight API. */
export interface LensPainter {
  paint(kind: LensKind, ranges: readonly Range[]): void;
  /** Takes everything away, the rules too. */
  clear(): void;
}

const nameOf = (kind: LensKind): string => `rsis-reader-lens-${kind}`;

function rule(kind: LensKind, colour: string): string {
  return `::highlight(${nameOf(kind)}) { text-decoration: underline ${LINES[kind]} 1px ${colour}; text-underline-offset: 0.25em; }`;
}

/** Where lines are drawn. With forced colours Chromium gives whatever a rule paints the ground of a selection. */
const MEDIUM = 'screen and (forced-colors: none)';

/** The rules: faint lines in the text's own colour, on any ground; none in print, nor with forced colours. */
export function lensRules(): string {
  const faint = LENS_KINDS.map((kind) => rule(kind, 'color-mix(in srgb, currentColor 55%, transparent)'));
  return `@media ${MEDIUM} { ${faint.join('\n')} }`;
}

/** Whether lines are drawn at all: what is not seen takes no click. */
export function isLensDrawn({ defaultView }: Document): boolean {
  return defaultView?.matchMedia(MEDIUM).matches === true;
}

export function lensPainter(document: Document): LensPainter {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lensRules());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    paint,
    clear() {
      for (const kind of LENS_KINDS) paint(kind, []);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    },
  };
}

function paint(kind: LensKind, ranges: readonly Range[]): void {
  if (ranges.length === 0) return void CSS.highlights.delete(nameOf(kind));
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  CSS.highlights.set(nameOf(kind), highlight);
}
