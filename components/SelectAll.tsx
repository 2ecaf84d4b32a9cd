import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from './text';

interface Props {
  selected: number;
  total: number;
  onChange: (isSelected: boolean) => void;
}

/** One box for all of a list: ticked when all are selected, between when some are. */
export function SelectAll({ selected, total, onChange }: Props) {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = selected > 0 && selected < total;
  });
  return (
    <div class="select-all">
      <label>
        <input
          ref={box}
          type="checkbox"
          checked={selected === total}
          onChange={() => onChange(selected < total)}
        />
        {t('selectAll')}
      </label>
      {selected > 0 && <span class="soft small">{t('selectedCount', { n: selected })}</span>}
    </div>
  );
}
