// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { useWatched } from '@/entrypoints/library/use-watched';
import { doing, show } from './screen';

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
