import { dressPage } from '@/components/dress-page';
import { browser } from '@/utils/browser';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { watchSettings } from '@/utils/settings';

/** Has the popup follow the settings, and tells the names of the colours, until it is stopped. */
export function followSettings(tell: (names: ColourNames) => void): () => void {
  return watchSettings(browser.storage.local, (settings) => {
    dressPage(settings);
    tell(settings.colourNames);
  });
}
