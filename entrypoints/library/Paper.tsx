import type { ComponentProps } from 'preact';
import { NeedLook } from '@/components/NeedLook';
import { OtherNotes } from '@/components/OtherNotes';
import { PaperCard } from '@/components/PaperCard';
import type { Actions } from '@/components/use-actions';
import { needsLook, type States } from '@/utils/highlight/state';
import type { Library } from '@/utils/library/open';
import type { PublicationRecord } from '@/utils/library/records';
import { PaperMore } from './PaperMore';
import { useRepairView } from './use-repair-view';

interface Props
  extends Omit<ComponentProps<typeof PaperCard>, 'paper' | 'needLook' | 'stateOf' | 'otherNotes'> {
  publication: PublicationRecord;
  /** Digest of the version of its text in which highlights are looked for. */
  present: string;
  library: Library;
  actions: Actions;
  /** Hears what became of its highlights, whenever that changes. */
  onStates: (states: States) => void;
}

/** A paper of the library, with what became of its highlights and the desk at which they are repaired. */
export function Paper({ publication, present, library, actions, onStates, ...card }: Props) {
  const { highlights } = card;
  const { stateOf, view } = useRepairView({
    library,
    actions,
    paperKey: publication.key,
    present,
    highlights,
    onStates,
  });
  return (
    <PaperCard
      {...card}
      paper={publication}
      needLook={
        <NeedLook
          ids={highlights.filter((one) => needsLook(stateOf(one))).map(({ id }) => id)}
          count={highlights.length}
        />
      }
      stateOf={view}
      otherNotes={
        <>
          <OtherNotes highlights={highlights} drafts={card.noteDrafts} say={actions.say} />
          <PaperMore library={library} actions={actions} paperKey={publication.key} />
        </>
      }
    />
  );
}
