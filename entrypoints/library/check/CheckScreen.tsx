import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { checkMessages } from '@/utils/i18n/en/check';
import { DraftForm } from './DraftForm';
import { Results } from './Results';
import { emptySession } from './session';
import { useCheck } from './use-check';
import '@/components/check/check.css';
import '@/components/highlight-state.css';

/** Quotations of a draft, checked against the papers. */
export function CheckScreen(props: ScreenProps) {
  return (
    <MoreText texts={checkMessages}>
      <Screen {...props} />
    </MoreText>
  );
}

function Screen({ library, actions }: ScreenProps) {
  const t = useText();
  const check = useCheck(library, actions, t('checkStopped'));
  const { session, change, progress, run, stop } = check;
  const clear = () => {
    const before = session;
    change(emptySession());
    actions.say({ text: t('checkCleared'), undo: () => change(before) });
  };
  return (
    <div class="check">
      <h1>{t('checkTitle')}</h1>
      <p class="soft">{t('checkMeans')}</p>
      {session.checked ? (
        <Results library={library} check={check} checked={session.checked} actions={actions} />
      ) : (
        <DraftForm
          draft={session.draft}
          file={session.file}
          isBusy={progress !== null}
          onDraft={(draft, file) => change({ draft, file })}
          onClear={clear}
          onRun={() => void run()}
        />
      )}
      {progress && (
        <div class="check-bar">
          <span role="status">
            {progress.total === 0
              ? t('checkStarting')
              : t(progress.of === 'papers' ? 'checkProgress' : 'checkReading', {
                  done: progress.done,
                  total: progress.total,
                })}
          </span>
          <progress max={Math.max(progress.total, 1)} value={progress.done} aria-label={t('working')} />
          <button type="button" onClick={stop}>
            {t('checkStop')}
          </button>
        </div>
      )}
    </div>
  );
}
