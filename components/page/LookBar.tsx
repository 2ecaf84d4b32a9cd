import { CircleAlert, X } from 'lucide';
import { Icon } from '@/components/Icon';
import { IconButton } from '@/components/IconButton';
import { useText } from '@/components/text';

interface Props {
  /** Number of highlights that are lost or uncertain, and of all. */
  look: { n: number; count: number };
  onLook: () => void;
  onDismiss: () => void;
}

/** Tells that some highlights are not painted, since it is not certain where they stand. */
export function LookBar({ look, onLook, onDismiss }: Props) {
  const t = useText();
  return (
    <fieldset class="foot-bar" aria-label={t('highlights')}>
      <Icon node={CircleAlert} />
      <span>{t('needLook', look)}</span>
      <button type="button" onClick={onLook}>
        {t('repair')}
      </button>
      <IconButton icon={X} label={t('notNow')} onClick={onDismiss} />
    </fieldset>
  );
}
