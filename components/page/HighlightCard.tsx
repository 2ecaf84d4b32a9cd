import { ChevronLeft, ChevronRight, Pencil, Trash2 } from 'lucide';
import { ColourPicker } from '@/components/ColourPicker';
import { IconButton } from '@/components/IconButton';
import { NoteEditor } from '@/components/NoteEditor';
import { useText } from '@/components/text';
import { CardHead } from './CardHead';
import { Floating } from './Floating';
import { StatusLine } from './StatusLine';
import type { PageActions, PageView } from './view';

interface Props {
  view: Extract<PageView, { kind: 'card' }>;
  actions: PageActions;
}

/** One highlight of the page: its words, colour and note, and the way to the others that overlap here. */
export function HighlightCard({ view, actions }: Props) {
  const t = useText();
  const { highlight, isWriting, index, count } = view;
  const { id, anchor, colour, note, paragraph } = highlight;
  const noteLabel = t(note ? 'editNote' : 'addNote');
  return (
    <Floating
      target={view.target}
      prefer="below"
      class="card"
      role="dialog"
      label={t('card')}
      takesFocus={!isWriting}
    >
      <CardHead quote={anchor.quote.exact} colour={colour} onClose={actions.close} />
      {view.isEdited && <p class="card-edited">{t('edited')}</p>}
      {note && !isWriting && <p class="card-note">{note}</p>}
      {isWriting && (
        <NoteEditor
          key={id}
          note={view.draft}
          onDraft={actions.keepDraft}
          onSave={actions.saveNote}
          onClose={() => actions.setWriting(false, id)}
        />
      )}
      <div class="card-actions">
        {paragraph !== null && (
          <span class="paragraph-number" title={t('paragraphNumber', { n: paragraph })}>
            {t('paragraphShort', { n: paragraph })}
          </span>
        )}
        <ColourPicker name={`colour-${id}`} value={colour} onChange={actions.setColour} />
        <IconButton label={noteLabel} icon={Pencil} onClick={() => actions.setWriting(!isWriting, id)} />
        <IconButton label={t('deleteHighlight')} icon={Trash2} onClick={() => void actions.remove()} />
      </div>
      {count > 1 && (
        <div class="card-overlap">
          <IconButton
            label={t('previousHere')}
            icon={ChevronLeft}
            onClick={() => actions.goTo((index + count - 1) % count)}
          />
          <span>{t('overlap', { n: index + 1, count })}</span>
          <IconButton
            label={t('nextHere')}
            icon={ChevronRight}
            onClick={() => actions.goTo((index + 1) % count)}
          />
        </div>
      )}
      <StatusLine status={view.status} />
    </Floating>
  );
}
