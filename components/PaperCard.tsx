import { ChevronDown, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ArticleMetadata } from '@/utils/article/article';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import type { Status } from '@/utils/library/records';
import { readerHash } from '@/utils/reader-hash';
import type { DraftCalls } from './draft-calls';
import { formatDay, formatNames } from './format';
import { HighlightList } from './HighlightList';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { Marked } from './Marked';
import { SeriesLine } from './SeriesLine';
import { StatusPicker } from './StatusPicker';
import { useText } from './text';

export type PaperFacts = Pick<
  ArticleMetadata,
  | 'key'
  | 'title'
  | 'series'
  | 'code'
  | 'authors'
  | 'published'
  | 'url'
  | 'pdf'
  | 'language'
  | 'coverage'
  | 'publisher'
>;

interface Props {
  paper: PaperFacts;
  highlights: Highlight[];
  /** Keeps notes until they are saved. */
  noteDrafts: DraftCalls;
  status: Status;
  /** Resolves to true once the status is on disk. */
  onStatus: (status: Status) => Promise<boolean>;
  /** How many versions of its text are kept, and where they are shown; there is something to see from two on. */
  versions: { count: number; href: string };
  /** The way to correct the facts. */
  edit: ComponentChildren;
  onChange: (highlight: Highlight, change: HighlightChange) => Promise<boolean>;
  onDelete: (highlight: Highlight) => void;
  /** How many of its highlights need a look, and the way to them. */
  needLook?: ComponentChildren;
  stateOf?: (highlight: Highlight) => ComponentChildren;
  /** Notes that belong to none of its highlights. */
  otherNotes?: ComponentChildren;
  /** Words of its lead in which something stands that was searched for. */
  excerpt?: string | null;
  /** How far it was read, 0 to 1; absent where nobody has begun. */
  share?: number;
  /** The box that selects it, and whatever else stands before it. */
  select?: ComponentChildren;
  /** Takes the paper out of the list that is shown; absent under "All papers". */
  onRemove?: () => void;
}

/** How much of a paper was on the screen. */
function ReadShare({ share }: { share: number }) {
  const t = useText();
  const percent = Math.round(share * 100);
  return (
    <span class="read-share small soft">
      <span class="read-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {t('progressShare', { percent })}
    </span>
  );
}

/** One saved paper in the library, with its highlights. */
export function PaperCard({
  paper,
  highlights,
  noteDrafts,
  status,
  versions,
  edit,
  onStatus,
  onChange,
  onDelete,
  needLook,
  stateOf,
  otherNotes,
  excerpt,
  share,
  select,
  onRemove,
}: Props) {
  const t = useText();
  return (
    <article class="paper" data-paper={paper.key}>
      <div class="paper-head">
        {select}
        <div class="facts">
          <SeriesLine series={paper.series} code={paper.code} publisher={paper.publisher} />
          <h2 lang={paper.language}>
            <a
              href={paper.url}
              target="_blank"
              rel="noopener noreferrer"
              title={t(paper.publisher === null ? 'readOnRsis' : 'readElsewhere', {
                publisher: paper.publisher ?? '',
              })}
            >
              <bdi>
                <Marked text={paper.title} />
              </bdi>
            </a>
          </h2>
          <p class="facts-line">
            {paper.authors.length > 0 && (
              <bdi>
                <Marked text={formatNames(paper.authors.map((author) => author.name))} />
              </bdi>
            )}
            {paper.published && <time dateTime={paper.published}>{formatDay(paper.published)}</time>}
            {paper.pdf && (
              <span>
                <a href={paper.pdf} target="_blank" rel="noopener noreferrer" aria-label={t('openPdf')}>
                  {t('pdf')}
                </a>
              </span>
            )}
          </p>
          {excerpt && (
            <p class="paper-excerpt soft" lang={paper.language}>
              <Marked text={excerpt} />
            </p>
          )}
          {edit}
        </div>
        {onRemove && <IconButton icon={Trash2} label={t('removeFromList')} size={18} onClick={onRemove} />}
      </div>
      <div class="paper-state">
        <StatusPicker status={status} onChange={onStatus} />
        {versions.count > 0 && (
          <a class="small" href={`reader.html${readerHash({ key: paper.key })}`}>
            {t('openReader')}
          </a>
        )}
        {share !== undefined && share > 0 && <ReadShare share={share} />}
        {versions.count > 1 && (
          <a class="small" href={versions.href}>
            {t('versionCount', { n: versions.count })}
          </a>
        )}
      </div>
      {highlights.length > 0 ? (
        <details open>
          <summary>
            {t('highlightCount', { n: highlights.length })}
            <Icon node={ChevronDown} size={14} />
          </summary>
          {needLook}
          <HighlightList
            highlights={highlights}
            drafts={noteDrafts}
            onChange={onChange}
            onDelete={onDelete}
            {...(stateOf && { stateOf })}
          />
        </details>
      ) : (
        <p class="soft small">
          {paper.coverage === 'listed' ? (
            <>
              {t('notOpenedYet')}{' '}
              <a href={paper.url} target="_blank" rel="noopener noreferrer">
                {t('openPaper')}
              </a>
            </>
          ) : (
            t('noHighlightsHere')
          )}
        </p>
      )}
      {otherNotes}
    </article>
  );
}
