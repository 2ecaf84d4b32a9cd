import { ArrowDown, ArrowUp } from 'lucide';
import { Icon } from './Icon';
import { useText } from './text';

/** Columns of the table after the box that selects, by what they are sorted by. */
export const COLUMNS = [
  'title',
  'author',
  'series',
  'published',
  'status',
  'progress',
  'highlights',
  'changed',
] as const;
export type Column = (typeof COLUMNS)[number];

interface Props {
  /** Null where another order counts. */
  sorted: { by: string; isDescending: boolean } | null;
  onSort: (by: Column) => void;
}

/** The head of the table: each name sorts by its column, a second time the other way round. */
export function TableHead({ sorted, onSort }: Props) {
  const t = useText();
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" aria-rowindex={1} class="row">
        <div role="columnheader" class="cell-select">
          <span class="unseen">{t('select')}</span>
        </div>
        {COLUMNS.map((column) => {
          const isSorted = sorted?.by === column;
          const way = sorted?.isDescending ? 'descending' : 'ascending';
          return (
            <div
              key={column}
              role="columnheader"
              class={`cell-${column}`}
              aria-sort={isSorted ? way : 'none'}
            >
              <button type="button" class="quiet" onClick={() => onSort(column)}>
                {t(`sort-${column}`)}
                {isSorted && <Icon node={way === 'descending' ? ArrowDown : ArrowUp} size={14} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
