import { Redo2, Undo2 } from 'lucide';
import type { HistoryView } from '@/utils/library/records';
import { IconButton } from './IconButton';
import type { HistoryActions } from './use-history';

/** Undo and redo as two buttons that say what they would do. */
export function HistoryButtons({ view, history }: { view: HistoryView; history: HistoryActions }) {
  const labels = history.labels(view);
  return (
    <span class="history-buttons">
      <IconButton icon={Undo2} label={labels.undo} size={18} isOff={!view.undo} onClick={history.onUndo} />
      <IconButton icon={Redo2} label={labels.redo} size={18} isOff={!view.redo} onClick={history.onRedo} />
    </span>
  );
}
