import { FilePenLine } from 'lucide';
import type { EditNotice } from '@/utils/versions/notice';
import { editSentences } from './edit-sentences';
import { Icon } from './Icon';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  edit: EditNotice;
  /** Opens the comparison. */
  onShow: () => Promise<unknown>;
  /** Notes that the user knows of it; both resolve when that is done. */
  onDismiss: () => Promise<unknown>;
  /** Highlights that need a look (`n` of `count`) and the way to their desk; absent where none does, or it is told elsewhere. */
  look?: { n: number; count: number; onRepair: () => void };
}

/** Says that a paper was edited since the user read it, and leads to what changed. */
export function EditedNotice({ edit, onShow, onDismiss, look }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const press = (act: () => Promise<unknown>) =>
    void once(async () => {
      await act();
      return true;
    });
  return (
    <section class="edited-notice" aria-label={t('editedTitle')}>
      <Icon node={FilePenLine} size={18} />
      <div>
        <p>{editSentences(t, edit)}</p>
        {look && <p>{t('needLook', { n: look.n, count: look.count })}</p>}
        <p class="edited-actions">
          <button type="button" aria-disabled={busy} onClick={() => press(onShow)}>
            {t('seeChanges')}
          </button>
          {look && (
            <button type="button" onClick={look.onRepair}>
              {t('repair')}
            </button>
          )}
          <button type="button" class="quiet" aria-disabled={busy} onClick={() => press(onDismiss)}>
            {t('dismiss')}
          </button>
        </p>
      </div>
    </section>
  );
}
