import { describeSpan } from '@/utils/anchor/describe';
import { locate } from '@/utils/anchor/locate';
import type { Anchor } from '@/utils/anchor/selector';
import type { TextMap } from '@/utils/anchor/text-map';
import { type DraftBook, type OpenNote, openDraftBook } from '@/utils/draft-book';
import type { Draft } from '@/utils/highlight/draft';
import { atPoint } from '@/utils/page/at-point';
import type { MarkedPage } from '@/utils/page/modules';
import type { Painter } from '@/utils/page/paint';
import { type Passage, passageAt } from '@/utils/page/passage';
import { type Outcome, ProblemError } from '@/utils/problem';

/** A note on words that are not marked yet, and where they stand in one copy of the present text. */
interface PlacedDraft {
  draft: Draft;
  passage: Passage;
}

/** Notes of this page that are not saved yet (see `DraftBook`). */
export interface PageDrafts extends Pick<DraftBook, 'of' | 'keep' | 'drop' | 'move' | 'isEmpty'> {
  /** A box opens for a note of the paper that stands here now; without an id, for a new one. */
  open: (id: string | undefined, anchor: Anchor) => OpenNote;
  /** Whether the paper that a note is about still stands here. */
  isHere: (note: OpenNote) => boolean;
  /** Reads those of earlier visits, until that has worked once for the paper that stands here. */
  load(): Promise<void>;
  /** Paints the places of notes on words that are not marked yet, and `current` besides. */
  paint(current?: Range): void;
  /** The note on words that are not marked yet which is about this very place. */
  about: (passage: Passage) => Draft | null;
  /** Such a note whose words lie under a point of the viewport. */
  at(x: number, y: number): PlacedDraft | null;
}

export function openDrafts(
  { background, keys }: MarkedPage,
  { paint, maps }: { paint: Painter; maps: () => readonly TextMap[] },
): PageDrafts {
  const book = openDraftBook({
    load: async (aliases) => unwrap(await background('drafts', { aliases: [...aliases] })),
    keep: async (aliases, draft) => unwrap(await background('keepDraft', { aliases: [...aliases], draft })),
    drop: async (aliases, id) => unwrap(await background('dropDraft', { aliases: [...aliases], id })),
  });
  /** The papers, by their first key, whose drafts were read. */
  const loaded = new Set<string>();
  /** What was looked for in a text, by the words as JSON: a text is read once and then stays as it is. */
  const places = new WeakMap<TextMap, Map<string, Passage | null>>();
  const placeIn = (map: TextMap, anchor: Anchor): Passage | null => {
    const known = places.get(map) ?? new Map<string, Passage | null>();
    places.set(map, known);
    const wanted = JSON.stringify(anchor);
    const before = known.get(wanted);
    if (before !== undefined) return before;
    const found = locate(map, anchor);
    // What is saved of it is to name the words as they are in the text of now.
    const isCertain = found.state === 'exact' || found.state === 'changed';
    const passage = isCertain ? passageAt(map, describeSpan(map.text, found.start, found.end)) : null;
    known.set(wanted, passage);
    return passage;
  };
  /** Where the notes on words that are not marked yet stand, in every copy that has them for certain. */
  const placed = (): PlacedDraft[] =>
    book.list(keys()).flatMap((draft) => {
      const { anchor } = draft;
      if (!anchor) return [];
      return maps()
        .flatMap((map) => placeIn(map, anchor) ?? [])
        .map((passage) => ({ draft, passage }));
    });

  return {
    ...book,
    open: (id, anchor) => book.open({ id, keys: keys(), anchor }),
    isHere: (note) => keys().some((key) => note.keys.includes(key)),
    async load() {
      const aliases = keys();
      const [paper] = aliases;
      if (paper !== undefined && !loaded.has(paper) && (await book.load(aliases))) loaded.add(paper);
    },
    paint(current) {
      const ranges = placed().map(({ passage }) => passage.range);
      paint.paint('draft', current ? [...ranges, current] : ranges);
    },
    about({ anchor: { position, quote } }) {
      const isThere = ({ passage: { anchor } }: PlacedDraft) =>
        anchor.position.start === position.start &&
        anchor.position.end === position.end &&
        anchor.quote.exact === quote.exact;
      return placed().find(isThere)?.draft ?? null;
    },
    at(x, y) {
      const isThere = atPoint(document, x, y);
      return placed().find(({ passage }) => isThere([passage.range])) ?? null;
    },
  };
}

function unwrap<A>(outcome: Outcome<A>): A {
  if (!outcome.ok) throw new ProblemError(outcome.problem, outcome.detail);
  return outcome.value;
}
