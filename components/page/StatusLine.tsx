import { Check, TriangleAlert } from 'lucide';
import { Icon } from '@/components/Icon';
import { useText } from '@/components/text';
import { CiteWarnings } from './CiteWarnings';
import type { Status } from './view';

/** What became of the last thing done; "Saved" stands here only once it is on disk. */
export function StatusLine({ status }: { status: Status }) {
  const t = useText();
  if (status.kind === 'idle') return null;
  if (status.kind === 'problem') {
    return (
      <p class="status status-problem" role="alert">
        <Icon node={TriangleAlert} size={16} />
        <span>{t(status.problem)}</span>
      </p>
    );
  }
  const isDone = status.kind !== 'working';
  const { said, warnings = [] }: Partial<Extract<Status, { kind: 'copied' }>> =
    status.kind === 'copied' ? status : {};
  return (
    <>
      <p class={`status status-${isDone ? 'done' : 'working'}`}>
        {isDone && <Icon node={Check} size={16} />}
        <span>{said ?? t(isDone ? status.kind : 'saving')}</span>
      </p>
      <CiteWarnings warnings={warnings} />
    </>
  );
}
