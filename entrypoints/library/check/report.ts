import { formatMoment } from '@/components/format';
import type { Citer } from '@/utils/citation/citer';
import { checkMessages } from '@/utils/i18n/en/check';
import { translator } from '@/utils/i18n/translate';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { reportHtml } from '@/utils/quotation-check/report';
import { citationOf } from './citation';

/** The report of a check as one HTML file, with sources in the user's style. */
export function reportOf(draft: string, checked: Checked, name: string, citer: Citer): string {
  const t = translator(checkMessages);
  return reportHtml(draft, checked, {
    title: t('reportTitle', { name }),
    made: t('reportMade', { day: formatMoment(new Date().toISOString()) }),
    quotation: t('reportQuotation'),
    paper: t('reportPaper'),
    differs: t('reportDiffers'),
    now: t('reportNow'),
    verdict: (verdict) => t(`verdict-${verdict}`),
    reason: (reason) => t(`reason-${reason}`),
    note: (note) => t(`note-${note}`),
    named: (label) => t('reportNamed', { named: label }),
    source: (facts, paragraph) => citationOf(citer, facts, paragraph),
  });
}
