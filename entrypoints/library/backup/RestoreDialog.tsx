import { useEffect, useRef, useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { Switch } from '@/components/settings/Switch';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';
import { BadFile } from '@/entrypoints/library/import/BadFile';
import { FileFrame } from '@/entrypoints/library/import/FileFrame';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { useBackup } from '@/entrypoints/library/use-backup';
import { FileFaultError } from '@/utils/backup/file-fault';
import { otherSettings } from '@/utils/backup/other-settings';
import { BACKUP_LIMIT, readBackup } from '@/utils/backup/read-backup';
import { browser, tellPagesOfSettings } from '@/utils/browser';
import { restoreMessages } from '@/utils/i18n/en/restore';
import { backupSize } from '@/utils/library/backup';
import { previewRestore, restoreBackup, UNDO_LIMIT } from '@/utils/library/restore';
import type { RestoreReport } from '@/utils/library/restoring';
import { undoOperation } from '@/utils/library/undo';
import { changeSettings, readSettings, type Settings, settingsFrom } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import { Fates } from './Fates';
import { numberOf } from './fate-numbers';

interface Props extends Omit<ScreenProps, 'catalogue'> {
  file: File;
  onClose: () => void;
}

type Looked = RestoreReport | FileFaultError;
type Choices = { revive: boolean; discard: boolean };
const area = browser.storage.local;

/** Looks through a backup and says what it would do, before anything is written. */
export function RestoreDialog(props: Props) {
  return (
    <MoreText texts={restoreMessages}>
      <Dialog {...props} />
    </MoreText>
  );
}

function Dialog({ library, actions, file, onClose }: Props) {
  const t = useText();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [read, setRead] = useState(0);
  const [choices, setChoices] = useState({ revive: false, discard: false });
  const [withSettings, setWith] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  /** What is set here; null until it is read. */
  const [present, setPresent] = useState<Settings | null>(null);
  const { busy, once } = useBusy();
  const safety = useBackup(library, actions);
  const stop = useRef(new AbortController());
  const open = () => readBackup(file);
  const options = { onProgress: setRead, signal: stop.current.signal };
  useEffect(() => {
    void actions
      .run(async () => {
        const isNew = (await backupSize(library)) === 0;
        setPresent(await readSettings(area));
        const report = await previewRestore(library, open, choices, options).catch(faultOf);
        if (report === null) return;
        setLooked(report);
        setEmpty(isNew);
        // Into an empty library everything comes, as on a new computer.
        setWith(isNew && !(report instanceof FileFaultError));
      })
      // What went wrong is told by the page, which the dialog would cover.
      .then((isRead) => !isRead && onClose());
    return () => stop.current.abort();
  }, []);
  const report = looked instanceof FileFaultError ? null : looked;
  const asked = report ? askedFor(report, choices) : 0;
  const changes = report ? report.changes + asked : 0;
  const settings = report && present ? otherSettings(settingsFrom(report.end.settings), present) : {};
  const hasSettings = Object.keys(settings).length > 0;
  const restore = () =>
    once(async () => {
      const operation = uuid();
      let former: Partial<Settings> | null = null;
      const isDone = await actions.run(
        async () => {
          const done = await restoreBackup(library, operation, open, choices, options);
          if (done && withSettings && hasSettings) former = await takeSettings(settings);
          return done;
        },
        (done) =>
          done && {
            text: t('restoredAll', { n: done.changes }),
            ...(done.acts > 0 && {
              undo: () =>
                actions.run(
                  async () => {
                    const isUndone = await undoOperation(library, uuid(), operation);
                    if (isUndone && former) await takeSettings(former);
                    return isUndone;
                  },
                  (isUndone) => ({ text: t(isUndone ? 'restoreUndone' : 'conflict') }),
                ),
            }),
          },
      );
      onClose();
      return isDone;
    });
  const canRestore = report !== null && (changes > 0 || (withSettings && hasSettings));
  return (
    <FileFrame
      title={t('restoreTitle')}
      file={file.name}
      onClose={onClose}
      isOffer={looked === null || canRestore}
      action={
        canRestore && (
          <button type="button" class="primary" aria-disabled={busy} onClick={() => void restore()}>
            {busy ? t('working') : t('restoreNow')}
          </button>
        )
      }
    >
      {(looked === null || busy) && <Reading read={read} size={file.size} />}
      {looked instanceof FileFaultError && (
        <BadFile fault={looked.fault} place={looked.place} limit={BACKUP_LIMIT / 1e6} />
      )}
      {report && (
        <>
          <p>
            {t('restoreChecked')} {report.end.version === 1 && t('restoreVersion1')}
          </p>
          <Fates fates={report.fates} />
          {report.joined > 0 && <p>{t('restoreJoined', { n: report.joined })}</p>}
          {numberOf(report.fates, 'trashed-here') > 0 && (
            <Switch
              label={t('restoreRevive', { n: numberOf(report.fates, 'trashed-here') })}
              isOn={choices.revive}
              onChange={(revive) => setChoices({ ...choices, revive })}
            />
          )}
          {numberOf(report.fates, 'trashed-there') > 0 && (
            <Switch
              label={t('restoreDiscard', { n: numberOf(report.fates, 'trashed-there') })}
              isOn={choices.discard}
              onChange={(discard) => setChoices({ ...choices, discard })}
            />
          )}
          {hasSettings && <Switch label={t('restoreSettings')} isOn={withSettings} onChange={setWith} />}
          {!canRestore && <p>{t(hasSettings ? 'restoreNothingElse' : 'restoreNothing')}</p>}
          {changes > 0 && <p class="soft">{t(wayBack(report, asked, isEmpty))}</p>}
          {changes > UNDO_LIMIT && !isEmpty && (
            <button type="button" aria-disabled={safety.busy} onClick={safety.save}>
              {safety.busy ? t('working') : t('backupNow')}
            </button>
          )}
        </>
      )}
    </FileFrame>
  );
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

function Reading({ read, size }: { read: number; size: number }) {
  const t = useText();
  return (
    <>
      <p role="status">{t('restoreReading', { done: megabytes(read), total: megabytes(size) })}</p>
      <progress max={size} value={read} aria-label={t('working')} />
    </>
  );
}

/** How many records more are written because the user wants them in the trash, or out of it. */
function askedFor({ fates }: RestoreReport, choices: Choices): number {
  const revived = choices.revive ? numberOf(fates, 'trashed-here') : 0;
  return revived + (choices.discard ? numberOf(fates, 'trashed-there') : 0);
}

/** What undo will take back. */
function wayBack({ acts, asides, changes }: RestoreReport, asked: number, isEmpty: boolean) {
  if (changes + asked > UNDO_LIMIT) return isEmpty ? 'restoreNoUndo' : 'restoreMany';
  if (acts + asked === 0) return 'restoreNoUndo';
  return asides > 0 ? 'restoreUndoPart' : 'restoreUndo';
}

/** A file that is bad is no accident of the page: it is told in the dialog. */
function faultOf(error: unknown): FileFaultError {
  if (error instanceof FileFaultError) return error;
  throw error;
}

/** Sets them, and gives those of before. */
async function takeSettings(settings: Partial<Settings>): Promise<Partial<Settings>> {
  const before = await readSettings(area);
  await changeSettings(area, settings);
  await tellPagesOfSettings();
  const names = Object.keys(settings) as (keyof Settings)[];
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}
