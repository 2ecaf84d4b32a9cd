import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeSettings, readSettings, type SettingsArea } from '@/utils/settings';

/** Storage as the browser has it: JSON values by key. */
function area(stored: Record<string, unknown> = {}): SettingsArea & { stored: Record<string, unknown> } {
  return {
    stored,
    get: (keys) =>
      Promise.resolve(
        Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
      ),
    set: (items) => Promise.resolve(void Object.assign(stored, structuredClone(items))),
  };
}

it('are the defaults until something is set', async () => {
  expect(await readSettings(area())).toEqual({ listingMarks: true });
});

it('are as they were set, and a change leaves everything else as it is', async () => {
  const storage = area({ 'another.key': 1 });
  await changeSettings(storage, { listingMarks: false });
  expect(await readSettings(storage)).toEqual({ listingMarks: false });
  await changeSettings(storage, {});
  expect(await readSettings(storage)).toEqual({ listingMarks: false });
  expect(storage.stored).toMatchObject({ 'another.key': 1 });
});

it('are the defaults where what is stored is no setting', async () => {
  const noBoolean = fc.anything().filter((value) => typeof value !== 'boolean');
  await fc.assert(
    fc.asyncProperty(noBoolean, async (value) => {
      expect(await readSettings(area({ 'setting.listingMarks': value }))).toEqual({ listingMarks: true });
    }),
  );
});
