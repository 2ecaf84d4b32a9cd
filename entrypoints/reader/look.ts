import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from '@/utils/browser';
import { DEFAULT_LOOK, lookSchema, type ReaderLook } from '@/utils/reading/look';
import { changeSettings, watchSettings } from '@/utils/settings';

/** Where the look lies besides the settings: those are read too late for the first paint. */
const LAST = 'reader-look';

/** The look as this browser showed it last. */
export function lastLook(): ReaderLook {
  try {
    return v.parse(lookSchema, JSON.parse(localStorage.getItem(LAST) ?? 'null'));
  } catch {
    // Storage that is refused or holds something else: the settings follow in a moment.
    return DEFAULT_LOOK;
  }
}

/** Shows everything in a look. */
export function applyLook({ size, width, face, theme, numbers }: ReaderLook): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  dataset.width = width;
  dataset.face = face;
  dataset.numbers = numbers ? 'on' : 'off';
  style.setProperty('--reader-size', `${size}px`);
}

/** The look that is set, and the way to change it; each change shows at once. */
export function useLook(): [ReaderLook, (change: Partial<ReaderLook>) => void] {
  const [look, setLook] = useState(lastLook);
  useEffect(() => watchSettings(browser.storage.local, ({ readerLook }) => setLook(readerLook)), []);
  useEffect(() => {
    applyLook(look);
    try {
      localStorage.setItem(LAST, JSON.stringify(look));
    } catch {
      // Storage that is refused: only the first paint suffers.
    }
  }, [JSON.stringify(look)]);
  const change = (some: Partial<ReaderLook>) => {
    const next = { ...look, ...some };
    setLook(next);
    // What could not be stored is shown all the same, for as long as the page is open.
    changeSettings(browser.storage.local, { readerLook: next }).catch(() => undefined);
  };
  return [look, change];
}
