import { commonMessages } from './i18n/en/common';
import type { Settings, WatchedArea } from './settings';

/**
 * Like `watchSettings`, whose code it loads for it: a page paints first. `tell` also hears the texts that stand for the colours
 * which the user has named; it hears nothing where the loading fails, so that what counts without any setting stays.
 */
export function watchSettingsLater(
  area: WatchedArea,
  tell: (settings: Settings, colours: Record<string, string>) => void,
): () => void {
  let stop: (() => void) | null = null;
  let isLeft = false;
  const start = async () => {
    const [{ watchSettings }, { colourTexts }] = await Promise.all([
      import('./settings'),
      import('./highlight/colour-names'),
    ]);
    if (isLeft) return;
    stop = watchSettings(area, (settings) =>
      tell(settings, colourTexts(settings.colourNames, commonMessages)),
    );
  };
  start().catch(() => undefined);
  return () => {
    isLeft = true;
    stop?.();
  };
}
