import { uuid } from '@/utils/uuid';

/** Papers of one call: Zotero saves each call whole or not at all. */
const SLICE = 25;

/** One call: the papers with these keys under the name of a session. */
export interface HandedSlice {
  session: string;
  keys: readonly string[];
}

/**
 * Papers on their way to Zotero. What Zotero has taken is remembered, and of a call whose end nobody knows its name, so that
 * the same papers can be handed over again after something failed, and none of them comes twice.
 */
export class HandOver {
  private readonly taken = new Set<string>();
  private open: HandedSlice | null = null;

  /** `names` tells whether the same papers are meant: keys of papers, or ids of highlights. */
  constructor(readonly names: readonly string[]) {}

  /** Of `names` those that are not meant any more; null where others are meant besides, so that this is another act. */
  without(names: readonly string[]): string[] | null {
    const known = new Set(this.names);
    if (!names.every((name) => known.has(name))) return null;
    const meant = new Set(names);
    return this.names.filter((name) => !meant.has(name));
  }

  /** What is still to be handed over of these papers, in their order; an open call first, with what is still there of it. */
  *slices(keys: readonly string[]): Generator<HandedSlice> {
    const here = new Set(keys);
    const open = this.open?.keys.filter((key) => here.has(key)) ?? [];
    // Under its own name: where Zotero has saved it all, it saves nothing of it again.
    if (this.open && open.length > 0) yield { session: this.open.session, keys: open };
    const rest = keys.filter((key) => !this.taken.has(key));
    for (let at = 0; at < rest.length; at += SLICE)
      yield { session: uuid(), keys: rest.slice(at, at + SLICE) };
  }

  /** Hears before a call what it is, and after it what became of it. */
  begin(slice: HandedSlice): void {
    this.open = slice;
  }

  /** Zotero has these papers. */
  done({ keys }: HandedSlice): void {
    for (const key of keys) this.taken.add(key);
    this.open = null;
  }

  /** `isKnown`: Zotero has none of the papers of the open call. */
  failed(isKnown: boolean): void {
    if (isKnown) this.open = null;
  }

  isTaken(key: string): boolean {
    return this.taken.has(key);
  }
}
