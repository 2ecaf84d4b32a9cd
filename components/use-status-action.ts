import type { Status } from '@/utils/library/records';
import { STATUS_NAMES } from './StatusPicker';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Sets the status of a paper and says so, with the way back; `set` resolves once it is on disk. */
export function useStatusAction(set: (key: string, status: Status) => Promise<unknown>, { run }: Actions) {
  const t = useText();
  return (key: string, before: Status, status: Status): Promise<boolean> =>
    run(
      () => set(key, status),
      () => ({
        text: t('statusChanged', { status: t(STATUS_NAMES[status]) }),
        undo: () => run(() => set(key, before)),
      }),
    );
}
