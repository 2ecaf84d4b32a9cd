import type { ComponentChildren } from 'preact';
import { formatMoment } from './format';
import { Marked } from './Marked';
import type { PaperFacts } from './PaperCard';
import { useText } from './text';

interface Props {
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
export function PaperLine({ paper, status, select, share, highlights, changedAt }: Props) {
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
