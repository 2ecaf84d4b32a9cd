import { useEffect, useState } from 'preact/hooks';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { browser, tellPagesOfSettings } from '@/utils/browser';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  watchSettings,
} from '@/utils/settings';

/** What is set, as every window sets it, and the way to set something: on disk, and told to the open pages, at once. */
export function useSettings({ run }: Actions): {
  settings: Settings;
  set: (change: Partial<Settings>) => Promise<boolean>;
  /** Sets what the user has chosen, and offers to take it back. */
  choose: (change: Partial<Settings>) => Promise<boolean>;
} {
  const t = useText();
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => watchSettings(browser.storage.local, setSettings), []);
  const set = (change: Partial<Settings>) => run(() => put(change));
  const choose = (change: Partial<Settings>) =>
    run(
      async () => {
        const known = await readSettings(browser.storage.local);
        const fields = Object.keys(change) as (keyof Settings)[];
        const before = Object.fromEntries(fields.map((field) => [field, known[field]]));
        await put(change);
        return before;
      },
      (before) => ({ text: t('settingChanged'), undo: () => set(before), isApart: true }),
    );
  return { settings, set, choose };
}

async function put(change: Partial<Settings>): Promise<void> {
  await changeSettings(browser.storage.local, change);
  await tellPagesOfSettings();
}
