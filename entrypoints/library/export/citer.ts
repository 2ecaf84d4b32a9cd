import { browser } from '@/utils/browser';
import type { Citer } from '@/utils/citation/citer';
import { loadCiter } from '@/utils/citation/engine';

/** Where the style is set, by its id; until it is, the first one. */
const SETTING = 'setting.citationStyle';
const FIRST_STYLE = 'apa';

/** Formats in the style that is set; a style that is gone gives way to the first one. */
export async function citerInUse(): Promise<Citer> {
  const { [SETTING]: style } = await browser.storage.local.get(SETTING);
  return loadCiter(typeof style === 'string' ? style : FIRST_STYLE).catch(() => loadCiter(FIRST_STYLE));
}
