import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/StateMessage';
import { Choice } from '@/components/settings/Choice';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { useSettings } from '@/entrypoints/library/settings/use-settings';
import { FOLDER_KEEPS } from '@/utils/backup/backup-name';
import type { FolderFault } from '@/utils/backup/folder-fault';
import type { Library } from '@/utils/library/open';
import { INTERVALS } from '@/utils/settings';
import {
  askPermission,
  type BackupFolder,
  chosenFolder,
  folderPicker,
  forgetFolder,
  permissionOf,
  rememberFolder,
} from './folder';
import { saveInto } from './folder-backup';
import '@/components/import/import.css';

interface Chosen {
  folder: BackupFolder;
  permission: PermissionState;
}

/** Backups that are written into a folder of the user's by themselves, where the browser can do that. */
export function Folder({ library, actions }: { library: Library; actions: Actions }) {
  const t = useText();
  const { settings, set, choose: chooseSetting } = useSettings(actions);
  const { busy, once } = useBusy();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    void actions.run(async () => {
      const folder = await chosenFolder();
      if (folder) setChosen({ folder, permission: await permissionOf(folder) });
    });
  }, []);
  const picker = folderPicker();
  if (!picker && !chosen) return <p class="soft">{t('folderMissing')}</p>;
  const fault = faultOf(chosen, settings.folderFault);
  const save = async (folder: BackupFolder) => ((await saveInto(library, folder)) === null ? folder : null);
  const told = ({ name }: BackupFolder) => ({ text: t('folderSaved', { name }) });
  const choose = () =>
    once(async () => {
      const asking = picker?.({ id: 'backup', mode: 'readwrite' }).catch(isGivenUp);
      await answerTo(asking);
      return actions.run(
        async () => {
          const folder = await asking;
          if (!folder) return null;
          await rememberFolder(folder);
          setChosen({ folder, permission: 'granted' });
          if (settings.backupEvery === 0) await set({ backupEvery: 7 });
          return save(folder);
        },
        (saved) => saved && told(saved),
      );
    });
  const allow = (folder: BackupFolder) =>
    once(async () => {
      const asking = askPermission(folder);
      await answerTo(asking);
      return actions.run(
        async () => {
          const permission = await asking;
          setChosen({ folder, permission });
          return permission === 'granted' ? save(folder) : null;
        },
        (saved) => saved && told(saved),
      );
    });
  const again = (folder: BackupFolder) =>
    once(() =>
      actions.run(
        () => save(folder),
        (saved) => saved && told(saved),
      ),
    );
  const forget = (known: Chosen) => {
    const { backupEvery, folderFault } = settings;
    const writeAgain = () =>
      actions.run(async () => {
        await rememberFolder(known.folder);
        await set({ backupEvery, folderFault });
        setChosen(known);
      });
    return actions.run(
      async () => {
        await forgetFolder();
        await set({ backupEvery: 0, folderFault: null });
        setChosen(null);
      },
      () => ({ text: t('folderForgotten', { name: known.folder.name }), undo: writeAgain }),
    );
  };
  return (
    <>
      <p>{t('folderMeans', { n: FOLDER_KEEPS })}</p>
      {chosen && <p>{t('folderIs', { name: chosen.folder.name })}</p>}
      {chosen && fault && (
        <Notice tone={fault === 'ask' ? 'info' : 'problem'}>
          <p>{t(`folder-${fault}`, { name: chosen.folder.name })}</p>
        </Notice>
      )}
      <div class="folder-acts">
        {chosen?.permission === 'prompt' && (
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => void allow(chosen.folder)}
          >
            {t('folderAllow')}
          </button>
        )}
        {chosen?.permission === 'granted' && fault && (
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => void again(chosen.folder)}
          >
            {busy ? t('working') : t('tryAgain')}
          </button>
        )}
        {picker && (
          <button type="button" aria-disabled={busy} onClick={() => void choose()}>
            {busy ? t('working') : t(chosen ? 'otherFolder' : 'chooseFolder')}
          </button>
        )}
        {chosen && (
          <button type="button" class="quiet" onClick={() => void forget(chosen)}>
            {t('folderForget')}
          </button>
        )}
      </div>
      {chosen && (
        <Choice
          label={t('folderEvery')}
          value={`${settings.backupEvery}`}
          options={INTERVALS.map((days) => ({ value: `${days}` as const, name: t(`every-${days}`) }))}
          onChoose={(value) => {
            const backupEvery = INTERVALS.find((days) => `${days}` === value);
            if (backupEvery !== undefined) void chooseSetting({ backupEvery });
          }}
        />
      )}
    </>
  );
}

/** What stands between a backup and the folder: what the browser allows now, else what the last one ran into. */
function faultOf(chosen: Chosen | null, last: FolderFault | null): FolderFault | null {
  if (chosen?.permission === 'prompt') return 'ask';
  if (chosen?.permission === 'denied') return 'refused';
  return last === 'ask' || last === 'refused' ? null : last;
}

/** Waits for the user, in a dialog of the browser: how long they take is no slowness to be told. What fails is told by the act. */
const answerTo = (asking: Promise<unknown> | undefined) => Promise.allSettled([asking]);

/** Whoever closes the browser's own dialog has changed their mind. */
function isGivenUp(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}
