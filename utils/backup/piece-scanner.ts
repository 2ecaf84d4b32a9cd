import { RECORD_LIMIT } from './fits';

/** Why a file cannot be read, and where: "line 3, column 7" as numbers, or what is said of it by name. */
export interface FilePlace {
  line: number;
  column: number;
}

/** A value of a JSON document that is read by itself: members and items of what is descended into. */
export interface Piece {
  /** Names of members, and numbers of items from 0, from the outside in. */
  path: readonly (string | number)[];
  text: string;
  /** Where it begins. */
  place: FilePlace;
}

/** What a scanner stops at. */
export class ScanFault extends Error {
  override readonly name = 'ScanFault';
  constructor(
    readonly fault: 'not-json' | 'too-deep' | 'too-long',
    readonly place: FilePlace,
  ) {
    super(`${fault} at ${place.line}:${place.column}`);
  }
}

interface Frame {
  kind: 'object' | 'array';
  /** Path of what is open. */
  path: readonly (string | number)[];
  expects: 'first' | 'key' | 'colon' | 'value' | 'next';
  key: string;
  index: number;
}

/** How deep brackets may stand in one piece: a citation style takes two for each of its 100 elements (`readXml`). */
const DEPTH_LIMIT = 256;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/**
 * Takes a JSON document apart as it comes in, so that a large one is never in memory whole. `isOpened` says of which
 * objects and arrays the parts are wanted; every other value is one piece. That pieces are JSON themselves is left to
 * whoever parses them. Time is linear, memory that of the longest piece.
 */
export class PieceScanner {
  readonly #stack: Frame[] = [];
  readonly #isOpened: (path: readonly (string | number)[]) => boolean;
  #buffer = '';
  /** Where in the buffer the piece or key begins that is being read; -1 between them. */
  #start = -1;
  #startPlace: FilePlace = { line: 1, column: 1 };
  #at = 0;
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;
  #isBegun = false;
  #isOver = false;
  #line = 1;
  #column = 0;

  constructor(isOpened: (path: readonly (string | number)[]) => boolean) {
    this.#isOpened = isOpened;
  }

  /** The pieces that are whole with this much more of the document. Throws a `ScanFault`. */
  *feed(text: string): Generator<Piece> {
    this.#buffer += text;
    for (; this.#at < this.#buffer.length; this.#at++) {
      const sign = this.#buffer.charCodeAt(this.#at);
      if (sign === LINE_FEED) {
        this.#line++;
        this.#column = 0;
      } else this.#column++;
      if (this.#start === -1) this.#between(sign);
      else {
        const ended = this.#within(sign);
        if (ended) yield ended;
      }
    }
    // What is done with is let go.
    const kept = this.#start === -1 ? this.#at : this.#start;
    this.#buffer = this.#buffer.slice(kept);
    this.#at -= kept;
    if (this.#start !== -1) this.#start = 0;
    if (this.#buffer.length > RECORD_LIMIT) throw new ScanFault('too-long', this.#startPlace);
  }

  /** Says that nothing more comes. Throws a `ScanFault` where something is missing. */
  end(): void {
    if (!this.#isOver) throw this.#bad();
  }

  #bad(): ScanFault {
    return new ScanFault('not-json', { line: this.#line, column: Math.max(1, this.#column) });
  }

  #between(sign: number): void {
    if (sign === 0x20 || sign === LINE_FEED || sign === 0x0d || sign === 0x09) return;
    const frame = this.#stack.at(-1);
    if (!frame) {
      if (this.#isBegun || sign !== 0x7b) throw this.#bad();
      this.#isBegun = true;
      this.#stack.push({ kind: 'object', path: [], expects: 'first', key: '', index: 0 });
      return;
    }
    const isEnd = sign === (frame.kind === 'object' ? 0x7d : 0x5d);
    const canEnd = frame.expects === 'first' || frame.expects === 'next';
    if (frame.expects === 'first' && !isEnd) frame.expects = frame.kind === 'object' ? 'key' : 'value';
    if (isEnd && canEnd) this.#close();
    else this.#follow(frame, sign);
  }

  #follow(frame: Frame, sign: number): void {
    switch (frame.expects) {
      case 'next':
        if (sign !== 0x2c) throw this.#bad();
        frame.index++;
        frame.expects = frame.kind === 'object' ? 'key' : 'value';
        return;
      case 'colon':
        if (sign !== 0x3a) throw this.#bad();
        frame.expects = 'value';
        return;
      case 'key':
        if (sign !== QUOTE) throw this.#bad();
        this.#begin(sign);
        return;
      case 'first':
      case 'value':
        this.#value(frame, sign);
    }
  }

  #value(frame: Frame, sign: number): void {
    const path = [...frame.path, frame.kind === 'object' ? frame.key : frame.index];
    if ((sign === 0x7b || sign === 0x5b) && this.#isOpened(path)) {
      frame.expects = 'next';
      const kind = sign === 0x7b ? 'object' : 'array';
      this.#stack.push({ kind, path, expects: 'first', key: '', index: 0 });
      return;
    }
    if (sign === 0x7d || sign === 0x5d || sign === 0x2c || sign === 0x3a) throw this.#bad();
    this.#begin(sign);
  }

  #close(): void {
    this.#stack.pop();
    if (this.#stack.length === 0) this.#isOver = true;
  }

  #begin(sign: number): void {
    this.#start = this.#at;
    this.#startPlace = { line: this.#line, column: this.#column };
    this.#isQuoted = sign === QUOTE;
    this.#isEscaped = false;
    this.#depth = sign === 0x7b || sign === 0x5b ? 1 : 0;
  }

  /** The next sign of a piece or key; gives the piece that ends with it. */
  #within(sign: number): Piece | null {
    if (this.#isQuoted) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (sign === BACKSLASH) this.#isEscaped = true;
      else if (sign === QUOTE) {
        this.#isQuoted = false;
        if (this.#depth === 0) return this.#finish(this.#at + 1);
      }
      return null;
    }
    if (sign === QUOTE) this.#isQuoted = true;
    else if (sign === 0x7b || sign === 0x5b) {
      this.#depth++;
      if (this.#depth > DEPTH_LIMIT)
        throw new ScanFault('too-deep', { line: this.#line, column: this.#column });
    } else if (sign === 0x7d || sign === 0x5d || (sign === 0x2c && this.#depth === 0)) {
      // A number or a word ends with what comes after it.
      if (this.#depth === 0) {
        const piece = this.#finish(this.#at);
        this.#between(sign);
        return piece;
      }
      if (sign !== 0x2c) this.#depth--;
      if (this.#depth === 0) return this.#finish(this.#at + 1);
    }
    return null;
  }

  #finish(end: number): Piece | null {
    const text = this.#buffer.slice(this.#start, end);
    const place = this.#startPlace;
    const frame = this.#stack.at(-1);
    this.#start = -1;
    if (!frame) throw this.#bad();
    if (frame.expects === 'key') {
      frame.key = keyOf(text, place);
      frame.expects = 'colon';
      return null;
    }
    frame.expects = 'next';
    return { path: [...frame.path, frame.kind === 'object' ? frame.key : frame.index], text, place };
  }
}

function keyOf(text: string, place: FilePlace): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw new ScanFault('not-json', place);
  }
}
