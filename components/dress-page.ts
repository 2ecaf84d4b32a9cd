import type { Settings } from '@/utils/settings';
import { applyTheme } from '@/utils/theme';

/** Has the document of a page of ours follow what the user has set of looks. */
export function dressPage({ theme }: Pick<Settings, 'theme'>): void {
  applyTheme(theme, document.documentElement, localStorage);
}
