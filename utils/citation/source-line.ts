import type { SourceFacts } from '@/utils/article/article';

/** How the parts that belong to a language are written. */
export interface SourceWords {
  names(names: readonly string[]): string;
  day(isoDate: string): string;
  paragraph(n: number): string;
}

/**
 * Where a quote is from, in one line: authors, title, series with code, publisher, day, paragraph. Of no citation style,
 * for notes and mails; a part that is not known is left out.
 */
export function sourceLine(facts: SourceFacts, paragraph: number | null, words: SourceWords): string {
  const { authors, title, series, code, published, publisher } = facts;
  const names = authors.map(({ name }) => name);
  const place = [series, code].filter(Boolean).join(' ');
  const house = publisher ?? (place.startsWith('RSIS') ? null : 'RSIS');
  return [
    names.length > 0 ? words.names(names) : null,
    title && `“${title}”`,
    place,
    house,
    published && words.day(published),
    paragraph !== null && words.paragraph(paragraph),
  ]
    .filter(Boolean)
    .join(', ');
}
