import { ColourPicker } from '@/components/ColourPicker';
import { NoteEditor } from '@/components/NoteEditor';
import { useText } from '@/components/text';
import { CardHead } from './CardHead';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'new-note' }>;
  actions: PageActions;
}

/** A note for words that are not marked yet: both are saved in one step. */
export function NewNoteCard({ view, actions }: Props) {
  const t = useText();
  return (
    <Floating target={view.target} prefer="below" class="card" role="dialog" label={t('newNoteCard')}>
      <CardHead quote={view.quote} colour={view.colour} onClose={actions.close} />
      <ColourPicker name="new-colour" value={view.colour} onChange={actions.setNewColour} />
      <NoteEditor
        note=""
        draft={view.draft}
        onDraft={actions.keepDraft}
        onDiscard={actions.discardDraft}
        onSave={actions.saveNewNote}
        onClose={actions.closeNewNote}
      />
      <StatusLine status={view.status} />
    </Floating>
  );
}
