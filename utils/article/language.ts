/** The language that the page declares, as a canonical BCP 47 tag; null when it declares none that is valid. */
export function declaredLanguage(document: Document): string | null {
  const declared = document.documentElement.getAttribute('lang')?.trim().replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(declared)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
