import { BookmarkCheck, Highlighter } from 'lucide';
import { Icon } from './Icon';
import { isMarked, type Marked } from './listing-marks';
import { STATUS_NAMES } from './StatusPicker';
import { useText } from './text';

/** What the library knows of a paper on a list, in words. */
export function ListingMarkWords({ isInList, ...marked }: Marked & { isInList: boolean }) {
  const t = useText();
  const { saved, status, highlights } = marked;
  if (!isMarked(marked)) return null;
  return (
    <ul class="marks">
      {saved && (
        <li>
          <Icon node={BookmarkCheck} size={14} />
          {t(isInList ? 'inThisList' : 'saved')}
        </li>
      )}
      {status !== 'to-read' && <li>{t(STATUS_NAMES[status])}</li>}
      {highlights > 0 && (
        <li>
          <Icon node={Highlighter} size={14} />
          {t('highlightCount', { n: highlights })}
        </li>
      )}
    </ul>
  );
}
