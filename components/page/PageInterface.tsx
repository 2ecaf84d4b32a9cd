import { Toast, type ToastContent } from '@/components/Toast';
import { HighlightCard } from './HighlightCard';
import { NewNoteCard } from './NewNoteCard';
import { Refused } from './Refused';
import { Toolbar } from './Toolbar';
import type { PageActions, PageView } from './view';

interface Props {
  view: PageView;
  toast: ToastContent | null;
  /** What a screen reader is to say: highlights on a page are invisible to it. */
  said: string;
  actions: PageActions;
  onToastClose: () => void;
}

/** Everything that the extension shows on a visited page, beside the painted highlights. */
export function PageInterface({ view, toast, said, actions, onToastClose }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from whatever inside has not taken it
    <div class="page-interface" onKeyDown={(event) => event.key === 'Escape' && actions.close()}>
      <p class="unseen" role="status">
        {said}
      </p>
      {view.kind === 'toolbar' && <Toolbar view={view} actions={actions} />}
      {view.kind === 'refused' && <Refused view={view} />}
      {view.kind === 'new-note' && <NewNoteCard view={view} actions={actions} />}
      {view.kind === 'card' && <HighlightCard view={view} actions={actions} />}
      <Toast content={toast} onClose={onToastClose} />
    </div>
  );
}
