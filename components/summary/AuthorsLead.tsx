import { useText } from '@/components/text';
import type { Lead } from '@/utils/article/article';

/** The authors' own summary, under the label that they gave it. */
export function AuthorsLead({ lead, language }: { lead: Lead; language: string }) {
  const t = useText();
  return (
    <>
      <h3>{lead.label ? t('authorsLeadLabelled', { label: lead.label }) : t('authorsLead')}</h3>
      <blockquote class="lead" lang={language} dir="auto">
        {lead.text}
      </blockquote>
    </>
  );
}
