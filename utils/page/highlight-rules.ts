import { COLOURS, type Colour } from '@/utils/highlight/highlight';

/** How a painted range looks: the states that are shown as found, and passing ones of the interface. */
export type Look = Colour | `${Colour}-changed` | 'draft' | 'flash';

export const LOOKS: readonly Look[] = [
  ...COLOURS,
  ...COLOURS.map((colour) => `${colour}-changed` as const),
  'draft',
  'flash',
];

/** Name in `CSS.highlights`, which the page's own scripts share. */
export function nameOf(look: Look): string {
  return `rsis-reader-${look}`;
}

/**
 * The `::highlight` rules, made from the values of tokens.css: a custom property of ours would have to be set
 * on the page's own root. Underlines carry what colour cannot (changed text, forced colours, print without
 * backgrounds).
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
    return [
      rule(colour, `color: ${ink}; background-color: ${wash};`),
      rule(`${colour}-changed`, `color: ${ink}; background-color: ${wash}; ${underline('dashed', solid)}`),
      `@media print { ${rule(colour, underline('solid', solid))} }`,
    ];
  });
  const system = COLOURS.flatMap((colour) => [
    rule(colour, `background-color: Mark; color: MarkText; ${underline('solid', 'MarkText')}`),
    rule(`${colour}-changed`, `background-color: Mark; color: MarkText; ${underline('dashed', 'MarkText')}`),
  ]);
  return [
    ...rules,
    rule(
      'draft',
      `color: ${ink}; background-color: ${value('accent-soft')}; ${underline('dotted', value('accent'))}`,
    ),
    rule('flash', `color: ${value('accent-ink')}; background-color: ${value('accent')};`),
    `@media (forced-colors: active) { ${system.join(' ')} ${rule('flash', 'background-color: Highlight; color: HighlightText;')} }`,
  ].join('\n');
}

function rule(look: Look, declarations: string): string {
  return `::highlight(${nameOf(look)}) { ${declarations} }`;
}

function underline(style: string, colour: string): string {
  return `text-decoration: underline 2px ${style} ${colour};`;
}
