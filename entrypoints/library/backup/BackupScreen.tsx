import { formatMoment } from '@/components/format';
import { MoreText } from '@/components/MoreText';
import { Choice } from '@/components/settings/Choice';
import { useText } from '@/components/text';
import { WorkProgress } from '@/components/WorkProgress';
import { useFilePicker } from '@/entrypoints/library/import/use-file-picker';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { useSettings } from '@/entrypoints/library/settings/use-settings';
import { useBackup } from '@/entrypoints/library/use-backup';
import { restoreMessages } from '@/utils/i18n/en/restore';
import { REMINDERS } from '@/utils/settings';
import { Folder } from './Folder';
import '@/components/settings/settings.css';

/** Everything that takes the library out whole, or brings something in. */
export function BackupScreen(props: ScreenProps) {
  return (
    <MoreText texts={restoreMessages}>
      <Screen {...props} />
    </MoreText>
  );
}

function Screen({ library, actions, place }: ScreenProps) {
  const t = useText();
  const { settings, choose } = useSettings(actions);
  const { busy, progress, onStop, save } = useBackup(library, actions);
  const picker = useFilePicker({ library, actions, place });
  return (
    <div class="settings">
      <h1>{t('backupTitle')}</h1>
      <section>
        <h2>{t('saveHead')}</h2>
        <p>{t('backupMeans')}</p>
        <p class="soft">
          {settings.lastBackup === null
            ? t('noBackup')
            : t('lastBackup', { day: formatMoment(settings.lastBackup) })}
        </p>
        <button type="button" class="primary" aria-disabled={busy} onClick={save}>
          {busy ? t('working') : t('backupNow')}
        </button>
        {progress && <WorkProgress {...progress} onStop={onStop} />}
      </section>
      <section>
        <h2>{t('bringHead')}</h2>
        <p>{t('bringMeans')}</p>
        {picker.field}
        <button type="button" onClick={picker.choose}>
          {t('chooseFile')}
        </button>
        {picker.dialog}
      </section>
      <section>
        <h2>{t('reminderHead')}</h2>
        <Choice
          label={t('backupReminder')}
          value={`${settings.backupReminder}`}
          options={REMINDERS.map((days) => ({ value: `${days}` as const, name: t(`remind-${days}`) }))}
          onChoose={(value) => {
            const backupReminder = REMINDERS.find((days) => `${days}` === value);
            if (backupReminder !== undefined) void choose({ backupReminder, backupQuietUntil: null });
          }}
        />
      </section>
      <section>
        <h2>{t('folderHead')}</h2>
        <Folder library={library} actions={actions} />
      </section>
    </div>
  );
}
