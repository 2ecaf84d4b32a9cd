import { spokenLanguage } from '@/utils/i18n/language';
import type { Settings } from '@/utils/settings';
import { applyTheme } from '@/utils/theme';

/** Has the document of a page of ours follow what the user has set of looks and language. */
export function dressPage({ theme, language }: Pick<Settings, 'theme' | 'language'>): void {
  applyTheme(theme, document.documentElement, localStorage);
  document.documentElement.lang = spokenLanguage(language, navigator.languages);
}
