import { nearTerms } from './near-terms';
import { textsWithPhrase } from './phrase';
import { firstTermFrom, merged, type Segment, type Work, walk } from './segment';

/**
 * Shortest word in which a typo is looked for: among shorter ones nearly every word is another one but for a letter, and so
 * is every number.
 */
const TYPO_FROM = 5;
const TYPO_WEIGHT = 0.4;
const PREFIX_WEIGHT = 0.75;
/** Shortest beginning of a word that is looked up among all the words of long texts: below, thousands begin so. */
const PREFIX_FROM = 3;

/** The usual constants of BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework", 2009). */
const K1 = 1.2;
const B = 0.75;

/** Segments of fewer texts are joined as soon as there are more of them than this. */
const SMALL_TEXTS = 250;
const SMALL_SEGMENTS = 8;

/** A segment, and for each of its texts the row that it belongs to; -1 for one that counts no more. */
export interface Holding {
  segment: Segment;
  rows: Int32Array;
  /** How many of its texts count. */
  alive: number;
}

/** What `tidy` came to: segments to take out of where they are stored, and the one to put in their place, if any. */
export interface Tidied {
  out: Segment[];
  joined: Segment | null;
}

export interface IndexShape {
  /** What a word counts in each field. */
  weights: readonly number[];
  /** Fields in which the beginning of a word is looked up however short it is; none: only from three letters on. */
  shortFields: readonly number[];
}

/** What is looked up: words side by side. */
export interface Wanted {
  words: readonly string[];
  isPrefix: boolean;
  isQuoted: boolean;
}

/** A term of one segment, with what a text that has it counts. */
interface Match {
  holding: Holding;
  term: number;
  weight: number;
  /** What each field counts for it. */
  fields: readonly number[];
}

/** An index of many texts in segments. A text is found in the segment that was added last; `rows` name it outside. */
export class TextIndex {
  #holdings: Holding[] = [];
  readonly #where = new Map<string, { holding: Holding; text: number }>();
  readonly #totals: Float64Array;

  constructor(readonly shape: IndexShape) {
    this.#totals = new Float64Array(shape.weights.length);
  }

  /** How many texts count. */
  get size(): number {
    return this.#where.size;
  }

  get holdings(): readonly Holding[] {
    return this.#holdings;
  }

  /** The stamp of what is indexed of a text; undefined when nothing is. */
  stampOf(id: string): string | undefined {
    const place = this.#where.get(id);
    return place?.holding.segment.stamps[place.text];
  }

  /** Where a text is indexed. */
  placeOf(id: string): { holding: Holding; text: number } | undefined {
    return this.#where.get(id);
  }

  ids(): IterableIterator<string> {
    return this.#where.keys();
  }

  /**
   * Adds a segment; what it holds takes the place of what was known of the same texts. `rowOf` tells the row of a text
   * with this stamp, -1 where it does not count.
   */
  add(segment: Segment, rowOf: (id: string, stamp: string) => number): Holding {
    const holding = { segment, rows: new Int32Array(segment.ids.length).fill(-1), alive: 0 };
    this.#holdings.push(holding);
    segment.ids.forEach((id, text) => {
      const row = rowOf(id, segment.stamps[text] ?? '');
      if (row < 0) return;
      this.remove(id);
      holding.rows[text] = row;
      this.#where.set(id, { holding, text });
      this.#count(holding, text, 1);
    });
    return holding;
  }

  remove(id: string): void {
    const place = this.#where.get(id);
    if (!place) return;
    place.holding.rows[place.text] = -1;
    this.#where.delete(id);
    this.#count(place.holding, place.text, -1);
  }

  clear(): void {
    this.#holdings = [];
    this.#where.clear();
    this.#totals.fill(0);
  }

  /** Texts that are in a segment and count nowhere any more. */
  gone(): Set<string> {
    const gone = new Set<string>();
    for (const { segment, rows, alive } of this.#holdings) {
      if (alive === rows.length) continue;
      for (const [text, row] of rows.entries()) {
        const id = segment.ids[text] ?? '';
        if (row < 0 && !this.#where.has(id)) gone.add(id);
      }
    }
    return gone;
  }

  /**
   * Joins the small segments when there are many, else writes one anew without what counts no more: where that is more
   * than half of it, or one of the texts `erased`, of which no word may stay. Gives what to take out of where segments
   * are stored, and what to put in its place; null when there is nothing to do. What changes while it works keeps its
   * place.
   */
  *tidy(erased: ReadonlySet<string> = new Set()): Work<Tidied | null> {
    const small = this.#holdings.filter(({ segment }) => segment.ids.length < SMALL_TEXTS);
    const chosen = small.length > SMALL_SEGMENTS ? small : this.#holdings.filter(isSwept(erased)).slice(0, 1);
    if (chosen.length === 0) return null;
    const rows = new Map(chosen.map((holding) => [holding.segment, holding.rows]));
    const out = chosen.map(({ segment }) => segment);
    const isAlive = (segment: Segment, text: number) => (rows.get(segment)?.[text] ?? -1) >= 0;
    const hasLeft = chosen.some(({ alive }) => alive > 0);
    const joined = hasLeft ? yield* merged(out, isAlive) : null;
    const rowOf = new Map<string, number>();
    for (const [id, { holding, text }] of this.#where)
      if (chosen.includes(holding)) rowOf.set(id, holding.rows[text] ?? -1);
    this.#holdings = this.#holdings.filter((holding) => !chosen.includes(holding));
    if (joined) this.add(joined, (id) => rowOf.get(id) ?? -1);
    return { out, joined };
  }

  /**
   * Scores each row in which the words stand, side by side where there are several: `scores[row]` grows to what the best
   * of them counts. Gives the words of the index that were found.
   */
  score(wanted: Wanted, scores: Float32Array): Set<string> {
    const found = new Set<string>();
    const [word] = wanted.words;
    if (word === undefined) return found;
    if (wanted.words.length > 1) this.#scorePhrase(wanted, scores, found);
    else this.#scoreMatches(this.matches(word, wanted), scores, found);
    return found;
  }

  /** How many texts have what is wanted as it was typed; of words side by side it is not known. */
  frequency({ words, isPrefix }: Wanted): number {
    const [word] = words;
    if (word === undefined || words.length > 1) return Number.POSITIVE_INFINITY;
    let texts = 0;
    for (const { holding, term } of this.matches(word, { isPrefix, isQuoted: true }))
      texts += living(holding, term);
    return texts;
  }

  /** The terms that a word stands for: itself, with `isPrefix` whatever begins so, and what it may be a typo of. */
  matches(word: string, { isPrefix, isQuoted }: Pick<Wanted, 'isPrefix' | 'isQuoted'>): Match[] {
    const { weights, shortFields } = this.shape;
    // A sign of another script may be a word by itself.
    const isShort = word.length < PREFIX_FROM && /^[a-z0-9]*$/.test(word);
    const fields = isShort
      ? weights.map((weight, field) => (shortFields.includes(field) ? weight : 0))
      : weights;
    const matches = this.#beginning(word, isPrefix && fields.some((weight) => weight > 0), fields);
    if (isQuoted || word.length < TYPO_FROM || /\d/.test(word)) return matches;
    return [...matches, ...this.#typos(word, isPrefix && matches.length === 0)];
  }

  #beginning(word: string, goesOn: boolean, fields: readonly number[]): Match[] {
    const matches: Match[] = [];
    for (const holding of this.#holdings) {
      const { terms } = holding.segment;
      for (let term = firstTermFrom(holding.segment, word); term < terms.length; term++) {
        const own = terms[term] ?? '';
        if (own !== word && !(goesOn && own.startsWith(word))) break;
        matches.push(
          own === word
            ? { holding, term, weight: 1, fields: this.shape.weights }
            : { holding, term, weight: PREFIX_WEIGHT * Math.sqrt(word.length / own.length), fields },
        );
      }
    }
    return matches;
  }

  #typos(word: string, goesOn: boolean): Match[] {
    const fields = this.shape.weights;
    return this.#holdings.flatMap((holding) =>
      nearTerms(holding.segment.terms, word, goesOn).map((term) => ({
        holding,
        term,
        weight: TYPO_WEIGHT,
        fields,
      })),
    );
  }

  #scoreMatches(matches: readonly Match[], scores: Float32Array, found: Set<string>): void {
    const rarity = this.rarity(matches);
    for (const { holding, term, weight, fields } of matches) {
      let isFound = false;
      walk(holding.segment, term, (text, counts) => {
        const row = holding.rows[text] ?? -1;
        if (row < 0) return;
        const value = weight * rarity * this.#saturated(holding, text, counts, fields);
        if (value === 0) return;
        isFound = true;
        if (value > (scores[row] ?? 0)) scores[row] = value;
      });
      if (isFound) found.add(holding.segment.terms[term] ?? '');
    }
  }

  /** Inverse document frequency of terms taken as one. */
  rarity(matches: readonly Pick<Match, 'holding' | 'term'>[]): number {
    let texts = 0;
    for (const { holding, term } of matches) {
      // The share of texts that count is near enough here.
      const share = holding.alive / Math.max(holding.rows.length, 1);
      texts += (holding.segment.frequencies[term] ?? 0) * share;
    }
    return rarityOf(Math.min(texts, this.size), this.size);
  }

  #saturated(
    { segment }: Holding,
    text: number,
    counts: ArrayLike<number>,
    weights: readonly number[],
  ): number {
    let frequency = 0;
    for (let field = 0; field < weights.length; field++) {
      const count = counts[field] ?? 0;
      if (count === 0) continue;
      const length = segment.lengths[text * weights.length + field] ?? 0;
      const usual = (this.#totals[field] ?? 0) / this.size || 1;
      frequency += ((weights[field] ?? 0) * count) / (1 - B + (B * length) / usual);
    }
    return (frequency * (K1 + 1)) / (K1 + frequency);
  }

  #scorePhrase(wanted: Wanted, scores: Float32Array, found: Set<string>): void {
    const { weights } = this.shape;
    const perHolding = new Map<Holding, Map<number, number[]>>();
    for (const holding of this.#holdings) {
      const texts = textsWithPhrase(holding, wanted, found);
      if (texts.size > 0) perHolding.set(holding, texts);
    }
    let texts = 0;
    for (const own of perHolding.values()) texts += own.size;
    const rarity = rarityOf(Math.min(texts, this.size), this.size);
    for (const [holding, own] of perHolding) {
      for (const [text, counts] of own) {
        const row = holding.rows[text] ?? -1;
        const value = wanted.words.length * rarity * this.#saturated(holding, text, counts, weights);
        if (row >= 0 && value > (scores[row] ?? 0)) scores[row] = value;
      }
    }
  }

  #count(holding: Holding, text: number, sign: 1 | -1): void {
    const { segment } = holding;
    holding.alive += sign;
    const fields = this.#totals.length;
    for (let field = 0; field < fields; field++)
      this.#totals[field] = (this.#totals[field] ?? 0) + sign * (segment.lengths[text * fields + field] ?? 0);
  }
}

/** Never 0: a word that all texts have still tells where it stands. */
function rarityOf(texts: number, all: number): number {
  return Math.log(1 + (all - texts + 0.5) / (texts + 0.5));
}

/** Whether a segment is to be written anew by itself. */
const isSwept =
  (erased: ReadonlySet<string>) =>
  ({ segment, rows, alive }: Holding): boolean =>
    alive * 2 < rows.length ||
    (erased.size > 0 &&
      alive < rows.length &&
      segment.ids.some((id, text) => (rows[text] ?? -1) < 0 && erased.has(id)));

/** How many texts that count have a term. */
export function living({ segment, rows, alive }: Holding, term: number): number {
  if (alive === rows.length) return segment.frequencies[term] ?? 0;
  let texts = 0;
  walk(segment, term, (text) => {
    if ((rows[text] ?? -1) >= 0) texts++;
  });
  return texts;
}
