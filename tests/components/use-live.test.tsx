// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type Live, useLive } from '@/components/use-live';
import { ProblemError } from '@/utils/problem';
import { doing, show } from './screen';

/** A source whose readings end when the test says so. */
function source() {
  const pending: { give: (value: string) => void; fail: (error: Error) => void }[] = [];
  const listeners = new Set<() => void>();
  let live: Live<string> | undefined;
  function Screen() {
    live = useLive(
      () => new Promise<string>((give, fail) => pending.push({ give, fail })),
      (listener, signal) => {
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener));
      },
      [],
    );
    return <p>{live.value}</p>;
  }
  return {
    Screen,
    pending,
    shown: () => live,
    change: () =>
      doing(() => {
        for (const listener of listeners) listener();
      }),
    answer: (at: number, value: string) => doing(() => pending[at]?.give(value)),
    fail: (at: number, error: Error) => doing(() => pending[at]?.fail(error)),
  };
}

it('reads once more, not three times, for three changes during a reading', async () => {
  const { Screen, pending, change, answer, shown } = source();
  await show(<Screen />);
  await change();
  await change();
  await change();
  expect(pending).toHaveLength(1);
  await answer(0, 'old');
  expect(pending).toHaveLength(2);
  await answer(1, 'new');
  expect(shown()?.value).toBe('new');
  expect(pending).toHaveLength(2);
});

it('tells why a reading failed, keeps what was read before, and forgets the problem when it works again', async () => {
  const { Screen, change, answer, fail, shown } = source();
  await show(<Screen />);
  await answer(0, 'first');
  await change();
  await fail(1, new ProblemError('storage-refused'));
  expect(shown()).toMatchObject({ value: 'first', problem: 'storage-refused' });
  await doing(() => shown()?.reload());
  await answer(2, 'second');
  expect(shown()).toMatchObject({ value: 'second', problem: null });
});
