import { ArrowDown, ArrowUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import { formatMoment } from './format';
import { Icon } from './Icon';
import { Marked } from './Marked';
import type { PaperFacts } from './PaperCard';
import { useText } from './text';
import './table.css';

/** The parts of the table; they are loaded when papers are first shown as one. */

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

interface HeadProps {
  /** Null where another order counts. */
  sorted: { by: string; isDescending: boolean } | null;
  onSort: (by: Column) => void;
}

/** The head of the table: each name sorts by its column, a second time the other way round. */
export function TableHead({ sorted, onSort }: HeadProps) {
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

interface LineProps {
  paper: PaperFacts;
  status: ComponentChildren;
  select: ComponentChildren;
  /** Share of the text that was read, 0 to 1; null where nobody has begun. */
  share: number | null;
  highlights: number;
  /** ISO instant. */
  changedAt: string;
}

/** One paper as a row of the table: its cells, in the order of `COLUMNS`. */
export function PaperLine({ paper, status, select, share, highlights, changedAt }: LineProps) {
  const t = useText();
  const names = paper.authors.map(({ name }) => name).join(', ');
  const percent = share === null ? '' : `${Math.round(share * 100)} %`;
  return (
    <>
      <div role="cell" class="cell-select" data-paper={paper.key}>
        {select}
      </div>
      <div role="cell" class="cell-title" lang={paper.language}>
        <a href={paper.url} target="_blank" rel="noopener noreferrer" title={paper.title}>
          <bdi>
            <Marked text={paper.title} />
          </bdi>
        </a>
      </div>
      <div role="cell" class="cell-author" title={names}>
        <bdi>
          <Marked text={names} />
        </bdi>
      </div>
      <div role="cell" class="cell-series" title={paper.series ?? ''}>
        <bdi>{paper.series}</bdi>
      </div>
      <div role="cell" class="cell-number">
        {paper.published?.slice(0, 4)}
      </div>
      <div role="cell" class="cell-status">
        {status}
      </div>
      <div role="cell" class="cell-number cell-progress">
        {percent}
      </div>
      <div role="cell" class="cell-number cell-highlights">
        {highlights > 0 && (
          <>
            <span aria-hidden="true">{highlights}</span>
            <span class="unseen">{t('highlightCount', { n: highlights })}</span>
          </>
        )}
      </div>
      <div role="cell" class="cell-number cell-changed">
        <time dateTime={changedAt}>{formatMoment(changedAt, 'medium')}</time>
      </div>
    </>
  );
}
