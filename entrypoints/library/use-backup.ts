import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import type { Library } from '@/utils/library/open';
import type { SavedBackup } from './make-backup';
import { useWatched } from './use-watched';

/** The backup that the user asks for: how far it is, and the way to stop it. */
export function useBackup(library: Library, { run }: Actions) {
  const t = useText();
  const { busy, once } = useBusy();
  const { progress, onStop, watched } = useWatched();
  const told = ({ name, leftOut: [first, ...more], isTooLarge, limit }: SavedBackup) => {
    if (first !== undefined) return t('backupLacks', { file: name, n: more.length + 1, what: first });
    return isTooLarge
      ? t('backupTooLarge', { file: name, limit: limit / 1e6 })
      : t('backupDone', { file: name });
  };
  const save = () =>
    void once(
      async () =>
        (await watched(0, (options, setTotal) =>
          run(
            async () => (await import('./make-backup')).saveBackup(library, options, setTotal),
            (made) => made && { text: told(made) },
          ),
        )) ?? false,
    );
  return { busy, progress, onStop, save };
}
