import { ClipboardCopy } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import type { PageState } from './read-page';

/** Copies the report of the page, where it was read at all; what the clipboard refuses is shown, to be copied by hand. */
export function ReportButton({ state, actions }: { state: PageState; actions: Actions }) {
  const t = useText();
  const { busy, once } = useBusy();
  const [refused, setRefused] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.select(), [refused]);
  if (state.kind === 'loading' || !('reading' in state) || !state.reading) return null;
  const { reading } = state;
  const copy = () =>
    actions.run(
      async () => {
        const { reportText } = await import('./report-text');
        const report = await reportText(state, reading);
        const isCopied = await toClipboard(report);
        setRefused(isCopied ? null : report);
        return isCopied;
      },
      (isCopied) => (isCopied ? { text: t('reportCopied') } : null),
    );
  return (
    <div class="report">
      <button type="button" class="quiet small" aria-disabled={busy} onClick={() => void once(copy)}>
        <Icon node={ClipboardCopy} size={14} />
        {t('copyReport')}
      </button>
      {refused !== null && (
        <label>
          <span class="small">{t('reportByHand')}</span>
          <textarea ref={box} class="small" rows={6} readOnly value={refused} />
        </label>
      )}
    </div>
  );
}

/** False when the browser or the user does not let the clipboard be written. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
