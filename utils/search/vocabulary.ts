import { isOneTypo, isTypoOfBeginning } from './one-typo';

/** Every word of an index once, by its length, to look for those that a mistyped one may be. */
export class Vocabulary {
  readonly #known = new Set<string>();
  #byLength: string[][] = [];

  add(terms: readonly string[]): void {
    for (const term of terms) {
      if (this.#known.has(term)) continue;
      this.#known.add(term);
      const own = this.#byLength[term.length];
      if (own) own.push(term);
      else this.#byLength[term.length] = [term];
    }
  }

  clear(): void {
    this.#known.clear();
    this.#byLength = [];
  }

  /** Words but for one letter like `word`; with `goesOn` those that begin so. */
  near(word: string, goesOn: boolean): string[] {
    const first = word.charCodeAt(0);
    const last = word.charCodeAt(word.length - 1);
    const found: string[] = [];
    const longest = goesOn ? this.#byLength.length : word.length + 1;
    for (let length = word.length - 1; length <= longest; length++) {
      for (const term of this.#byLength[length] ?? []) {
        const isNear = goesOn
          ? isTypoOfBeginning(word, term)
          : // One letter leaves either the first or the last as it was.
            (term.charCodeAt(0) === first || term.charCodeAt(length - 1) === last) &&
            term !== word &&
            isOneTypo(word, term);
        if (isNear) found.push(term);
      }
    }
    return found;
  }
}
