import { useId } from 'preact/hooks';
import { useText } from '@/components/text';
import { fitting, lengthsFor, type SummaryLength } from '@/utils/reading/summary-length';

interface Props {
  value: SummaryLength;
  /** Sentences that there are: no number beyond them is offered. */
  total: number;
  onChange: (length: SummaryLength) => void;
}

/** How many key sentences are shown. */
export function LengthChoice({ value, total, onChange }: Props) {
  const t = useText();
  const now = fitting(value, total);
  // Each of several on one page is a group of its own.
  const name = useId();
  return (
    <fieldset class="length-choice" aria-label={t('summaryLength')} title={t('summaryLength')}>
      {lengthsFor(total).map((length) => (
        <label key={length}>
          <input type="radio" name={name} checked={length === now} onChange={() => onChange(length)} />
          <span>{length}</span>
        </label>
      ))}
    </fieldset>
  );
}
