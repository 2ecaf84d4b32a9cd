import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { tagsOf } from '@/utils/highlight/tags';
import { HighlightItem } from './HighlightItem';

interface Props {
  /** In the order of the text. */
  highlights: Highlight[];
  /** Notes that were typed and not saved, by the highlight's id. */
  drafts: Map<string, string>;
  onChange: (highlight: Highlight, change: HighlightChange) => Promise<boolean>;
  onDelete: (highlight: Highlight) => void;
  onShow?: (highlight: Highlight) => void;
}

export function HighlightList({ highlights, drafts, onChange, onDelete, onShow }: Props) {
  const knownTags = tagsOf(highlights);
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
        />
      ))}
    </ul>
  );
}
