import './bulk-bar.css';
import { useText } from './text';

/** How many papers of a long piece of work are done. */
export interface Progress {
  done: number;
  total: number;
}

interface Props extends Progress {
  /** How far it is in words, where it is no work on papers. */
  said?: string;
  onStop: () => void;
}

/** How far a long piece of work is, and the way to stop it. */
export function WorkProgress({ done, total, said, onStop }: Props) {
  const t = useText();
  return (
    <div class="bulk-row">
      <span role="status">{said ?? t('bulkWorking', { done, total })}</span>
      <progress max={total} value={done} aria-label={t('working')} />
      <button type="button" onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  );
}
