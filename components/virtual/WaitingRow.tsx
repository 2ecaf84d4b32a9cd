import { useText } from '@/components/text';

/**
 * Stands for a row while its record is read, as high as the row was when it was last seen: CSS pixels, null where that was
 * never. The height is a property of this element alone: set at the row it would have all that stands in it styled anew.
 */
export function WaitingRow({ height }: { height: number | null }) {
  const t = useText();
  return (
    <div class="row-waiting" style={height === null ? undefined : { '--known-height': `${height}px` }}>
      <span class="unseen">{t('working')}</span>
    </div>
  );
}
