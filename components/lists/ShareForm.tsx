import { ChevronDown, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';

/** Saves the list as a file for somebody else; highlights go along only if they are ticked. */
export function ShareForm({ onShare }: { onShare: (withHighlights: boolean) => void }) {
  const t = useText();
  const [withHighlights, setWith] = useState(false);
  return (
    <details class="share-list">
      <summary>
        <Icon node={Share2} size={16} />
        {t('shareList')}
        <Icon node={ChevronDown} size={14} />
      </summary>
      <div class="share-form">
        <p class="soft small">{t('shareMeans')}</p>
        <label class="setting-switch">
          <input
            type="checkbox"
            checked={withHighlights}
            onChange={({ currentTarget }) => setWith(currentTarget.checked)}
          />
          {t('shareHighlights')}
        </label>
        <button type="button" onClick={() => onShare(withHighlights)}>
          {t('saveShareFile')}
        </button>
      </div>
    </details>
  );
}
