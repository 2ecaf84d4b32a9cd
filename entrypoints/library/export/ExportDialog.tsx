import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { WorkProgress } from '@/components/WorkProgress';
import { browser } from '@/utils/browser';
import type { FormatId } from '@/utils/export/format-ids';
import { formatOf } from '@/utils/export/formats';
import { exportsMessages } from '@/utils/i18n/en/exports';
import type { Library } from '@/utils/library/open';
import { readSettings } from '@/utils/settings';
import { FormatChoice } from './FormatChoice';
import { PreviewPane } from './PreviewPane';
import { type ExportFrom, scopesOf } from './scopes';
import { useFile } from './use-file';
import { usePreview } from './use-preview';
import '@/components/export/export.css';
import '@/components/bulk-bar.css';

interface Props {
  library: Library;
  actions: Actions;
  from: ExportFrom;
  onClose: () => void;
}

/** What is exported, as what, and how it will look, before anything is saved. */
export function ExportDialog(props: Props) {
  return (
    <MoreText texts={exportsMessages}>
      <Dialog {...props} />
    </MoreText>
  );
}

function Dialog({ library, actions, from, onClose }: Props) {
  const t = useText();
  const box = useRef<HTMLDialogElement>(null);
  const scopes = useMemo(() => scopesOf(t, library, from), [library, from]);
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const [format, setFormat] = useState<FormatId | null>(null);
  const [withTexts, setTexts] = useState(false);
  const [withHighlights, setHighlights] = useState(true);
  const close = () => box.current?.close();
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  useLayoutEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    // The format that was used last, as far as settings can be read.
    void readSettings(browser.storage.local).then(
      ({ exportFormat }) => setFormat((now) => now ?? exportFormat),
      () => setFormat((now) => now ?? 'markdown'),
    );
  }, []);
  if (!scope) throw new Error('an export of nothing');
  const can = format && formatOf(format);
  const wanted = { withTexts, withHighlights };
  const preview = usePreview(library, actions, scope, format, wanted, close);
  const file = useFile(library, actions, scope, format, wanted, close);
  const isEmpty = preview?.total === 0;
  const cannot = !preview || isEmpty || file.isBusy;
  return (
    <dialog
      ref={box}
      class="export-dialog"
      aria-labelledby="export-title"
      onClose={() => {
        file.onStop();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!cannot) file.save();
        }}
      >
        <h2 id="export-title">{t('exportTitle')}</h2>
        <div class="export-choices">
          <label>
            {t('exportWhat')}
            <select
              value={scope.id}
              onChange={({ currentTarget }) =>
                setScopeId(scopes.find(({ id }) => id === currentTarget.value)?.id)
              }
            >
              {scopes.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {format && <FormatChoice format={format} onFormat={setFormat} />}
        </div>
        {can?.holdsTexts && (
          <div>
            <label class="export-option">
              <input
                type="checkbox"
                checked={withTexts}
                aria-describedby="export-texts"
                onChange={({ currentTarget }) => setTexts(currentTarget.checked)}
              />
              {t('withTexts')}
            </label>
            <p class="soft small" id="export-texts">
              {t('withTextsHint')}
            </p>
          </div>
        )}
        {can?.canDoWithoutHighlights && (
          <label class="export-option">
            <input
              type="checkbox"
              checked={withHighlights}
              onChange={({ currentTarget }) => setHighlights(currentTarget.checked)}
            />
            {t('withHighlights')}
          </label>
        )}
        <PreviewPane preview={preview} />
        {file.progress && <WorkProgress {...file.progress} onStop={file.onStop} />}
        <div class="row-end">
          <span class="export-said soft small" role="status">
            {file.said}
          </span>
          <button type="button" onClick={close}>
            {t('cancel')}
          </button>
          {format !== 'epub' && (
            <button type="button" aria-disabled={cannot} onClick={() => cannot || file.copy()}>
              {t(file.isReady ? 'copyReady' : 'copyExport')}
            </button>
          )}
          <button type="submit" class="primary" aria-disabled={cannot}>
            {file.isBusy ? t('working') : t('saveExport')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
