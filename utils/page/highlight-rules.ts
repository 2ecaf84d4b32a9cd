import { COLOURS, type Colour } from '@/utils/highlight/highlight';

/** How a painted range looks: the states that are shown as found, and passing ones of the interface. */
export type Look = Colour | `${Colour}-changed` | 'draft' | 'cursor' | 'flash';

export const LOOKS: readonly Look[] = [
  ...COLOURS,
  ...COLOURS.map((colour) => `${colour}-changed` as const),
  'draft',
  'cursor',
  'flash',
];

/** Name in `CSS.highlights`, which the page's own scripts share. */
export function nameOf(look: Look): string {
  return `rsis-reader-${look}`;
}

/**
 * The `::highlight` rules, made from the values of tokens.css: a custom property of ours would have to be set
 * on the page's own root. Lines carry what colour cannot, for whom colours look alike, in forced colours and in print
 * without backgrounds: each colour has its own, and a dashed one says that the text was changed.
 */
export function highlightRules(tokens: string): string {
  const value = (name: string): string => {
    const found = tokens.match(new RegExp(`--${name}:\\s*([^;}]+)`))?.[1];
    if (!found) throw new Error(`tokens.css has no --${name}`);
    return found.trim();
  };
  const ink = value('ink');
  const rules = COLOURS.flatMap((colour) => {
    const wash = value(`${colour}-wash`);
    const solid = value(colour);
    const paint = `color: ${ink}; background-color: ${wash};`;
    return [
      rule(colour, `${paint} ${pattern(colour, solid)}`),
      rule(`${colour}-changed`, `${paint} ${dashed(colour, solid)}`),
    ];
  });
  const system = COLOURS.flatMap((colour) => [
    rule(colour, `background-color: Mark; color: MarkText; ${pattern(colour, 'MarkText')}`),
    rule(`${colour}-changed`, `background-color: Mark; color: MarkText; ${dashed(colour, 'MarkText')}`),
  ]);
  return [
    ...rules,
    rule(
      'draft',
      `color: ${ink}; background-color: ${value('accent-soft')}; ${underline('dotted', value('accent'))}`,
    ),
    rule(
      'cursor',
      `color: ${ink}; background-color: ${value('accent-soft')}; ${underline('solid', value('accent'))}`,
    ),
    rule('flash', `color: ${value('accent-ink')}; background-color: ${value('accent')};`),
    `@media (forced-colors: active) { ${system.join(' ')} ${rule('cursor', underline('solid', 'Highlight'))} ${rule('draft', underline('dotted', 'Highlight'))} ${rule('flash', 'background-color: Highlight; color: HighlightText;')} }`,
  ].join('\n');
}

function rule(look: Look, declarations: string): string {
  return `::highlight(${nameOf(look)}) { ${declarations} }`;
}

/** The line of each colour, thin enough not to compete with the words. */
const LINES: Record<Colour, string> = {
  yellow: 'underline 1px solid',
  green: 'underline 1px double',
  blue: 'underline 2px dotted',
  pink: 'underline 1px wavy',
  purple: 'underline overline 1px solid',
};

/** The same when the text was changed: all dashed, and each still another. */
const DASHED: Record<Colour, string> = {
  yellow: 'underline 2px dashed',
  green: 'underline 4px dashed',
  blue: 'overline 2px dashed',
  pink: 'underline overline 1px dashed',
  purple: 'underline overline 3px dashed',
};

function dashed(colour: Colour, ink: string): string {
  return `text-decoration: ${DASHED[colour]} ${ink};`;
}

function pattern(colour: Colour, ink: string): string {
  return `text-decoration: ${LINES[colour]} ${ink};`;
}

function underline(style: string, colour: string): string {
  return `text-decoration: underline 2px ${style} ${colour};`;
}
