import { ENGLISH, language } from '@/utils/i18n/language';
import type { Settings } from '@/utils/settings';
import { applyTheme } from '@/utils/theme';

/** Has the document of a page of ours follow what the user has set of looks and language. */
export function dressPage(settings: Pick<Settings, 'theme' | 'language'>): void {
  applyTheme(settings.theme, document.documentElement, localStorage);
  speakLike(settings.language);
}

/** Where a page finds the language that was spoken last: the settings are read too late for the first paint. */
const LAST = 'language';

/** Has this page speak the language that is set, and the pages that open later from their first paint on. */
export function speakLike(setting: string): void {
  const follow = async () => {
    await (await import('@/utils/languages')).speakAs(setting);
    localStorage.setItem(LAST, language().tag);
  };
  // Where it can't be loaded, the page goes on as it speaks.
  void follow().catch(() => undefined);
}

/** Has this page speak as the last one did, before it shows anything: English is there already, another one is loaded. */
export function speakAsBefore(begin: () => void): void {
  const last = lastTag();
  if (last === ENGLISH.tag) begin();
  else void import('@/utils/languages').then(({ speakAs }) => speakAs(last)).then(begin, begin);
}

function lastTag(): string {
  try {
    return localStorage.getItem(LAST) ?? ENGLISH.tag;
  } catch {
    // Storage that is refused: the settings follow in a moment.
    return ENGLISH.tag;
  }
}
