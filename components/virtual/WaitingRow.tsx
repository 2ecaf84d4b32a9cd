import { useText } from '@/components/text';

/**
 * Stands for a row while its record is read, as high as the row was when it was last seen: CSS pixels, null where that was
 * never. In a table (`isCell`) it is a cell: there a row holds nothing else. The height is a property of this element alone:
 * set at the row it would have all that stands in it styled anew.
 */
export function WaitingRow({ height, isCell = false }: { height: number | null; isCell?: boolean }) {
  const t = useText();
  return (
    <div
      class="row-waiting"
      role={isCell ? 'cell' : undefined}
      style={height === null ? undefined : { '--known-height': `${height}px` }}
    >
      <span class="unseen">{t('working')}</span>
    </div>
  );
}
