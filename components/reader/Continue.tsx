import { BookmarkCheck, X } from 'lucide';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';

interface Props {
  /** Number to cite of the paragraph to go on at; null where none near it has one. */
  number: number | null;
  onGo: () => void;
  onClose: () => void;
}

/** Offers to go on where the user has left. */
export function Continue({ number, onGo, onClose }: Props) {
  const t = useText();
  return (
    <div class="reader-continue">
      <button type="button" class="primary" onClick={onGo}>
        <Icon node={BookmarkCheck} size={16} />
        {number === null ? t('continueHere') : t('continueAt', { n: number })}
      </button>
      <IconButton icon={X} label={t('dismiss')} onClick={onClose} />
    </div>
  );
}
