import { useText } from '@/components/text';
import { FactBox } from './FactBox';
import { FactSource } from './FactSource';
import type { FactsEditing } from './use-facts-form';

/** UTF-16 code units: a lead is a paragraph or two. */
const LEAD_LIMIT = 100_000;

/** The authors' own summary: its label as printed, and its text. */
export function LeadFact({ editing }: { editing: FactsEditing }) {
  const t = useText();
  const { form, put, idOf } = editing;
  const { lead } = form;
  return (
    <fieldset class="fact" data-field="lead" aria-describedby={idOf('lead-source')}>
      <legend>{t('field-lead')}</legend>
      <FactBox box="lead-label" label={t('leadLabel')} editing={editing}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            dir="auto"
            maxLength={200}
            value={lead.label}
            onInput={(event) => put('lead', { ...lead, label: event.currentTarget.value })}
          />
        )}
      </FactBox>
      <FactBox box="lead-text" label={t('leadText')} editing={editing}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            dir="auto"
            maxLength={LEAD_LIMIT}
            value={lead.text}
            onInput={(event) => put('lead', { ...lead, text: event.currentTarget.value })}
          />
        )}
      </FactBox>
      <FactSource field="lead" editing={editing} />
    </fieldset>
  );
}
