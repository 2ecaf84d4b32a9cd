import type { ComponentChildren } from 'preact';
import { historyKey, isInText } from '@/components/history-keys';
import { Toast, type ToastContent } from '@/components/Toast';
import { CiteCard } from './CiteCard';
import { CursorBar } from './CursorBar';
import { HighlightCard } from './HighlightCard';
import { KeyHelp } from './KeyHelp';
import { LensCard } from './LensCard';
import { LookBar } from './LookBar';
import { NewNoteCard } from './NewNoteCard';
import { Refused } from './Refused';
import { RepairPanel } from './RepairPanel';
import { Strip, type StripMark } from './Strip';
import { Toolbar } from './Toolbar';
import type { CursorView, PageActions, PageView } from './view';

/** So many highlights (`n`) of all (`count`) are lost or uncertain. */
interface Look {
  n: number;
  count: number;
}

interface Props {
  view: PageView;
  /** Where the highlights lie on the page. */
  marks: readonly StripMark[];
  /** Null while the sentence cursor is off. */
  cursor: CursorView | null;
  /** How many highlights need a look, of how many; null when none does, or not now. */
  look: Look | null;
  isHelpOpen: boolean;
  toast: ToastContent | null;
  /** What a screen reader is to say: highlights on a page are invisible to it. */
  said: string;
  /** What stands at the edge of the window until it is closed. */
  notice: ((look: (Look & { onRepair: () => void }) | null) => ComponentChildren) | null;
  actions: PageActions;
  onHelpClose: () => void;
  onToastClose: () => void;
}

/** Whether a pointer, or the focus, has come to a button that cites. */
const isCiting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-cites]') !== null;

/** Everything that the extension shows on a visited page, beside the painted highlights. */
export function PageInterface({
  view,
  marks,
  cursor,
  look,
  isHelpOpen,
  toast,
  said,
  notice,
  actions,
  onHelpClose,
  onToastClose,
}: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from whatever inside has not taken it
    <div
      class="page-interface"
      onKeyDown={(event) => {
        if (event.key === 'Escape') return actions.close();
        const way = isInText(event) ? null : historyKey(event);
        if (!way) return;
        event.preventDefault();
        actions.revert(way);
      }}
      onPointerOver={({ target }) => isCiting(target) && actions.citeSoon()}
      onFocusIn={({ target }) => isCiting(target) && actions.citeSoon()}
    >
      <p class="unseen" role="status">
        {said}
      </p>
      <Strip marks={marks} onGo={actions.goToHighlight} />
      {view.kind === 'toolbar' && <Toolbar view={view} actions={actions} />}
      {view.kind === 'refused' && <Refused view={view} />}
      {view.kind === 'new-note' && <NewNoteCard view={view} actions={actions} />}
      {view.kind === 'cite' && <CiteCard view={view} actions={actions} />}
      {view.kind === 'card' && <HighlightCard view={view} actions={actions} />}
      {view.kind === 'lens' && <LensCard view={view} actions={actions} />}
      <div class="at-foot">
        {view.kind === 'repair' && <RepairPanel view={view} actions={actions} />}
        {look && !notice && view.kind === 'closed' && (
          <LookBar look={look} onLook={actions.openRepairs} onDismiss={actions.dismissLook} />
        )}
        {cursor && <CursorBar view={cursor} actions={actions} />}
        <Toast content={toast} onClose={onToastClose} />
        {view.kind !== 'repair' && notice?.(look && { ...look, onRepair: actions.openRepairs })}
      </div>
      {isHelpOpen && <KeyHelp onClose={onHelpClose} />}
    </div>
  );
}
