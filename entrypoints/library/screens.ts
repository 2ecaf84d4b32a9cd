import type { LibraryScreen } from '@/utils/library-hash';
import type { Screen } from './screen';

/** Papers and highlights: two views of one thing. */
type ShelfScreen = 'papers' | 'highlights';
export const isShelfScreen = (screen: LibraryScreen): screen is ShelfScreen =>
  screen === 'papers' || screen === 'highlights';

/** Screens besides papers and highlights: each a file of its own that is loaded when it is first asked for. */
export const SCREENS: Record<Exclude<LibraryScreen, ShelfScreen>, () => Promise<Screen>> = {
  overview: async () => (await import('./overview/OverviewScreen')).OverviewScreen,
  glossary: async () => (await import('./glossary/GlossaryScreen')).GlossaryScreen,
  check: async () => (await import('./check/CheckScreen')).CheckScreen,
  settings: async () => (await import('./settings/SettingsScreen')).SettingsScreen,
  backup: async () => (await import('./backup/BackupScreen')).BackupScreen,
  trash: async () => (await import('./trash/TrashScreen')).TrashScreen,
};

/** What the top of the page leads to, in this order. */
export const TOP_SCREENS = [
  { screen: 'papers', label: 'papers' },
  { screen: 'highlights', label: 'highlights' },
  { screen: 'overview', label: 'overview' },
  { screen: 'glossary', label: 'glossary' },
  { screen: 'check', label: 'checkQuotations' },
  { screen: 'trash', label: 'trash' },
  { screen: 'settings', label: 'settings' },
] as const satisfies readonly { screen: LibraryScreen; label: string }[];
