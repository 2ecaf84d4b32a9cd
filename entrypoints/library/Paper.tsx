import type { ComponentProps } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { HighlightFrame } from '@/components/HighlightFrame';
import { Marks } from '@/components/Marked';
import { PaperCard } from '@/components/PaperCard';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Highlight } from '@/utils/highlight/highlight';
import type { States } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { PublicationRecord } from '@/utils/library/records';
import { lazyCite } from './lazy-cite';
import { PaperMore } from './PaperMore';
import { fewOf } from './shelf/few';
import type { HighlightActions } from './shelf/highlight-tools';
import { type Tools, useTurn } from './shelf/use-tools';

interface Props
  extends Omit<ComponentProps<typeof PaperCard>, 'paper' | 'highlightCount' | 'children' | 'foot'> {
  publication: PublicationRecord;
  /** Digest of the version of its text in which highlights are looked for. */
  present: string;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  library: Library;
  actions: Actions;
  /** What works on highlights; null while it is not there yet. */
  tools: Tools | null;
  highlightActions: HighlightActions;
  /** Hears what became of its highlights, whenever that changes. */
  onStates: (states: States) => void;
}

/** A paper of the library with the first of its highlights, what became of them and the desk at which they are repaired. */
export function Paper({
  publication,
  present,
  highlights,
  library,
  actions,
  tools,
  highlightActions,
  onStates,
  ...card
}: Props) {
  const t = useText();
  const marks = useContext(Marks);
  const [isWhole, setWhole] = useState(false);
  const frames = useRef<HTMLUListElement>(null);
  const isDue = useTurn(tools !== null, frames);
  const shown = isWhole ? highlights : fewOf(highlights, marks);
  const drafts = tools?.drafts(publication.keys) ?? null;
  return (
    <PaperCard
      {...card}
      paper={publication}
      onCite={() => lazyCite(library, actions).paper(publication)}
      highlightCount={highlights.length}
      foot={
        <>
          {tools && drafts && isDue && (
            <tools.module.OtherNotes highlights={highlights} drafts={drafts} say={actions.say} />
          )}
          <PaperMore
            hasText={card.versions.count > 0}
            library={library}
            actions={actions}
            paperKey={publication.key}
          />
        </>
      }
    >
      {tools && drafts && isDue ? (
        <tools.module.PaperHighlights
          {...{ library, actions, present, highlights, drafts, onStates, shown }}
          {...highlightActions}
          paper={publication}
        />
      ) : (
        <ul ref={frames} class="highlights">
          {shown.map((highlight) => (
            <HighlightFrame key={highlight.id} highlight={highlight} />
          ))}
        </ul>
      )}
      {/* Beside either of them, so that it stays the same button, with the focus, when the one takes the other's place. */}
      {shown.length < highlights.length && (
        <button type="button" class="quiet small all-highlights" onClick={() => setWhole(true)}>
          {t('showAllHighlights', { n: highlights.length })}
        </button>
      )}
    </PaperCard>
  );
}
