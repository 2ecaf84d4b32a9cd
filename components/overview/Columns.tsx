import { formatCount } from '@/components/format';

export interface Column {
  key: string;
  /** Under the column, where there is room for it. */
  label: string;
  /** What is shown over it. */
  name: string;
  count: number;
  /** The view that it counts. */
  href: string;
}

interface Props {
  columns: readonly Column[];
  /** The picture in words. */
  label: string;
}

/** Units of the picture: one column is this wide, with the gap beside it. */
const WIDTH = 10;
const GAP = 2;
const HEIGHT = 48;
/** Columns of which each has its label; of more than these the first, the last and some between. */
const LABELLED = 7;

/**
 * Numbers over time as columns, each of which leads to what it counts. The picture has its words, and links in words beside
 * it: those are what keys and screen readers find.
 */
export function Columns({ columns, label }: Props) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const step = Math.ceil(columns.length / LABELLED);
  const last = columns.length - 1;
  const isLabelled = (at: number) => at === last || (at % step === 0 && last - at >= step);
  return (
    <div class="columns" style={{ '--columns': columns.length }}>
      <p class="unseen">{label}</p>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${Math.max(1, columns.length) * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {columns.map(({ key, name, count, href }, at) => {
          const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
          const column = (
            <rect
              key={key}
              class={count === 0 ? 'column-none' : 'column'}
              x={at * WIDTH + GAP / 2}
              y={HEIGHT - height}
              width={WIDTH - GAP}
              height={height}
            />
          );
          if (count === 0) return column;
          return (
            <a key={key} href={href} tabindex={-1}>
              <title>{`${name}: ${formatCount(count)}`}</title>
              {column}
            </a>
          );
        })}
      </svg>
      <div class="column-labels" aria-hidden="true">
        {columns.map((column, at) => (
          <span key={column.key}>{isLabelled(at) ? column.label : ''}</span>
        ))}
      </div>
    </div>
  );
}
