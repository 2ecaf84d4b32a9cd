import { useEffect, useState } from 'preact/hooks';
import { Choice } from '@/components/settings/Choice';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { useSettings } from '@/entrypoints/library/settings/use-settings';
import type { Library } from '@/utils/library/open';
import { INTERVALS } from '@/utils/settings';
import {
  askPermission,
  type BackupFolder,
  chosenFolder,
  FOLDER_KEEPS,
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
  const { settings, set } = useSettings(actions);
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
  const save = async (folder: BackupFolder) => {
    await saveInto(library, folder);
    return folder;
  };
  const told = ({ name }: BackupFolder) => ({ text: t('folderSaved', { name }) });
  const choose = () =>
    once(() =>
      actions.run(
        async () => {
          const folder = await picker?.({ id: 'backup', mode: 'readwrite' }).catch(isGivenUp);
          if (!folder) return null;
          await rememberFolder(folder);
          setChosen({ folder, permission: 'granted' });
          if (settings.backupEvery === 0) await set({ backupEvery: 7 });
          return save(folder);
        },
        (folder) => folder && told(folder),
      ),
    );
  const allow = (folder: BackupFolder) =>
    once(() =>
      actions.run(
        async () => {
          const permission = await askPermission(folder);
          setChosen({ folder, permission });
          return permission === 'granted' ? save(folder) : null;
        },
        (saved) => saved && told(saved),
      ),
    );
  const forget = () =>
    actions.run(async () => {
      await forgetFolder();
      await set({ backupEvery: 0 });
      setChosen(null);
    });
  return (
    <>
      <p>{t('folderMeans', { n: FOLDER_KEEPS })}</p>
      {chosen && <p>{t('folderIs', { name: chosen.folder.name })}</p>}
      {chosen && chosen.permission !== 'granted' && (
        <p>
          {t(chosen.permission === 'prompt' ? 'folderAsk' : 'folderRefused', { name: chosen.folder.name })}
        </p>
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
        {picker && (
          <button type="button" aria-disabled={busy} onClick={() => void choose()}>
            {busy ? t('working') : t(chosen ? 'otherFolder' : 'chooseFolder')}
          </button>
        )}
        {chosen && (
          <button type="button" class="quiet" onClick={() => void forget()}>
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
            if (backupEvery !== undefined) void set({ backupEvery, folderTold: false });
          }}
        />
      )}
    </>
  );
}

/** Whoever closes the browser's own dialog has changed their mind. */
function isGivenUp(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}
