import type { Status } from '@/utils/library/records';
import { STATUS_NAMES } from './StatusPicker';
import { useText } from './text';
import type { Actions } from './use-actions';

/** Sets a status and, once it is on disk, gives what takes that back. */
type SetStatus = (key: string, before: Status, status: Status) => Promise<() => Promise<unknown>>;

/** Sets the status of a paper and says so, with the way back. */
export function useStatusAction(set: SetStatus, { run }: Actions) {
  const t = useText();
  return (key: string, before: Status, status: Status): Promise<boolean> =>
    run(
      () => set(key, before, status),
      (takeBack) => ({
        text: t('statusChanged', { status: t(STATUS_NAMES[status]) }),
        undo: () => run(takeBack),
      }),
    );
}
