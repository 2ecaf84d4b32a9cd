/** The page's language as a canonical BCP 47 tag; `en` when it declares none that is valid. */
export function languageOf(document: Document): string {
  const declared = document.documentElement.getAttribute('lang')?.trim().replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(declared)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
