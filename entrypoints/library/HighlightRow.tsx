import type { DraftCalls } from '@/components/draft-calls';
import { formatDay, formatNames } from '@/components/format';
import { HighlightList } from '@/components/HighlightList';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import type { States } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { ShelfHighlight } from '@/utils/library/shelf';
import { useRepairView } from './use-repair-view';

interface Props extends ShelfHighlight {
  library: Library;
  actions: Actions;
  onStates: (states: States) => void;
  noteDrafts: DraftCalls;
  onChange: (highlight: Highlight, change: HighlightChange) => Promise<boolean>;
  onDelete: (highlight: Highlight) => void;
}

/** One highlight of the library, with the paper that it stands in. */
export function HighlightRow({
  highlight,
  publication,
  versions,
  library,
  actions,
  onStates,
  noteDrafts,
  onChange,
  onDelete,
}: Props) {
  const t = useText();
  const { view } = useRepairView({
    library,
    actions,
    paperKey: publication.key,
    present: versions.seen ?? publication.sha256,
    highlights: [highlight],
    onStates,
  });
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
      <HighlightList
        highlights={[highlight]}
        drafts={noteDrafts}
        onChange={onChange}
        onDelete={onDelete}
        stateOf={view}
      />
    </article>
  );
}
