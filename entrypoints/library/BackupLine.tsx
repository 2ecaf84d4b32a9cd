import { useEffect, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import { WorkProgress } from '@/components/WorkProgress';
import { isBackupDue, quietUntil } from '@/utils/backup/backup-due';
import { browser } from '@/utils/browser';
import { backupMessages } from '@/utils/i18n/en/backup';
import { allLists } from '@/utils/library/all-lists';
import { libraryHash } from '@/utils/library-hash';
import { changeSettings, DEFAULT_SETTINGS, watchSettings } from '@/utils/settings';
import type { ScreenProps } from './screen';
import { useBackup } from './use-backup';
import './backup-line.css';

/** A quiet line when a backup is due and there is something to back up; gone for a week on a press. */
export function BackupLine(props: Omit<ScreenProps, 'catalogue'>) {
  return (
    <MoreText texts={backupMessages}>
      <Line {...props} />
    </MoreText>
  );
}

function Line({ library, actions }: Omit<ScreenProps, 'catalogue'>) {
  const t = useText();
  const { busy, progress, onStop, save } = useBackup(library, actions);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => watchSettings(browser.storage.local, setSettings), []);
  useEffect(() => {
    // The first save makes the first list. Where that can't be read, the page says so itself, and nobody is reminded.
    void allLists(library).then(
      ([first]) => setSince(first?.list.createdAt ?? null),
      () => undefined,
    );
  }, [library]);
  const now = new Date().toISOString();
  if (!isBackupDue(settings, now, since)) return null;
  const later = () =>
    void actions.run(() => changeSettings(browser.storage.local, { backupQuietUntil: quietUntil(now) }));
  return (
    <aside class="backup-line" aria-label={t('backup')}>
      <span>
        {t('backupDue')} <a href={libraryHash({ screen: 'backup' })}>{t('backupMore')}</a>
      </span>
      <button type="button" aria-disabled={busy} onClick={save}>
        {busy ? t('working') : t('backupNow')}
      </button>
      <button type="button" class="quiet" onClick={later}>
        {t('backupLater')}
      </button>
      {progress && <WorkProgress {...progress} onStop={onStop} />}
    </aside>
  );
}
