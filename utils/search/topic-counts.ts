import type { Counted, Topic } from '@/utils/overview/overview';
import type { RowTable } from './row-table';

/** How many papers the filter of each value finds, as the facets count them. */
export function topicCounts({ papers, values }: RowTable): Record<Topic['by'], Counted[]> {
  const countsOf = (by: Topic['by']): Counted[] => {
    const counts = new Uint32Array(values[by].size);
    for (const held of papers)
      for (const number of held?.numbers[by] ?? []) counts[number] = (counts[number] ?? 0) + 1;
    return Array.from(counts, (count, number) => ({ value: values[by].shown(number), count }));
  };
  return { category: countsOf('category'), region: countsOf('region'), tag: countsOf('tag') };
}
