import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { otherSettings } from '@/utils/backup/other-settings';
import { DEFAULT_LOOK } from '@/utils/reading/look';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  type SettingsArea,
  settingsFrom,
  settingsToKeep,
  watchSettings,
} from '@/utils/settings';

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
  expect(await readSettings(area())).toEqual({
    listingMarks: true,
    colourNames: {},
    images: true,
    theme: 'system',
    language: 'auto',
    defaultList: 'default',
    backupReminder: 30,
    backupEvery: 0,
    folderFault: null,
    lastBackup: null,
    backupQuietUntil: null,
    readerLook: DEFAULT_LOOK,
    readAloud: { rate: 1, voice: null },
    lens: { isOn: false, kinds: ['recommendation', 'forecast', 'evidence', 'definition', 'number'] },
    libraryView: 'cards',
    citationStyle: 'apa',
    citationForm: 'in-text',
    exportFormat: 'markdown',
    summaryLength: 3,
  });
});

it('are as they were set, and a change leaves everything else as it is', async () => {
  const storage = area({ 'another.key': 1 });
  await changeSettings(storage, { listingMarks: false });
  expect(await readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, listingMarks: false });
  await changeSettings(storage, {});
  expect(await readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, listingMarks: false });
  expect(storage.stored).toMatchObject({ 'another.key': 1 });
});

it('are the defaults where what is stored is no setting', async () => {
  const none = fc.anything().filter((value) => typeof value !== 'boolean' && typeof value !== 'string');
  const name = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS));
  await fc.assert(
    fc.asyncProperty(name, none, async (setting, value) => {
      // Of the numbers, days that can be chosen.
      fc.pre(!(setting.startsWith('backup') && [0, 1, 7, 30, 90].some((days) => days === value)));
      expect(await readSettings(area({ [`setting.${setting}`]: value }))).toEqual(DEFAULT_SETTINGS);
    }),
  );
});

it.each([
  ['theme', 'sepia'],
  ['language', 'Deutsch'],
  ['defaultList', ''],
  ['backupReminder', 7],
  ['lastBackup', 'yesterday'],
  ['listingMarks', 'yes'],
])('take no %s of "%s"', async (setting, value) => {
  expect(await readSettings(area({ [`setting.${setting}`]: value }))).toEqual(DEFAULT_SETTINGS);
});

it.each<[stored: unknown, read: unknown]>([
  [
    { yellow: 'Claim', blue: 'Evidence' },
    { yellow: 'Claim', blue: 'Evidence' },
  ],
  [{ yellow: '', green: 7, pink: ' Claim', purple: 'x'.repeat(25), blue: '{n}', red: 'Claim' }, {}],
  ['Claim', {}],
])('of the names of colours keep what could have been given: %o', async (stored, read) => {
  expect((await readSettings(area({ 'setting.colourNames': stored }))).colourNames).toEqual(read);
});

it('are told now and after each change, until nobody listens', async () => {
  const hearers = new Set<() => void>();
  const storage = {
    ...area(),
    onChanged: {
      addListener: (hear: () => void) => void hearers.add(hear),
      removeListener: (hear: () => void) => void hearers.delete(hear),
    },
  };
  const told: unknown[] = [];
  const stop = watchSettings(storage, ({ colourNames }) => told.push(colourNames));
  await vi.waitFor(() => expect(told).toEqual([{}]));
  await changeSettings(storage, { colourNames: { pink: 'Doubt' } });
  for (const hear of hearers) hear();
  await vi.waitFor(() => expect(told).toEqual([{}, { pink: 'Doubt' }]));
  stop();
  expect(hearers.size).toBe(0);
});

it('of a backup are those that are not of this browser alone, and come back as they were', () => {
  const set = {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    colourNames: { yellow: 'Doubt' },
    lastBackup: '2026-01-01T00:00:00.000Z',
  } as const;
  const kept = settingsToKeep(set);
  expect(kept).not.toHaveProperty('lastBackup');
  expect(settingsFrom(kept)).toEqual(kept);
  expect(settingsFrom({ theme: 'purple', lastBackup: '2026-01-01T00:00:00.000Z', x: 1 })).toEqual({
    theme: 'system',
  });
});

it('of a backup are taken over where they are set in another way at present', () => {
  const kept = settingsFrom(settingsToKeep(DEFAULT_SETTINGS));
  expect(otherSettings(kept, DEFAULT_SETTINGS)).toEqual({});
  const present = { ...DEFAULT_SETTINGS, theme: 'dark', colourNames: { yellow: 'Doubt' } } as const;
  expect(otherSettings(kept, present)).toEqual({ theme: 'system', colourNames: {} });
});
