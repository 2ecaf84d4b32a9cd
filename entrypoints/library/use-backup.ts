import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import type { Library } from '@/utils/library/open';
import { saveBackup } from './make-backup';
import { useWatched } from './use-watched';

/** The backup that the user asks for: how far it is, and the way to stop it. */
export function useBackup(library: Library, { run }: Actions) {
  const t = useText();
  const { busy, once } = useBusy();
  const { progress, onStop, watched } = useWatched();
  const save = () =>
    void once(
      async () =>
        (await watched(0, (options, setTotal) =>
          run(
            () => saveBackup(library, options, setTotal),
            (file) => (file === null ? null : { text: t('backupDone', { file }) }),
          ),
        )) ?? false,
    );
  return { busy, progress, onStop, save };
}
