import type { Facet } from './catalogue';
import { type FilterPart, valueKey } from './query';

/** The values that a facet has in this library, each with a number; case and accents make no difference. */
export class FacetValues {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #shown: string[] = [];

  get size(): number {
    return this.#shown.length;
  }

  shown(number: number): string {
    return this.#shown[number] ?? '';
  }

  /** Numbers of values; new ones get theirs. */
  numbersOf(values: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const value of values) {
      const key = valueKey(value);
      if (key === '') continue;
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#shown.push(value) - 1;
        this.#keys.push(key);
        this.#numbers.set(key, number);
      }
      if (!numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }

  /**
   * The values that a filter means: the one that is written so; where none is, each with a word that begins so, so that
   * `author:tan` finds Tan See Seng.
   */
  meant({ value, years }: FilterPart): number[] {
    if (years) {
      return [...this.#shown.keys()].filter((number) => {
        const year = Number(this.#shown[number]);
        return year >= years.from && year <= years.to;
      });
    }
    const key = valueKey(value);
    const exact = this.#numbers.get(key);
    if (exact !== undefined) return [exact];
    return [...this.#keys.keys()].filter((number) => ` ${this.#keys[number] ?? ''}`.includes(` ${key}`));
  }
}

/** Of each facet the values that must be there (any one of them) and those that must not. */
export type Filters = Map<Facet, { wanted: Set<number> | null; unwanted: Set<number> }>;

/** What the filters of a question mean among the values known; a filter that means none finds nothing. */
export function filtersOf(
  parts: readonly FilterPart[],
  values: Readonly<Record<Facet, FacetValues>>,
): Filters {
  const filters: Filters = new Map();
  for (const part of parts) {
    const known = filters.get(part.facet) ?? { wanted: null, unwanted: new Set<number>() };
    filters.set(part.facet, known);
    const meant = values[part.facet].meant(part);
    if (!part.isNegated) known.wanted ??= new Set();
    const into = part.isNegated ? known.unwanted : known.wanted;
    for (const number of meant) into?.add(number);
  }
  return filters;
}

/** Whether numbers of values pass the filter of their facet. */
export function passes(
  filter: { wanted: Set<number> | null; unwanted: Set<number> },
  numbers: readonly number[],
): boolean {
  if (filter.unwanted.size > 0 && numbers.some((number) => filter.unwanted.has(number))) return false;
  return filter.wanted === null || numbers.some((number) => filter.wanted?.has(number));
}
