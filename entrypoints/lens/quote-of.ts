import { passageOf } from '@/entrypoints/popup/passage';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { LensMark } from '@/utils/lens/lens';
import type { LensText } from '@/utils/page/lens-marks';

/** The quote by which a text finds a mark again; of the lead, which is no paragraph, its words alone. */
export function quoteOf(mark: LensMark, text: Pick<LensText, 'paragraphs'>): TextQuoteSelector {
  if (mark.n === 0) return { type: 'TextQuoteSelector', exact: mark.text, prefix: '', suffix: '' };
  return passageOf(text, mark);
}
