import { useState } from 'preact/hooks';
import { Notice, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { saveFile } from '@/entrypoints/library/download';
import { fileName } from '@/utils/export/file-name';
import type { Library } from '@/utils/library/open';
import { copy } from '@/utils/page/clipboard';
import type { Checked } from '@/utils/quotation-check/check-draft';
import { applied } from '@/utils/quotation-check/edits';
import { VERDICTS, type Verdict } from '@/utils/quotation-check/verdict';
import { Findings } from './Findings';
import type { Check } from './use-check';
import { useEditing } from './use-editing';

interface Props {
  library: Library;
  check: Check;
  checked: Checked;
  actions: Actions;
}

/** UTF-16 units of the draft that are shown behind a mark that nothing closes. */
const SHOWN_UNCLOSED = 60;

/** What a check has found, and what the draft has become. */
export function Results({ library, check, checked, actions }: Props) {
  const t = useText();
  const { session, change } = check;
  const { draft, steps, file } = session;
  const { findings, unclosed } = checked;
  const [only, setOnly] = useState<Verdict | null>(null);
  const editing = useEditing(library, check, checked, actions);
  const name = file?.replace(/\.[^.]*$/, '') ?? t('reportName');
  const save = (write: () => Promise<{ name: string; type: string; text: string }>) =>
    void actions.run(
      async () => saveFile(await write()),
      (saved) => ({ text: t('checkSaved', { file: saved }) }),
    );
  const ids = [...findings.keys()].filter((id) => only === null || findings[id]?.verdict === only);
  return (
    <>
      <div class="check-bar">
        <button
          type="button"
          onClick={() => change({ checked: null, draft: applied(draft, steps), steps: [] })}
        >
          {t('checkAgain')}
        </button>
        <button
          type="button"
          onClick={() => {
            const isCopied = copy(document, { plain: applied(draft, steps), html: '' });
            actions.say({ text: t(isCopied ? 'checkCopied' : 'checkNotCopied') });
          }}
        >
          {t('checkCopy')}
        </button>
        <button
          type="button"
          onClick={() =>
            save(async () => ({
              name: fileName(name, 'md'),
              type: 'text/markdown',
              text: applied(draft, steps),
            }))
          }
        >
          {t('checkSave')}
        </button>
        <button
          type="button"
          onClick={() =>
            save(async () => {
              const [{ inUseOf }, { reportOf }] = await Promise.all([
                import('@/entrypoints/library/cite'),
                import('./report'),
              ]);
              const text = reportOf(draft, checked, name, (await inUseOf(library)).citer);
              return { name: fileName(t('reportTitle', { name }), 'html'), type: 'text/html', text };
            })
          }
        >
          {t('checkReport')}
        </button>
        <button
          type="button"
          aria-keyshortcuts="u"
          aria-disabled={steps.length === 0}
          onClick={() => editing.undo()}
        >
          {t('checkUndo')}
        </button>
      </div>
      {file !== null && <p class="soft small">{t('checkOf', { file })}</p>}
      {unclosed.length > 0 && (
        <Notice tone="warning">
          <p>{t('checkUnclosed', { n: unclosed.length })}</p>
          <ul class="check-unclosed">
            {unclosed.map((offset) => (
              <li key={offset}>
                <bdi>{draft.slice(offset, offset + SHOWN_UNCLOSED)}…</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {findings.length === 0 && (
        <StateMessage tone="info" title={t('checkNone')}>
          <p>{t('checkNoneMeans')}</p>
        </StateMessage>
      )}
      {findings.length > 0 && (
        <>
          <fieldset class="check-bar">
            <legend class="unseen">{t('checkShow')}</legend>
            <strong role="status">{t('checkFound', { n: findings.length })}</strong>
            {[null, ...VERDICTS].map((verdict) => {
              const n = findings.filter((one) => one.verdict === verdict).length;
              if (verdict !== null && n === 0) return null;
              return (
                <button
                  key={verdict ?? ''}
                  type="button"
                  aria-pressed={only === verdict}
                  onClick={() => setOnly(verdict)}
                >
                  {verdict === null ? t('checkAll') : `${t(`verdict-${verdict}`)} ${n}`}
                </button>
              );
            })}
          </fieldset>
          <p class="soft small">{t('checkKeys')}</p>
          <Findings key={only ?? ''} ids={ids} session={session} checked={checked} editing={editing} />
        </>
      )}
    </>
  );
}
