import { useRef } from 'preact/hooks';
import { formatDay, formatNames } from '@/components/format';
import { HighlightFrame } from '@/components/HighlightFrame';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { States } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { ShelfHighlight } from '@/utils/library/shelf';
import type { HighlightActions } from './shelf/highlight-tools';
import { type Tools, useTurn } from './shelf/use-tools';

interface Props extends ShelfHighlight {
  library: Library;
  actions: Actions;
  /** What works on highlights; null while it is not there yet. */
  tools: Tools | null;
  highlightActions: HighlightActions;
  onStates: (states: States) => void;
}

/** One highlight of the library, with the paper that it stands in. */
export function HighlightRow({
  highlight,
  publication,
  versions,
  library,
  actions,
  tools,
  highlightActions,
  onStates,
}: Props) {
  const t = useText();
  const frames = useRef<HTMLUListElement>(null);
  const isDue = useTurn(tools !== null, frames);
  const { title, url, authors, published, language } = publication;
  return (
    <article class="highlight-row" aria-label={t('highlightIn', { title })}>
      <p class="highlight-source small">
        <a href={url} target="_blank" rel="noopener noreferrer" lang={language}>
          <bdi>{title}</bdi>
        </a>
        {authors.length > 0 && <bdi>{formatNames(authors.map((author) => author.name))}</bdi>}
        {published && <time dateTime={published}>{formatDay(published)}</time>}
      </p>
      {tools && isDue ? (
        <tools.module.RowHighlight
          {...{ library, actions, onStates }}
          {...highlightActions}
          paper={publication}
          present={versions.seen ?? publication.sha256}
          highlights={[highlight]}
          drafts={tools.drafts(publication.keys)}
        />
      ) : (
        <ul ref={frames} class="highlights">
          <HighlightFrame highlight={highlight} />
        </ul>
      )}
    </article>
  );
}
