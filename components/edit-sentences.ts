import type { paperMessages } from '@/utils/i18n/en/paper';
import type { Translate } from '@/utils/i18n/translate';
import type { EditNotice } from '@/utils/versions/notice';
import { formatMoment } from './format';

/** What a person is told of an edit, wherever they meet it. */
export function editSentences(t: Translate<typeof paperMessages>, edit: EditNotice): string {
  const { readAt, paragraphs, highlights } = edit;
  return [
    t('editedSince', { date: formatMoment(readAt) }),
    t('editedParagraphs', {
      n: paragraphs,
      touched: highlights === 0 ? t('editedNoHighlight') : t('editedHighlights', { n: highlights }),
    }),
  ].join(' ');
}
