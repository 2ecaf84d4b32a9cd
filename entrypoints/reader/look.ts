import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/browser';
import { DEFAULT_LOOK, type ReaderLook, readLook, themeOf } from '@/utils/reading/look';
import { watchSettingsLater } from '@/utils/settings-later';
import { colourScheme, type Theme } from '@/utils/theme';

/** Where the look lies besides the settings: those are read too late for the first paint. */
const LAST = 'reader-look';

/** The look as this browser showed it last. */
function lastLook(): ReaderLook {
  try {
    return readLook(JSON.parse(localStorage.getItem(LAST) ?? 'null'));
  } catch {
    // Storage that is refused or holds something else: the settings follow in a moment.
    return DEFAULT_LOOK;
  }
}

/** Before anything is drawn: a page that flashes white at night is none to read on. */
export function applyLastLook(): void {
  applyLook(lastLook(), null);
}

/** Shows everything in a look. `everywhere` is the theme of the extension; null leaves it as `theme.js` has set it. */
function applyLook(look: ReaderLook, everywhere: Theme | null): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = look.theme;
  dataset.width = look.width;
  dataset.face = look.face;
  dataset.numbers = look.numbers ? 'on' : 'off';
  style.setProperty('--reader-size', `${look.size}px`);
  if (everywhere !== null || look.theme !== 'system')
    style.colorScheme = colourScheme(themeOf(look, everywhere ?? 'system'));
}

async function keep(readerLook: ReaderLook): Promise<void> {
  const { changeSettings } = await import('@/utils/settings');
  await changeSettings(browser.storage.local, { readerLook });
}

export interface Look {
  look: ReaderLook;
  /** The theme that this comes to. */
  theme: Theme;
  /** Shows a change at once and keeps it. */
  change: (change: Partial<ReaderLook>) => void;
}

export function useLook(): Look {
  const [look, setLook] = useState(lastLook);
  const [everywhere, setEverywhere] = useState<Theme | null>(null);
  useEffect(
    () =>
      watchSettingsLater(browser.storage.local, ({ readerLook, theme }) => {
        setLook(readerLook);
        setEverywhere(theme);
      }),
    [],
  );
  useEffect(() => {
    applyLook(look, everywhere);
    try {
      localStorage.setItem(LAST, JSON.stringify(look));
    } catch {
      // Storage that is refused: only the first paint suffers.
    }
  }, [JSON.stringify(look), everywhere]);
  const change = (some: Partial<ReaderLook>) => {
    const next = { ...look, ...some };
    setLook(next);
    // What could not be stored is shown all the same, for as long as the page is open.
    keep(next).catch(() => undefined);
  };
  return { look, theme: themeOf(look, everywhere ?? 'system'), change };
}
