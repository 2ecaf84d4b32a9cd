import { Check } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';

/** What stands behind the text of a saved paper: that it was read is for its reader to say. */
export function ReaderEnd({ isRead, onRead }: { isRead: boolean; onRead: () => void }) {
  const t = useText();
  return (
    <footer class="reader-end">
      <p>{t(isRead ? 'isRead' : 'endReached')}</p>
      {!isRead && (
        <button type="button" onClick={onRead}>
          <Icon node={Check} size={16} />
          {t('sayRead')}
        </button>
      )}
    </footer>
  );
}
