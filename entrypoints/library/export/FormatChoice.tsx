import { useText } from '@/components/text';
import { FORMAT_IDS, type FormatId } from '@/utils/export/format-ids';

/** The formats by what they are for. */
const GROUPS = [
  { label: 'group-read', formats: ['markdown', 'html', 'text', 'epub'] },
  { label: 'group-data', formats: ['csv', 'csv-papers', 'json', 'annotations'] },
  { label: 'group-cite', formats: ['bibtex', 'biblatex', 'ris', 'csl-json'] },
  {
    label: 'group-bibliography',
    formats: ['bibliography-markdown', 'bibliography-html', 'bibliography-rtf'],
  },
] as const satisfies readonly { label: string; formats: readonly FormatId[] }[];

interface Props {
  format: FormatId;
  onFormat: (format: FormatId) => void;
}

export function FormatChoice({ format, onFormat }: Props) {
  const t = useText();
  return (
    <div>
      <label>
        {t('exportFormat')}
        <select
          value={format}
          aria-describedby="export-about"
          onChange={({ currentTarget }) => {
            const chosen = FORMAT_IDS.find((id) => id === currentTarget.value);
            if (chosen) onFormat(chosen);
          }}
        >
          {GROUPS.map(({ label, formats }) => (
            <optgroup key={label} label={t(label)}>
              {formats.map((id) => (
                <option key={id} value={id}>
                  {t(`format-${id}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="soft small" id="export-about">
        {t(`about-${format}`)}
      </p>
    </div>
  );
}
