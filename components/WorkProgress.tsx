import './bulk-bar.css';
import { useText } from './text';

/** How many papers of a long piece of work are done. */
export interface Progress {
  done: number;
  total: number;
}

/** How far a long piece of work is, and the way to stop it. */
export function WorkProgress({ done, total, onStop }: Progress & { onStop: () => void }) {
  const t = useText();
  return (
    <div class="bulk-row">
      <span role="status">{t('bulkWorking', { done, total })}</span>
      <progress max={total} value={done} aria-label={t('working')} />
      <button type="button" onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  );
}
