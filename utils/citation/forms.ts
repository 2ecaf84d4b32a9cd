/** How a quote is cited: behind it in the text, or in a note at its foot. */
export const QUOTE_FORMS = ['in-text', 'footnote'] as const;
export type QuoteForm = (typeof QUOTE_FORMS)[number];

/** The styles of the extension, each by its file name in the repository of CSL styles; the user's own have UUIDs. */
export const BUNDLED = [
  'apa',
  'chicago-fullnote-bibliography',
  'chicago-author-date',
  'modern-language-association',
  'harvard-cite-them-right',
  'ieee',
  'oscola',
  'vancouver',
] as const;
export type BundledId = (typeof BUNDLED)[number];

export function isBundled(id: string): id is BundledId {
  return BUNDLED.some((one) => one === id);
}

/** The style until the user chooses another one. */
export const DEFAULT_STYLE: BundledId = 'apa';
