import { byCodeUnits } from '@/utils/highlight/order';
import { codeAsRead } from './as-read';
import type { PublicationRecord } from './records';

/** Best known first: by the earliest of `keys` that is the record's own key, then with a code, then the oldest. */
export function ranking(records: readonly PublicationRecord[], keys: readonly string[]): PublicationRecord[] {
  const place = ({ key }: PublicationRecord) => {
    const at = keys.indexOf(key);
    return at === -1 ? keys.length : at;
  };
  return records.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      Number(codeAsRead(a) === null) - Number(codeAsRead(b) === null) ||
      byCodeUnits(a.createdAt, b.createdAt) ||
      byCodeUnits(a.key, b.key),
  );
}
