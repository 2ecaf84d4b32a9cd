/**
 * The numbers of the terms that are `word` but for one letter (put in, left out, taken for another, or changed places with its
 * neighbour), in order; with `goesOn` of those that begin so, with the same first letter. `terms` are in order of their UTF-16
 * code units: they are gone through as a tree of letters, so that only those are looked at which share a beginning with
 * the word.
 */
export function nearTerms(terms: readonly string[], word: string, goesOn: boolean): number[] {
  const found = new Set<number>();
  /** Notes the term, or all terms that begin so, among those of a range. */
  const look = (wanted: string, from: number, to: number) => {
    for (let at = firstFrom(terms, wanted, from, to); at < to; at++) {
      const term = terms[at] ?? '';
      if (term !== wanted && !(goesOn && term.startsWith(wanted))) break;
      if (term !== word) found.add(at);
    }
  };
  let [from, to] = [0, terms.length];
  // Each time round, the terms of the range begin as the word does, up to this place.
  for (let place = 0; place <= word.length && from < to; place++) {
    const before = word.slice(0, place);
    const next = word.charAt(place);
    const rest = word.slice(place + 1);
    const isFirstKept = !goesOn || place > 0;
    if (next !== '' && (isFirstKept || rest.startsWith(next))) look(before + rest, from, to);
    let own = [to, to];
    let at = from;
    // The beginning itself may be a term; no letter follows in it.
    if (terms[at] === before) at++;
    while (at < to) {
      const letter = terms[at]?.charAt(place) ?? '';
      const end = endOfLetter(terms, place, letter, at, to);
      if (letter === next) own = [at, end];
      else if (isFirstKept) {
        look(before + letter + next + rest, at, end);
        if (next !== '') look(before + letter + rest, at, end);
        if (rest !== '' && letter === rest.charAt(0)) look(before + letter + next + rest.slice(1), at, end);
      }
      at = end;
    }
    [from = to, to = 0] = own;
  }
  return [...found].sort((a, b) => a - b);
}

/** The first of a range that is not before `wanted`. */
function firstFrom(terms: readonly string[], wanted: string, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where in a range those end that have a letter at a place. */
function endOfLetter(
  terms: readonly string[],
  place: number,
  letter: string,
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle]?.charAt(place) ?? '') <= letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
