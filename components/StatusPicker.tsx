import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '@/utils/library/records';
import { useText } from './text';

const STATUSES = ['to-read', 'reading', 'read'] as const satisfies readonly Status[];

/** The name of each status in the catalogue. */
export const STATUS_NAMES = {
  'to-read': 'statusToRead',
  reading: 'statusReading',
  read: 'statusRead',
} as const satisfies Record<Status, string>;

interface Props {
  /** As it is on disk. */
  status: Status;
  /** Resolves to true once the change is on disk. */
  onChange: (status: Status) => Promise<boolean>;
}

/** How far the reader has come with a paper. */
export function StatusPicker({ status, onChange }: Props) {
  const t = useText();
  const select = useRef<HTMLSelectElement>(null);
  /** What was chosen and is on its way to the disk; keys may choose again meanwhile. */
  const [wanted, setWanted] = useState<Status | null>(null);
  const shown = wanted ?? status;
  // After a change that failed: the browser shows the choice already, and an unchanged property is not set again.
  useLayoutEffect(() => {
    if (select.current) select.current.value = shown;
  });
  const choose = async (chosen: Status) => {
    setWanted(chosen);
    await onChange(chosen);
    setWanted((now) => (now === chosen ? null : now));
  };
  return (
    <label class="status-picker">
      <span>{t('status')}</span>
      <select
        ref={select}
        value={shown}
        onChange={({ currentTarget }) => {
          const chosen = STATUSES.find((one) => one === currentTarget.value);
          if (chosen) void choose(chosen);
        }}
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {t(STATUS_NAMES[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
