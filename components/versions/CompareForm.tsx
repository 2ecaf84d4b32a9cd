import { useId } from 'preact/hooks';
import { formatMoment } from '@/components/format';
import { useText } from '@/components/text';
import type { VersionView } from './view';

interface Props {
  versions: readonly VersionView[];
  from: string;
  to: string;
  onCompare: (from: string, to: string) => void;
}

/** Chooses the two versions that are compared. */
export function CompareForm({ versions, from, to, onCompare }: Props) {
  const t = useText();
  const id = useId();
  const choice = (label: 'compareFrom' | 'compareTo', value: string, choose: (sha256: string) => void) => (
    <label for={`${id}-${label}`}>
      {t(label)}
      <select id={`${id}-${label}`} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {versions.map(({ sha256, number, createdAt }) => (
          <option key={sha256} value={sha256}>
            {t('versionOption', { number, date: formatMoment(createdAt) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset class="compare">
      <legend>{t('compareTwo')}</legend>
      {choice('compareFrom', from, (next) => onCompare(next, to))}
      {choice('compareTo', to, (next) => onCompare(from, next))}
    </fieldset>
  );
}
