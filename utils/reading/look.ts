import type { Theme } from '@/utils/theme';

/** Type sizes of the reader in CSS pixels, from the smallest to the largest. */
export const TYPE_SIZES = [15, 17, 19, 21, 24, 28] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const FACES = ['serif', 'sans'] as const;
/** `system`: as it is set for the whole extension. */
export const READER_THEMES = ['system', 'light', 'sepia', 'dark'] as const;

/** How the reader shows a paper. */
export interface ReaderLook {
  /** CSS pixels of its type. */
  size: (typeof TYPE_SIZES)[number];
  width: (typeof WIDTHS)[number];
  face: (typeof FACES)[number];
  theme: (typeof READER_THEMES)[number];
  /** Whether paragraphs bear their numbers. */
  numbers: boolean;
  /** Whether single letters are keys: whoever dictates wants none (WCAG 2.1.4). */
  keys: boolean;
}

export const DEFAULT_LOOK: ReaderLook = {
  size: 19,
  width: 'medium',
  face: 'serif',
  theme: 'system',
  numbers: true,
  keys: true,
};

/**
 * A look that was stored; a value that is missing, or that another version wrote in another way, is the default. By hand:
 * the reader reads it before its first paint, and a library of schemas would come with it.
 */
export function readLook(stored: unknown): ReaderLook {
  const { size, width, face, theme, numbers, keys } = { ...(Object(stored) as Record<string, unknown>) };
  return {
    size: oneOf(TYPE_SIZES, size) ?? DEFAULT_LOOK.size,
    width: oneOf(WIDTHS, width) ?? DEFAULT_LOOK.width,
    face: oneOf(FACES, face) ?? DEFAULT_LOOK.face,
    theme: oneOf(READER_THEMES, theme) ?? DEFAULT_LOOK.theme,
    numbers: typeof numbers === 'boolean' ? numbers : DEFAULT_LOOK.numbers,
    keys: typeof keys === 'boolean' ? keys : DEFAULT_LOOK.keys,
  };
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

/** The theme of everything on the reader's page; sepia is a light one. */
export function themeOf(look: Pick<ReaderLook, 'theme'>, everywhere: Theme): Theme {
  if (look.theme === 'system') return everywhere;
  return look.theme === 'dark' ? 'dark' : 'light';
}
