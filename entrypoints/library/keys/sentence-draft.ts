import { describeSpan } from '@/utils/anchor/describe';
import type { HighlightDraft } from '@/utils/highlight/highlight';
import type { TextRecord } from '@/utils/library/records';
import { placeInText, textToSearch } from '@/utils/library/text-place';

/** The highlight to be made of a stretch of paragraph `n`, `end` exclusive. */
export function sentenceDraft(
  text: Pick<TextRecord, 'lead' | 'paragraphs'>,
  { n, start, end }: { n: number; start: number; end: number },
): HighlightDraft {
  const before = text.paragraphs.filter((one) => one.n < n).map((one) => one.text);
  const offset = (text.lead ? [text.lead.text, ...before] : before).reduce(
    (sum, one) => sum + one.length + 1,
    0,
  );
  return {
    anchor: describeSpan(textToSearch(text), offset + start, offset + end),
    ...placeInText(text, offset + start),
    colour: 'yellow',
    note: '',
  };
}
