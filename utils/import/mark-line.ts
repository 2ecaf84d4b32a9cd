import type { ColourNames } from '@/utils/highlight/colour-names';
import { exportMessages } from '@/utils/i18n/en/export';
import type { ImportedMark } from './imported';
import { markOf } from './mark';
import { BETWEEN, placeIn } from './place-line';

const NOTE = `${exportMessages.note}: `;

/**
 * A highlight in a note of a bibliography, as our own exports write it (`utils/export/mark-line.ts`); null for the notes of
 * anybody else, which mark no words. It has no id, and white space within its words is of one kind.
 */
export function markInLine(text: string, paper: string, names: ColourNames): ImportedMark | null {
  const lines = text
    .trim()
    .split(/ ¶(?= |$)/)
    .map((line, at) => (at === 0 ? line : line.replace(/^ /, '')).replaceAll('¶¶', '¶'));
  const last = lines.findIndex((line, at) => line.endsWith('”') && /^\[.*\]$/s.test(lines[at + 1] ?? ''));
  const quote = lines.slice(0, last + 1);
  if (last === -1 || !quote.every((line) => line.startsWith('“'))) return null;
  const exact = quote
    .map((line) => line.slice(1))
    .join('\n')
    .slice(0, -1);
  if (exact.trim() === '') return null;
  const note = lines.findIndex((line, at) => at > last && line.startsWith(NOTE));
  return markOf({
    id: null,
    paper,
    exact,
    note: note === -1 ? '' : lines.slice(note).join('\n').slice(NOTE.length),
    ...placeIn((lines[last + 1] ?? '').slice(1, -1).split(BETWEEN), names),
  });
}
