import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '@/components/use-actions';
import { browser, tellPagesOfSettings } from '@/utils/browser';
import { changeSettings, DEFAULT_SETTINGS, type Settings, watchSettings } from '@/utils/settings';

/** What is set, as every window sets it, and the way to set something: on disk, and told to the open pages, at once. */
export function useSettings({ run }: Actions): {
  settings: Settings;
  set: (change: Partial<Settings>) => Promise<boolean>;
} {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => watchSettings(browser.storage.local, setSettings), []);
  const set = (change: Partial<Settings>) =>
    run(async () => {
      await changeSettings(browser.storage.local, change);
      await tellPagesOfSettings();
    });
  return { settings, set };
}
