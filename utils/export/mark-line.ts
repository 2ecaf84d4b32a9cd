import type { ColourNames } from '@/utils/highlight/colour-names';
import type { Highlight } from '@/utils/highlight/highlight';
import { exportMessages } from '@/utils/i18n/en/export';
import { translator } from '@/utils/i18n/translate';
import type { ReadingListItem } from './reading-list';
import { formerly, placeOf } from './said';
import { lines, oneLine, plainText } from './text';

const t = translator(exportMessages);

/** Where a line ends that a field on one line can't end. */
const BREAK = ' ¶ ';

/**
 * A highlight on one line, for fields of a bibliography, so that it can be read again:
 * `“first paragraph ¶ “last paragraph” ¶ [Paragraph 3 · The Strait · yellow · Tags: a, b] ¶ Note: one line ¶ another`.
 * A `¶` between blanks parts the lines; one of the words' own is doubled. Lines of the quote begin with `“`, what is said of it stands in
 * brackets: first its place (the parts of `placeOf`, between ` · `), then what it stood on before. The note goes on to the end.
 */
export function markLine(highlight: Highlight, item: ReadingListItem, names: ColourNames): string {
  const quote = lines(highlight.anchor.quote.exact).map((line) => `“${line}`);
  const note = plainText(highlight.note.trim());
  const parts = [
    `${quote.join('\n') || '“'}”`,
    `[${placeOf(highlight, item, names).join(' · ')}]`,
    ...formerly(highlight).map((line) => `[${line}]`),
    ...(note === '' ? [] : [`${t('note')}: ${note}`]),
  ];
  return oneLine(parts.join('\n').replaceAll('¶', '¶¶').replaceAll('\n', BREAK));
}
