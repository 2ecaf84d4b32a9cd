import type { FindMarks } from '@/components/Marked';
import { placesOfTerms } from '@/utils/search/words';

/** How the words of a question are found in what is shown, each text looked through once; null where there are none. */
export function marksOf(terms: ReadonlySet<string>): FindMarks | null {
  if (terms.size === 0) return null;
  const known = new Map<string, ReturnType<FindMarks>>();
  return (text) => {
    const places = known.get(text) ?? placesOfTerms(text, terms);
    known.set(text, places);
    return places;
  };
}
