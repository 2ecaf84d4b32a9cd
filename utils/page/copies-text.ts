import { type TextMap, textMap } from '@/utils/anchor/text-map';

/** The text of every copy of the article's body, the rendered copy first. */
export interface CopiesText {
  /** As of the last reading. */
  maps: () => readonly TextMap[];
  /** Reads the page again; true when a copy came, went or changed. */
  refresh: () => boolean;
}

/** Reads the copies that `find` names on first use and again on `refresh`. */
export function copiesText(find: () => readonly Element[]): CopiesText {
  let known: readonly TextMap[] | undefined;
  const read = () => find().map(textMap);
  return {
    maps() {
      known ??= read();
      return known;
    },
    refresh() {
      const before = known ?? [];
      const now = read();
      known = now;
      return now.length !== before.length || now.some((map, i) => !isSame(map, before[i]));
    },
  };
}

function isSame(map: TextMap, before: TextMap | undefined): boolean {
  return map.root === before?.root && map.text === before.text;
}

/** The copy that the reader sees at this width; null when none is rendered. */
export function renderedMap(maps: readonly TextMap[]): TextMap | null {
  return maps.find(({ root }) => root.getClientRects().length > 0) ?? null;
}
