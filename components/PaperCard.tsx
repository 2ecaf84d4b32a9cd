import { ChevronDown, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ArticleMetadata } from '@/utils/article/article';
import type { ProgressRecord, Status } from '@/utils/library/records';
import { formatDay, formatNames } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { Marked } from './Marked';
import { ReadLink } from './ReadLink';
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

/** Words of a paper, with the way to them in the reader; `isComing` keeps their place until they are there. */
type CardExcerpt = { text: string; href: string | null } | 'isComing';

interface Props {
  paper: PaperFacts;
  highlightCount: number;
  status: Status;
  /** Resolves to true once the status is on disk. */
  onStatus: (status: Status) => Promise<boolean>;
  /** How many versions of its text are kept, and where they are shown; there is something to see from two on. */
  versions: { count: number; href: string };
  /** The way to correct the facts. */
  edit: ComponentChildren;
  /** Its highlights; not asked for where there are none. */
  children: ComponentChildren;
  /** What stands below them. */
  foot?: ComponentChildren;
  /** Copies the citation of the paper. */
  onCite?: () => void;
  /** Its tags. */
  tags?: ComponentChildren;
  /** Words of it in which something stands that was searched for. */
  excerpt?: CardExcerpt | null;
  /** How far it was read; null where nobody has begun. */
  progress?: ProgressRecord | null;
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

function Excerpt({ excerpt, language }: { excerpt: CardExcerpt; language: string }) {
  const t = useText();
  if (excerpt === 'isComing') return <p class="paper-excerpt is-short" />;
  const { text, href } = excerpt;
  const words = <Marked text={text} />;
  return (
    <p class={href === null ? 'paper-excerpt soft' : 'paper-excerpt soft is-short'} lang={language}>
      {href === null ? (
        words
      ) : (
        <a href={href} title={t('openReader')}>
          {words}
        </a>
      )}
    </p>
  );
}

/** One saved paper in the library, with its highlights. */
export function PaperCard({
  paper,
  highlightCount,
  status,
  versions,
  edit,
  onStatus,
  children,
  foot,
  onCite,
  tags,
  excerpt,
  progress = null,
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
          {excerpt && <Excerpt excerpt={excerpt} language={paper.language} />}
          {edit}
        </div>
        {onRemove && <IconButton icon={Trash2} label={t('removeFromList')} size={18} onClick={onRemove} />}
      </div>
      <div class="paper-state">
        <StatusPicker status={status} onChange={onStatus} />
        {versions.count > 0 && <ReadLink paperKey={paper.key} progress={progress} />}
        {onCite && (
          <button type="button" class="quiet small" data-cites onClick={onCite}>
            {t('citePaper')}
          </button>
        )}
        {progress && progress.share > 0 && <ReadShare share={progress.share} />}
        {versions.count > 1 && (
          <a class="small" href={versions.href}>
            {t('versionCount', { n: versions.count })}
          </a>
        )}
        {tags}
      </div>
      {highlightCount > 0 ? (
        <details open>
          <summary>
            {t('highlightCount', { n: highlightCount })}
            <Icon node={ChevronDown} size={14} />
          </summary>
          {children}
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
      {foot}
    </article>
  );
}
