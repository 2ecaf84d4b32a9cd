import * as v from 'valibot';
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

/** What was set; a value that is missing, or that another version wrote in another way, is the default. */
const lookEntries = {
  size: v.fallback(v.picklist(TYPE_SIZES), 19),
  width: v.fallback(v.picklist(WIDTHS), 'medium'),
  face: v.fallback(v.picklist(FACES), 'serif'),
  theme: v.fallback(v.picklist(READER_THEMES), 'system'),
  numbers: v.fallback(v.boolean(), true),
  keys: v.fallback(v.boolean(), true),
};

export const DEFAULT_LOOK: ReaderLook = v.parse(v.object(lookEntries), {
  size: null,
  width: null,
  face: null,
  theme: null,
  numbers: null,
  keys: null,
});

export const lookSchema = v.fallback(v.object(lookEntries), DEFAULT_LOOK);

/** The theme of everything on the reader's page; sepia is a light one. */
export function themeOf(look: Pick<ReaderLook, 'theme'>, everywhere: Theme): Theme {
  if (look.theme === 'system') return everywhere;
  return look.theme === 'dark' ? 'dark' : 'light';
}
