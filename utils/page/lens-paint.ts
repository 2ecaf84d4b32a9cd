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

/**
 * With forced colours Chromium gives every range that is painted the ground of a selection, rule or no rule: a line would
 * pass for a highlight, so nothing is painted then.
 */
const FORCED = '(forced-colors: active)';

/** The rules: faint lines in the text's own colour, on any ground; none in print. */
export function lensRules(): string {
  const faint = LENS_KINDS.map((kind) => rule(kind, 'color-mix(in srgb, currentColor 55%, transparent)'));
  return `@media screen { ${faint.join('\n')} }`;
}

/** Whether lines are drawn at all: what is not seen takes no click. */
export function isLensDrawn({ defaultView }: Document): boolean {
  return defaultView?.matchMedia(FORCED).matches === false;
}

export function lensPainter(document: Document): LensPainter {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lensRules());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const painted = new Map<LensKind, readonly Range[]>();
  const forced = document.defaultView?.matchMedia(FORCED);
  const draw = (kind: LensKind) => register(kind, isLensDrawn(document) ? (painted.get(kind) ?? []) : []);
  const drawAll = () => LENS_KINDS.forEach(draw);
  forced?.addEventListener('change', drawAll);
  return {
    paint(kind, ranges) {
      painted.set(kind, ranges);
      draw(kind);
    },
    clear() {
      forced?.removeEventListener('change', drawAll);
      for (const kind of LENS_KINDS) register(kind, []);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    },
  };
}

function register(kind: LensKind, ranges: readonly Range[]): void {
  if (ranges.length === 0) return void CSS.highlights.delete(nameOf(kind));
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  CSS.highlights.set(nameOf(kind), highlight);
}
