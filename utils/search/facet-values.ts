import type { Facet } from './catalogue';
import { type FilterPart, valueKey } from './query';

/** A value as it is written somewhere. */
interface Written {
  /** Of the value; -1: no value. */
  number: number;
  /** How many papers and highlights write it so. */
  uses: number;
}

/** The values that a facet has in this library, each with a number; case and accents make no difference. */
export class FacetValues {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  /** As each was met first. */
  readonly #first: string[] = [];
  /** The values as they are written, so that each way of writing one is folded once. */
  readonly #written = new Map<string, Written>();
  /** Of each value that is written in several ways all of these. */
  readonly #ways = new Map<number, string[]>();
  /** What the user reads for values, by these; they are typed so, too. */
  names: Readonly<Record<string, string>> = {};

  get size(): number {
    return this.#first.length;
  }

  /** As most papers and highlights write it; of equals the first by its letters, whichever was met first. */
  shown(number: number): string {
    const ways = this.#ways.get(number);
    if (!ways) return this.#first[number] ?? '';
    const uses = (way: string) => this.#written.get(way)?.uses ?? 0;
    return ways.reduce((best, way) => {
      const more = uses(way) - uses(best);
      return more > 0 || (more === 0 && way < best) ? way : best;
    });
  }

  /** Counts that a paper or highlight has these values; `times` is -1 where it has them no more. */
  use(values: readonly string[], times: 1 | -1): void {
    for (const value of values) {
      const written = this.#written.get(value);
      if (written) written.uses += times;
    }
  }

  /** Nothing is there any more that has a value. */
  clearUses(): void {
    for (const written of this.#written.values()) written.uses = 0;
  }

  /** Whether one of the words of a value, or of its name, begins so; `key` as `valueKey` gives it. */
  beginsSo(number: number, key: string): boolean {
    const name = this.names[this.shown(number)];
    return ` ${this.#keys[number] ?? ''} ${name ? valueKey(name) : ''}`.includes(` ${key}`);
  }

  /** Numbers of values; new ones get theirs. */
  numbersOf(values: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const value of values) {
      const { number } = this.#written.get(value) ?? this.#write(value);
      if (number >= 0 && !numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }

  #write(value: string): Written {
    const key = valueKey(value);
    let number = key === '' ? -1 : this.#numbers.get(key);
    if (number === undefined) {
      number = this.#first.push(value) - 1;
      this.#keys.push(key);
      this.#numbers.set(key, number);
    } else if (number >= 0) {
      this.#ways.set(number, [...(this.#ways.get(number) ?? this.#first.slice(number, number + 1)), value]);
    }
    const written = { number, uses: 0 };
    this.#written.set(value, written);
    return written;
  }

  /**
   * The values that a filter means: the one that is written so; where none is, each with a word that begins so, so that
   * `author:tan` finds Tan See Seng.
   */
  meant({ value, years }: FilterPart): number[] {
    if (years) {
      return [...this.#first.keys()].filter((number) => {
        const year = Number(this.#first[number]);
        return year >= years.from && year <= years.to;
      });
    }
    const key = valueKey(value);
    const exact = this.#numbers.get(key);
    if (exact !== undefined) return [exact];
    // Nothing has that value by now; the name of another one may begin so.
    if (Object.hasOwn(this.names, key)) return [];
    return [...this.#keys.keys()].filter((number) => this.beginsSo(number, key));
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
