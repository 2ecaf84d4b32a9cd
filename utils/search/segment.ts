import { ByteReader, ByteWriter } from './bytes';
import { wordsOf } from './words';

/** What is to be indexed. */
export interface IndexedText {
  id: string;
  /** Changes whenever its fields do. */
  stamp: string;
  /** The texts of each field, the same number of fields for all of one index. */
  fields: readonly (readonly string[])[];
}

/**
 * An inverted index of some texts that never changes: terms in order, and for each of them who has it, how often in each
 * field, and at which places. Plain typed arrays, so that it is stored, loaded and held as it is, without a tree of
 * objects: some three bytes for each word of a text.
 */
export interface Segment {
  ids: string[];
  stamps: string[];
  /** Number of fields. */
  fields: number;
  /** Words of each field of each text: `lengths[text * fields + field]`. */
  lengths: Uint32Array<ArrayBuffer>;
  /** Sorted by UTF-16 code units. */
  terms: string[];
  /** How many texts have each term. */
  frequencies: Uint32Array<ArrayBuffer>;
  /** Where in `heads` and in `places` each term starts. */
  headStarts: Uint32Array<ArrayBuffer>;
  placeStarts: Uint32Array<ArrayBuffer>;
  /** For each text that has the term: the step from the text before, then how often each field has it. */
  heads: Uint8Array<ArrayBuffer>;
  /** For each such text: the step to each place from the one before; places run on through the fields. */
  places: Uint8Array<ArrayBuffer>;
}

/** Places that are left free between two texts of a field and between two fields, so that no phrase runs across. */
const GAP = 1;

/** Work that can be done a piece at a time: it may rest at each `yield`. */
export type Work<T> = Generator<undefined, T>;

/** Terms after which such work may rest. */
const TERMS_A_PIECE = 200;

/** Gathers texts until they are made into a segment; `fields` is the number of their fields. */
export class SegmentBuilder {
  /** Of each term the text, the field and the place of each time that it occurs, one after the other. */
  readonly #occurrences = new Map<string, number[]>();
  readonly #ids: string[] = [];
  readonly #stamps: string[] = [];
  readonly #lengths: number[] = [];

  constructor(readonly fields: number) {}

  /** How many texts it holds. */
  get size(): number {
    return this.#ids.length;
  }

  add({ id, stamp, fields }: IndexedText): void {
    const number = this.#ids.push(id) - 1;
    this.#stamps.push(stamp);
    let place = 0;
    for (let field = 0; field < this.fields; field++) {
      let length = 0;
      for (const part of fields[field] ?? []) {
        const words = wordsOf(part);
        length += words.length;
        for (const word of words) {
          const known = this.#occurrences.get(word);
          if (known) known.push(number, field, place++);
          else this.#occurrences.set(word, [number, field, place++]);
        }
        place += GAP;
      }
      this.#lengths.push(length);
    }
  }

  *done(): Work<Segment> {
    const writer = new SegmentWriter(this.fields);
    const terms = [...this.#occurrences.keys()].sort();
    for (const [at, term] of terms.entries()) {
      writer.start(term);
      this.#write(writer, this.#occurrences.get(term) ?? []);
      if (at % TERMS_A_PIECE === 0) yield;
    }
    return writer.done({ ids: this.#ids, stamps: this.#stamps, lengths: Uint32Array.from(this.#lengths) });
  }

  #write(writer: SegmentWriter, occurrences: readonly number[]): void {
    const counts = Array.from({ length: this.fields }, () => 0);
    let places: number[] = [];
    for (let at = 0; at < occurrences.length; at += 3) {
      const [text = 0, field = 0, place = 0] = [occurrences[at], occurrences[at + 1], occurrences[at + 2]];
      counts[field] = (counts[field] ?? 0) + 1;
      places.push(place);
      if (occurrences[at + 3] === text) continue;
      writer.add(text, counts, places);
      counts.fill(0);
      places = [];
    }
  }
}

/** Writes the postings of one term after the other, each in the order of its texts. */
class SegmentWriter {
  readonly #terms: string[] = [];
  readonly #frequencies: number[] = [];
  readonly #headStarts: number[] = [];
  readonly #placeStarts: number[] = [];
  readonly #heads = new ByteWriter();
  readonly #places = new ByteWriter();
  #before = 0;

  constructor(readonly fields: number) {}

  start(term: string): void {
    this.#terms.push(term);
    this.#frequencies.push(0);
    this.#headStarts.push(this.#heads.length);
    this.#placeStarts.push(this.#places.length);
    this.#before = 0;
  }

  add(text: number, counts: readonly number[], places: readonly number[]): void {
    const last = this.#frequencies.length - 1;
    this.#frequencies[last] = (this.#frequencies[last] ?? 0) + 1;
    this.#heads.push(text - this.#before);
    this.#before = text;
    for (const count of counts) this.#heads.push(count);
    let before = 0;
    for (const place of places) {
      this.#places.push(place - before);
      before = place;
    }
  }

  done(texts: Pick<Segment, 'ids' | 'stamps' | 'lengths'>): Segment {
    return {
      ...texts,
      fields: this.fields,
      terms: this.#terms,
      frequencies: Uint32Array.from(this.#frequencies),
      headStarts: Uint32Array.from([...this.#headStarts, this.#heads.length]),
      placeStarts: Uint32Array.from([...this.#placeStarts, this.#places.length]),
      heads: this.#heads.done(),
      places: this.#places.done(),
    };
  }
}

/** Hears of each text that has a term, in order; `counts` is the same array each time. */
export type Visit = (text: number, counts: Uint32Array, total: number) => void;

/** Goes through the texts that have a term, by the term's number. */
export function walk(segment: Segment, term: number, visit: Visit): void {
  const { fields } = segment;
  const counts = new Uint32Array(fields);
  const heads = new ByteReader(segment.heads, segment.headStarts[term] ?? 0);
  let text = 0;
  for (let left = segment.frequencies[term] ?? 0; left > 0; left--) {
    text += heads.next();
    let total = 0;
    for (let field = 0; field < fields; field++) {
      const count = heads.next();
      counts[field] = count;
      total += count;
    }
    visit(text, counts, total);
  }
}

/** The places of a term in each text that has it and that `isWanted`; `counts` is the same array each time. */
export function placesIn(
  segment: Segment,
  term: number,
  isWanted: (text: number, counts: Uint32Array) => boolean,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const reader = new ByteReader(segment.places, segment.placeStarts[term] ?? 0);
  walk(segment, term, (text, counts, total) => {
    const own: number[] | null = isWanted(text, counts) ? [] : null;
    let place = 0;
    for (let left = total; left > 0; left--) {
      place += reader.next();
      own?.push(place);
    }
    if (own) found.set(text, own);
  });
  return found;
}

/** The number of the first term that is not before `word`. */
export function firstTermFrom({ terms }: Segment, word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One segment of several, with the texts that `isAlive` alone, in the order of the segments. */
export function* merged(
  segments: readonly Segment[],
  isAlive: (segment: Segment, text: number) => boolean,
): Work<Segment> {
  const fields = segments[0]?.fields ?? 1;
  const ids: string[] = [];
  const stamps: string[] = [];
  const lengths: number[] = [];
  const numbers = segments.map((segment) =>
    Int32Array.from(segment.ids, (id, text) => {
      if (!isAlive(segment, text)) return -1;
      stamps.push(segment.stamps[text] ?? '');
      for (let field = 0; field < fields; field++) lengths.push(segment.lengths[text * fields + field] ?? 0);
      return ids.push(id) - 1;
    }),
  );
  const holders = new Map<string, [segment: number, term: number][]>();
  segments.forEach((segment, number) => {
    segment.terms.forEach((term, at) => {
      const own = holders.get(term);
      if (own) own.push([number, at]);
      else holders.set(term, [[number, at]]);
    });
  });
  const writer = new SegmentWriter(fields);
  for (const [place, term] of [...holders.keys()].sort().entries()) {
    if (place % TERMS_A_PIECE === 0) yield;
    let isStarted = false;
    for (const [number, at] of holders.get(term) ?? []) {
      const segment = segments[number];
      if (!segment) continue;
      const isKept = (text: number) => (numbers[number]?.[text] ?? -1) >= 0;
      const places = placesIn(segment, at, isKept);
      walk(segment, at, (text, counts) => {
        if (!isKept(text)) return;
        if (!isStarted) writer.start(term);
        isStarted = true;
        writer.add(numbers[number]?.[text] ?? 0, [...counts], places.get(text) ?? []);
      });
    }
  }
  return writer.done({ ids, stamps, lengths: Uint32Array.from(lengths) });
}
