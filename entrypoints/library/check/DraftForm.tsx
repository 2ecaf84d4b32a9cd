import { FileText } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { DraftFault } from '@/utils/quotation-check/draft-fault';
import type { ReadDraft } from '@/utils/quotation-check/draft-file';

/** Files that may hold a draft; what is in them decides. */
const ACCEPTED = '.txt,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/markdown,text/html';

interface Props {
  draft: string;
  /** Name of the file that it was read from. */
  file: string | null;
  isBusy: boolean;
  onDraft: (draft: string, file: string | null) => void;
  onClear: () => void;
  onRun: () => void;
}

/** Where a draft is pasted, dropped or opened. */
export function DraftForm({ draft, file, isBusy, onDraft, onClear, onRun }: Props) {
  const t = useText();
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = async (chosen: File | undefined) => {
    if (!chosen || isBusy) return;
    const read = await readFile(chosen);
    setFault(read.ok ? null : read.fault);
    if (read.ok) onDraft(read.draft, chosen.name);
  };
  const isEmpty = draft.trim() === '';
  return (
    <form
      class={isOver ? 'check-draft is-over' : 'check-draft'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isBusy) onRun();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = event.dataTransfer?.files[0];
        if (!dropped) return;
        event.preventDefault();
        // Else the page would take it for a shared list.
        event.stopPropagation();
        void open(dropped);
      }}
    >
      <textarea
        dir="auto"
        aria-label={t('checkDraft')}
        placeholder={t('checkPlaceholder')}
        value={draft}
        readOnly={isBusy}
        onInput={({ currentTarget }) => {
          // What a file was that could not be read is no matter of these words.
          setFault(null);
          onDraft(currentTarget.value, currentTarget.value === '' ? null : file);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      {file !== null && <p class="soft small">{t('checkOf', { file })}</p>}
      {fault && (
        <Notice tone="problem">
          <p>{t(`draft-${fault}`)}</p>
        </Notice>
      )}
      <div class="check-bar">
        <button type="submit" class="primary" aria-disabled={isEmpty || isBusy}>
          {t('checkRun')}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          accept={ACCEPTED}
          onChange={({ currentTarget }) => {
            void open(currentTarget.files?.[0]);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        <button type="button" aria-disabled={isBusy} onClick={() => !isBusy && field.current?.click()}>
          <Icon node={FileText} size={16} />
          {t('checkOpen')}
        </button>
        {!isEmpty && (
          <button type="button" class="quiet" aria-disabled={isBusy} onClick={() => !isBusy && onClear()}>
            {t('checkClear')}
          </button>
        )}
      </div>
    </form>
  );
}

async function readFile(file: File): Promise<ReadDraft> {
  const { MOST_BYTES, readDraftFile } = await import('@/utils/quotation-check/draft-file');
  // Not a byte of what is too large comes into memory.
  if (file.size > MOST_BYTES) return { ok: false, fault: 'too-large' };
  try {
    return await readDraftFile(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // A folder, or a file that has gone since it was chosen.
    if (error instanceof DOMException) return { ok: false, fault: 'no-text' };
    throw error;
  }
}
