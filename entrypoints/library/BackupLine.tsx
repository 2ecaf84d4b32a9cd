import { useEffect, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import { WorkProgress } from '@/components/WorkProgress';
import { isBackupDue, quietUntil } from '@/utils/backup/backup-due';
import { browser } from '@/utils/browser';
import { backupMessages } from '@/utils/i18n/en/backup';
import { allLists } from '@/utils/library/all-lists';
import { libraryHash } from '@/utils/library-hash';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';
import type { ScreenProps } from './screen';
import { useBackup } from './use-backup';
import './backup-line.css';

const area = browser.storage.local;

/**
 * A quiet line at the foot, where it moves nothing, when a backup is due and there is something to back up. Whoever leaves it alone is not told again at every opening:
 * once it was shown, it keeps away for a week.
 */
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
  const [settings, setSettings] = useState<Settings | null>(null);
  const [isShown, setShown] = useState(false);
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => watchSettings(area, setSettings), []);
  useEffect(() => {
    // The first save makes the first list. Where that can't be read, the page says so itself, and nobody is reminded.
    void allLists(library).then(
      ([first]) => setSince(first?.createdAt ?? null),
      () => undefined,
    );
  }, [library]);
  const now = new Date().toISOString();
  const isDue = settings !== null && isBackupDue(settings, now, since);
  useEffect(() => {
    if (!isDue) return;
    setShown(true);
    // Where that can't be kept, the next opening says it once more.
    void changeSettings(area, { backupQuietUntil: quietUntil(now) }).catch(() => undefined);
  }, [isDue]);
  // Saved meanwhile, from wherever, or not wanted any more.
  const isStill = settings !== null && isBackupDue({ ...settings, backupQuietUntil: null }, now, since);
  if (!isShown || !isStill) return null;
  return (
    <aside class="toast backup-line" aria-label={t('backup')}>
      <span>
        {t('backupDue')} <a href={libraryHash({ screen: 'backup' })}>{t('backupMore')}</a>
      </span>
      <button type="button" aria-disabled={busy} onClick={save}>
        {busy ? t('working') : t('backupNow')}
      </button>
      <button type="button" class="quiet" onClick={() => setShown(false)}>
        {t('backupLater')}
      </button>
      {progress && <WorkProgress {...progress} onStop={onStop} />}
    </aside>
  );
}
