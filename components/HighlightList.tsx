import type { ComponentChildren } from 'preact';
import type { QuoteForm } from '@/utils/citation/forms';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { tagsOf } from '@/utils/highlight/tags';
import type { DraftCalls } from './draft-calls';
import { HighlightItem } from './HighlightItem';

interface Props {
  /** In the order of the text. */
  highlights: readonly Highlight[];
  /** Those of the publication, where not all of them are shown: their tags are proposed. */
  all?: readonly Highlight[];
  /** Keeps notes until they are saved. */
  drafts: DraftCalls;
  onChange: (highlight: Highlight, change: HighlightChange) => Promise<boolean>;
  onDelete: (highlight: Highlight) => void;
  onShow?: (highlight: Highlight) => void;
  /** Copies it with its citation; without a form in the usual one. */
  onCite?: (highlight: Highlight, form?: QuoteForm) => void;
  /** What became of a highlight since it was made, where that is known. */
  stateOf?: (highlight: Highlight) => ComponentChildren;
}

export function HighlightList({
  highlights,
  all = highlights,
  drafts,
  onChange,
  onDelete,
  onShow,
  onCite,
  stateOf,
}: Props) {
  const knownTags = tagsOf(all);
  return (
    <ul class="highlights">
      {highlights.map((highlight) => (
        <HighlightItem
          key={highlight.id}
          highlight={highlight}
          drafts={drafts}
          knownTags={knownTags}
          onChange={(change) => onChange(highlight, change)}
          onDelete={() => onDelete(highlight)}
          {...(onShow && { onShow: () => onShow(highlight) })}
          {...(onCite && { onCite: (form) => onCite(highlight, form) })}
        >
          {stateOf?.(highlight)}
        </HighlightItem>
      ))}
    </ul>
  );
}
