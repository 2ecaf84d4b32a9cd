import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { BACKUP_LIMIT } from '@/utils/backup/read-backup';
import type { Library } from '@/utils/library/open';
import { type SavedBackup, saveBackup } from './make-backup';
import { useWatched } from './use-watched';

/** The backup that the user asks for: how far it is, and the way to stop it. */
export function useBackup(library: Library, { run }: Actions) {
  const t = useText();
  const { busy, once } = useBusy();
  const { progress, onStop, watched } = useWatched();
  const told = ({ name, leftOut: [first, ...more], isTooLarge }: SavedBackup) => {
    if (first !== undefined) return t('backupLacks', { file: name, n: more.length + 1, what: first });
    return isTooLarge
      ? t('backupTooLarge', { file: name, limit: BACKUP_LIMIT / 1e6 })
      : t('backupDone', { file: name });
  };
  const save = () =>
    void once(
      async () =>
        (await watched(0, (options, setTotal) =>
          run(
            () => saveBackup(library, options, setTotal),
            (made) => made && { text: told(made) },
          ),
        )) ?? false,
    );
  return { busy, progress, onStop, save };
}
