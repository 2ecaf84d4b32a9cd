import { mount } from '@/components/mount';
import { NamedColours } from '@/components/NamedColours';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { commonMessages } from '@/utils/i18n/en/common';
import { popupMessages } from '@/utils/i18n/en/popup';
import { problemMessages } from '@/utils/i18n/en/problem';
import { App } from './App';
import './popup.css';

mount(
  <NamedColours watch={watchColourNames}>
    <App />
  </NamedColours>,
  { ...commonMessages, ...popupMessages, ...problemMessages },
);

/** What reads settings comes after the first paint. */
function watchColourNames(tell: (names: ColourNames) => void): () => void {
  let stop: (() => void) | null = null;
  let isLeft = false;
  // Without it the colours have their own names.
  const start = async () => {
    const { followSettings } = await import('./follow-settings');
    if (!isLeft) stop = followSettings(tell);
  };
  start().catch(() => undefined);
  return () => {
    isLeft = true;
    stop?.();
  };
}
