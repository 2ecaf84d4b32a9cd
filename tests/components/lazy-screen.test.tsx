// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { LazyScreen } from '@/entrypoints/library/LazyScreen';
import type { Screen, ScreenProps } from '@/entrypoints/library/screen';
import { control, doing, show } from './screen';

/** What a screen is given does not matter for how it is loaded. */
const GIVEN = {} as ScreenProps;

it('a screen that could not be loaded says so, and is there once it can be', async () => {
  let isThere = false;
  const load = vi.fn<() => Promise<Screen>>(() =>
    isThere ? Promise.resolve(() => <h1>Overview</h1>) : Promise.reject(new TypeError('no such file')),
  );
  const root = await show(<LazyScreen {...GIVEN} load={load} />);
  await vi.waitFor(() => control(root, 'Try again'));
  expect(root.querySelector('h1')).toBeNull();
  isThere = true;
  await doing(() => control(root, 'Try again').click());
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('Overview'));
  expect(load).toHaveBeenCalledTimes(2);
});
