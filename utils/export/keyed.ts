import { citeKeys, type PlainKey, plainKey } from './cite-key';
import type { ReadingListHead, ReadingListItem, TextWriterOf } from './reading-list';

/** An entry of a bibliography without its cite key, which stands between the two. */
export type Keyless = readonly [before: string, after: string];

/**
 * A format with an entry for each paper under a cite key. Entries are made as their papers come, and written at the end:
 * only then the keys are known, which tell the papers of a list apart.
 */
export function keyedWriter(
  entry: (item: ReadingListItem, list: ReadingListHead) => Keyless,
  { start = '', between, end = '' }: { start?: string; between: string; end?: string },
): TextWriterOf {
  return (list) => {
    const entries: Keyless[] = [];
    const plain: PlainKey[] = [];
    return {
      head: () => start,
      item: (item) => {
        entries.push(entry(item, list));
        plain.push(plainKey(item.publication));
        return '';
      },
      *foot() {
        const keys = citeKeys(plain);
        for (const [i, [before, after]] of entries.entries())
          yield `${i === 0 ? '' : between}${before}${keys[i] ?? ''}${after}`;
        yield end;
      },
    };
  };
}
