/** Light, dark, or whichever the system has. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The value of CSS `color-scheme` with which the colours of `tokens.css` follow the theme. */
export function colourScheme(theme: Theme): 'light dark' | 'light' | 'dark' {
  return theme === 'system' ? 'light dark' : theme;
}

/**
 * Where the extension's own pages find the theme before they can read the settings, which takes a while: the document
 * is to have its colours with its first paint (`public/theme.js` reads it).
 */
const EARLY = 'theme';

/** Has this document follow a theme, and those that open later from their first paint on. */
export function applyTheme(
  theme: Theme,
  root: { style: { colorScheme: string } },
  early: { setItem(name: string, value: string): void },
): void {
  root.style.colorScheme = colourScheme(theme);
  early.setItem(EARLY, colourScheme(theme));
}
