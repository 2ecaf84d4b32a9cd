import type { ColourNames } from '@/utils/highlight/colour-names';
import { COLOURS } from '@/utils/highlight/highlight';
import { exportMessages } from '@/utils/i18n/en/export';
import type { Marked } from './mark';

/** What stands between the parts of a line of ours. */
export const BETWEEN = ' · ';
const PARAGRAPH = new RegExp(`^${exportMessages.paragraph.replace('{number}', '(\\d+)')}$`);
const TAGS = `${exportMessages.tags}: `;

/** What the line under a quote says, in the order of `placeOf` (`utils/export/said.ts`): state, paragraph, heading, colour, tags. */
export function placeIn(
  parts: readonly string[],
  names: ColourNames,
): Pick<Marked, 'tags' | 'colour' | 'paragraph' | 'heading'> {
  const tagged = parts.findIndex((part) => part.startsWith(TAGS));
  const before = tagged === -1 ? parts : parts.slice(0, tagged);
  const paragraph = before.findIndex((part) => PARAGRAPH.test(part));
  const colour = before.findLastIndex((part) => colourNamed(part, names) !== undefined);
  const heading = paragraph === -1 ? [] : before.slice(paragraph + 1, Math.max(colour, 0));
  return {
    tags: tagged === -1 ? [] : parts.slice(tagged).join(BETWEEN).slice(TAGS.length).split(', '),
    colour: colourNamed(before[colour] ?? '', names),
    paragraph: paragraph === -1 ? null : Number(PARAGRAPH.exec(before[paragraph] ?? '')?.[1]),
    heading: heading.length === 0 ? null : heading.join(BETWEEN),
  };
}

const colourNamed = (name: string, names: ColourNames) =>
  COLOURS.find((colour) => names[colour] === name) ?? COLOURS.find((colour) => colour === name);
