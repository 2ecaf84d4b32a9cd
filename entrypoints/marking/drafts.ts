import { locate } from '@/utils/anchor/locate';
import type { Anchor } from '@/utils/anchor/selector';
import type { TextMap } from '@/utils/anchor/text-map';
import { countWords } from '@/utils/anchor/words';
import { type Draft, draftId } from '@/utils/highlight/draft';
import { newestOnly } from '@/utils/highlight/newest';
import { isAtPoint } from '@/utils/page/at-point';
import type { MarkedPage } from '@/utils/page/modules';
import type { Painter } from '@/utils/page/paint';
import type { Passage } from '@/utils/page/passage';

/**
 * Notes of this page that are not saved yet. They are kept on disk as they are typed. A failure is not told here: the
 * words are on the screen, and saving them says what is wrong.
 */
export interface PageDrafts {
  of: (id: string) => Draft | null;
  /** The id of a draft for words that are not marked yet. */
  idFor: (anchor: Anchor) => string;
  isEmpty: () => boolean;
  keep(draft: Draft): void;
  drop(id: string): void;
  /** Reads those of earlier visits, once for each paper that stands here. */
  load(): Promise<void>;
  /** Paints the places of notes on words that are not marked yet, and `current` besides. */
  paint(current?: Range): void;
  /** The words under a point of the viewport that such a note is about. */
  at(x: number, y: number): Passage | null;
}

/** What is written belongs to the paper that stood here when it was typed. */
type Write = { aliases: string[] } & ({ draft: Draft } | { dropped: string });

export function openDrafts(
  { background, keys }: MarkedPage,
  { paint, maps }: { paint: Painter; maps: () => readonly TextMap[] },
): PageDrafts {
  const drafts = new Map<string, Draft>();
  /** The paper whose drafts these are; it may give way to another one in the same document. */
  let owner: string | undefined;
  const write = newestOnly(({ aliases, ...what }: Write) =>
    'draft' in what
      ? background('keepDraft', { aliases, draft: what.draft })
      : background('dropDraft', { aliases, id: what.dropped }),
  );
  /** Where a note on words that are not marked yet stands, in every copy that has them for certain. */
  const places = ({ anchor }: Draft): Passage[] =>
    maps().flatMap((map) => {
      const found = anchor && locate(map, anchor);
      if (!found || (found.state !== 'exact' && found.state !== 'changed')) return [];
      const { range } = found;
      return [{ anchor, range, map, words: countWords(anchor.quote.exact), said: range.toString() }];
    });

  return {
    of: (id) => drafts.get(id) ?? null,
    idFor: (anchor) => draftId(keys()[0] ?? '', anchor),
    isEmpty: () => drafts.size === 0,
    keep(draft) {
      drafts.set(draft.id, draft);
      write(draft.id, { aliases: keys(), draft });
    },
    drop(id) {
      if (drafts.delete(id)) write(id, { aliases: keys(), dropped: id });
    },
    async load() {
      const aliases = keys();
      if (aliases[0] === owner) return;
      owner = aliases[0];
      drafts.clear();
      const kept = await background('drafts', { aliases });
      // What is being typed by now is newer.
      if (aliases[0] !== owner) return;
      for (const draft of kept.ok ? kept.value : []) if (!drafts.has(draft.id)) drafts.set(draft.id, draft);
    },
    paint(current) {
      const ranges = [...drafts.values()].flatMap(places).map(({ range }) => range);
      paint.paint('draft', current ? [...ranges, current] : ranges);
    },
    at: (x, y) =>
      [...drafts.values()].flatMap(places).find(({ range }) => isAtPoint(document, [range], x, y)) ?? null,
  };
}
