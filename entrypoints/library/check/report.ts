import { formatDay, formatMoment, formatNames } from '@/components/format';
import { sourceLine } from '@/utils/citation/source-line';
import { checkMessages } from '@/utils/i18n/en/check';
import { translator } from '@/utils/i18n/translate';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { reportHtml } from '@/utils/quotation-check/report';

/** The report of a check as one HTML file. */
export function reportOf(draft: string, checked: Checked, name: string): string {
  const t = translator(checkMessages);
  return reportHtml(draft, checked, {
    title: t('reportTitle', { name }),
    made: t('reportMade', { day: formatMoment(new Date().toISOString()) }),
    quotation: t('reportQuotation'),
    paper: t('reportPaper'),
    verdict: (verdict) => t(`verdict-${verdict}`),
    reason: (reason) => t(`reason-${reason}`),
    note: (note) => t(`note-${note}`),
    named: (label) => t('reportNamed', { named: label }),
    source: (facts, paragraph) =>
      sourceLine(facts, paragraph, {
        names: (names) => formatNames(names),
        day: (day) => formatDay(day),
        paragraph: (n) => t('inParagraph', { n }),
      }),
  });
}
