import { useRef } from 'preact/hooks';
import type { DraftCalls } from '@/components/draft-calls';
import { HighlightList } from '@/components/HighlightList';
import { NeedLook } from '@/components/NeedLook';
import { OtherNotes } from '@/components/OtherNotes';
import type { Actions } from '@/components/use-actions';
import { lazyCite } from '@/entrypoints/library/lazy-cite';
import { useRepairView } from '@/entrypoints/library/use-repair-view';
import type { CitedPaper } from '@/utils/citation/record';
import { type DraftBook, openDraftBook } from '@/utils/draft-book';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { needsLook, type States } from '@/utils/highlight/state';
import { draftCalls } from '@/utils/library/drafts';
import type { Library } from '@/utils/library/open';
import '@/components/highlight-tools.css';
import '@/components/highlight-state.css';

/** What works on highlights in the library: loaded after the first rows are there, and the same for all of them. */

export interface HighlightActions {
  onChange: (highlight: Highlight, change: HighlightChange) => Promise<boolean>;
  onDelete: (highlight: Highlight) => void;
}

interface Props extends HighlightActions {
  library: Library;
  actions: Actions;
  /** The paper that they are in. */
  paper: CitedPaper & { key: string };
  /** Digest of the version of its text in which they are looked for. */
  present: string;
  /** All that are the matter here, in the order of the text. */
  highlights: readonly Highlight[];
  drafts: DraftCalls;
  /** Hears what became of them, whenever that changes. */
  onStates: (states: States) => void;
}

/** The notes that are being written, of all papers that stand in the document. */
export const openBook = (library: Library, onChange: () => void): DraftBook =>
  openDraftBook(draftCalls(library), onChange);

interface PaperProps extends Props {
  /** Those of them that are shown in any case. */
  shown: readonly Highlight[];
}

/** The highlights of a paper: those that are shown, and all that need a look or have a note that is not saved. */
export function PaperHighlights({ shown, ...props }: PaperProps) {
  const { library, actions, paper, highlights, drafts, onChange, onDelete } = props;
  const cite = lazyCite(library, actions);
  const { stateOf, view } = useRepairView({ ...props, paperKey: props.paper.key });
  const waiting = highlights.filter((one) => needsLook(stateOf(one)));
  /** Ids of those that came into sight for their note or their state: settled, they stay where the user is working on them. */
  const called = useRef(new Set<string>());
  for (const one of highlights)
    if (waiting.includes(one) || drafts.of(one.id) !== null) called.current.add(one.id);
  return (
    <>
      <NeedLook ids={waiting.map(({ id }) => id)} count={highlights.length} />
      <HighlightList
        highlights={highlights.filter((one) => shown.includes(one) || called.current.has(one.id))}
        all={highlights}
        drafts={drafts}
        onChange={onChange}
        onDelete={onDelete}
        onCite={(one, form) => cite.quote(paper, one, stateOf(one), form)}
        stateOf={view}
      />
    </>
  );
}

/** One highlight, in the row of its own. */
export function RowHighlight(props: Props) {
  const { library, actions, paper, highlights, drafts, onChange, onDelete } = props;
  const cite = lazyCite(library, actions);
  const { stateOf, view } = useRepairView({ ...props, paperKey: props.paper.key });
  return (
    <HighlightList
      highlights={highlights}
      drafts={drafts}
      onChange={onChange}
      onDelete={onDelete}
      onCite={(one, form) => cite.quote(paper, one, stateOf(one), form)}
      stateOf={view}
    />
  );
}

export { OtherNotes };
