import { useText } from '@/components/text';
import { SUMMARY_LENGTHS, type SummaryLength } from '@/utils/reading/summary-length';

interface Props {
  value: SummaryLength;
  /** Sentences that there are: no number beyond them is offered. */
  total: number;
  onChange: (length: SummaryLength) => void;
}

/** How many key sentences are shown. */
export function LengthChoice({ value, total, onChange }: Props) {
  const t = useText();
  const offered = SUMMARY_LENGTHS.filter((length) => length < total);
  const most = offered.at(-1) ?? value;
  return (
    <fieldset class="length-choice" aria-label={t('summaryLength')} title={t('summaryLength')}>
      {offered.map((length) => (
        <label key={length}>
          <input
            type="radio"
            name="summary-length"
            checked={length === Math.min(value, most)}
            onChange={() => onChange(length)}
          />
          <span>{length}</span>
        </label>
      ))}
    </fieldset>
  );
}
