import type { ColourNames } from '@/utils/highlight/colour-names';
import { COLOURS } from '@/utils/highlight/highlight';
import { exportMessages } from '@/utils/i18n/en/export';
import type { Marked } from './mark';

/** What stands between the parts of a line of ours. */
export const BETWEEN = ' · ';
const PARAGRAPH = new RegExp(`^${exportMessages.paragraph.replace('{number}', '(\\d+)')}$`);
const TAGS = `${exportMessages.tags}: `;

const asPattern = (message: string) =>
  new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+')}$`);
const STATES = Object.entries(exportMessages).flatMap(([name, message]) =>
  name.startsWith('found-') && typeof message === 'string' ? [asPattern(message)] : [],
);
const QUOTED_FROM = asPattern(exportMessages.quotedFrom);

/**
 * What the line under a quote says, in the order of `placeOf` (`utils/export/said.ts`): state, paragraph, heading, colour,
 * version, tags. A heading may be any words, those of the other parts among them; a colour may have been renamed since.
 */
export function placeIn(
  parts: readonly string[],
  names: ColourNames,
): Pick<Marked, 'tags' | 'colour' | 'paragraph' | 'heading'> {
  const colourOf = (part: string | undefined) => (part === undefined ? undefined : colourNamed(part, names));
  const begin = STATES.some((state) => state.test(parts[0] ?? '')) ? 1 : 0;
  const isNumbered = PARAGRAPH.test(parts[begin] ?? '');
  const from = begin + (isNumbered ? 1 : 0);
  // The colour has nothing but version and tags behind it; what begins like tags before it is of the heading.
  const known = parts.findIndex(
    (part, at) => at >= from && colourOf(part) !== undefined && isEnd(parts.slice(at + 1)),
  );
  const lastTags = parts.findLastIndex((part, at) => at > from && part.startsWith(TAGS));
  const tagged = known === -1 ? lastTags : parts.findIndex((part, at) => at > known && part.startsWith(TAGS));
  const before = tagged === -1 ? parts : parts.slice(0, tagged);
  const isVersioned = before.length > from + 1 && QUOTED_FROM.test(before.at(-1) ?? '');
  // The last part before is the colour, whatever it was called then.
  const colour = known === -1 ? before.length - (isVersioned ? 2 : 1) : known;
  const heading = parts.slice(from, Math.max(from, colour));
  return {
    tags: tagged === -1 ? [] : parts.slice(tagged).join(BETWEEN).slice(TAGS.length).split(', '),
    colour: colourOf(parts[known]),
    paragraph: isNumbered ? Number(PARAGRAPH.exec(parts[begin] ?? '')?.[1]) : null,
    heading: heading.length === 0 ? null : heading.join(BETWEEN),
  };
}

/** Whether nothing but the version and the tags stands there. */
function isEnd(parts: readonly string[]): boolean {
  const rest = QUOTED_FROM.test(parts[0] ?? '') ? parts.slice(1) : parts;
  return rest.length === 0 || rest[0]?.startsWith(TAGS) === true;
}

const colourNamed = (name: string, names: ColourNames) =>
  COLOURS.find((colour) => names[colour] === name) ?? COLOURS.find((colour) => colour === name);
