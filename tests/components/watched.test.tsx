// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { ToastContent } from '@/components/Toast';
import type { Actions } from '@/components/use-actions';
import { useBulk } from '@/entrypoints/library/shelf/use-bulk';
import { useExport } from '@/entrypoints/library/shelf/use-export';
import { useWatched } from '@/entrypoints/library/use-watched';
import type { BulkResult } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { doing, show } from './screen';

const setStatusOfMany = vi.hoisted(() => vi.fn<() => Promise<BulkResult>>());
vi.mock('@/utils/library/bulk', () => ({ setStatusOfMany }));

it('long work tells how far it is, is stopped, and lets the next one begin', async () => {
  let watched: ReturnType<typeof useWatched> | undefined;
  function Screen() {
    watched = useWatched();
    return <p>{watched.progress ? `${watched.progress.done} of ${watched.progress.total}` : 'idle'}</p>;
  }
  const root = await show(<Screen />);
  const slices: number[] = [];
  let next: (() => void) | undefined;
  const work = () =>
    watched?.watched(2000, async ({ onProgress, signal }) => {
      for (let done = 500; done <= 2000 && !signal.aborted; done += 500) {
        slices.push(done);
        onProgress(done);
        await new Promise<void>((resolve) => {
          next = resolve;
        });
      }
      return signal.aborted ? 'stopped' : 'done';
    });
  let first: Promise<string | undefined> | undefined;
  await doing(() => {
    first = work();
  });
  expect(root.textContent).toBe('500 of 2000');
  expect(await work()).toBeUndefined();
  await doing(() => {
    watched?.onStop();
    next?.();
  });
  expect(await first).toBe('stopped');
  expect(slices).toEqual([500]);
  await doing(() => {});
  expect(root.textContent).toBe('idle');
  await doing(() => void work());
  expect(slices).toEqual([500, 500]);
});

it('an act on many that is stopped says so, also where nothing was changed by then', async () => {
  const said: string[] = [];
  const run: Actions['run'] = async (work, told) => {
    const result = await work();
    said.push(told?.(result)?.text ?? '');
    return true;
  };
  let bulk: ReturnType<typeof useBulk> | undefined;
  function Screen() {
    bulk = useBulk({} as Library, { run, say: () => {} } as unknown as Actions);
    return null;
  }
  await show(<Screen />);
  const ends = [
    { isStopped: false, changed: 0 },
    { isStopped: false, changed: 2 },
    { isStopped: true, changed: 0 },
    { isStopped: true, changed: 2 },
  ] as const;
  for (const [at, { isStopped, changed }] of ends.entries()) {
    setStatusOfMany.mockResolvedValueOnce({ act: 'act', changed, ...(isStopped && { isStopped }) });
    await doing(() => bulk?.status(['IP26001', 'IP26002', 'IP26003'], 'read'));
    await expect.poll(() => said.length).toBe(at + 1);
  }
  expect(said).toEqual([
    'Nothing to change: all of them are so already',
    '2 papers changed',
    'Stopped: 0 papers changed',
    'Stopped: 2 papers changed',
  ]);
});

const load = async (work: () => Promise<unknown>) => work();

it('what is asked for while something else is being done says so, and an undo is offered again', async () => {
  const toasts: ToastContent[] = [];
  const run: Actions['run'] = async (work, told) => {
    const toast = told?.(await work());
    if (toast) toasts.push(toast);
    return true;
  };
  const say: Actions['say'] = (content) => void toasts.push(content);
  let screen: { bulk: ReturnType<typeof useBulk>; exporting: ReturnType<typeof useExport> } | undefined;
  function Screen() {
    const actions = { run, say, load } as unknown as Actions;
    const bulk = useBulk({} as Library, actions);
    screen = { bulk, exporting: useExport({} as Library, actions, bulk) };
    return null;
  }
  await show(<Screen />);
  setStatusOfMany.mockResolvedValueOnce({ act: 'first', changed: 1 });
  await doing(() => void screen?.bulk.status(['IP26001'], 'read'));
  await expect.poll(() => toasts.length).toBe(1);
  const [{ undo }] = toasts as [ToastContent];

  let end: ((done: BulkResult) => void) | undefined;
  setStatusOfMany.mockReturnValueOnce(
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  await doing(() => expect(screen?.bulk.status(['IP26001'], 'reading')).toBe(true));
  expect(screen?.bulk.tags(['IP26001'], ['sea'], true)).toBe(false);
  const list = { name: 'All papers', description: '' };
  expect(screen?.exporting.exportAs('markdown', list, 'papers', ['IP26001'])).toBe(false);
  expect(await undo?.()).toBe(false);
  const busy = 'Something else is still being done. Wait for it, or stop it, then try again.';
  await expect.poll(() => toasts.slice(1).map(({ text }) => text)).toEqual([busy, busy, busy]);
  expect(toasts.at(-1)?.undo).toBeDefined();
  await doing(() => end?.({ act: 'second', changed: 1 }));
  await expect.poll(() => toasts.at(-1)?.text).toBe('1 paper changed');
});
