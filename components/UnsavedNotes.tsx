import { Copy } from 'lucide';
import type { Draft } from '@/utils/highlight/draft';
import { draftMessages } from '@/utils/i18n/en/drafts';
import type { DraftCalls } from './draft-calls';
import { IconButton } from './IconButton';
import { MoreText } from './MoreText';
import { NoteText } from './NoteText';
import { useText } from './text';
import type { Actions } from './use-actions';

interface Props {
  /** At least one. */
  notes: readonly Draft[];
  drafts: DraftCalls;
  say: Actions['say'];
}

/** Notes that were being written on words that are not marked, or no more: nowhere else would all of them be met. */
export function UnsavedNotes(props: Props) {
  return (
    <MoreText texts={draftMessages}>
      <List {...props} />
    </MoreText>
  );
}

function List({ notes, drafts, say }: Props) {
  const t = useText();
  const copy = async (note: string) => {
    const isCopied = await navigator.clipboard.writeText(note).then(
      () => true,
      () => false,
    );
    say({ text: t(isCopied ? 'noteCopied' : 'noteNotCopied') });
  };
  return (
    <section class="unsaved-notes" aria-label={t('unsavedNotes')}>
      <p class="note-unsaved">{t('unsavedNotes')}</p>
      <ul class="highlights">
        {notes.map((draft) => (
          <li key={draft.id} class="highlight" data-colour={draft.colour}>
            {draft.anchor ? (
              <blockquote class="highlight-quote">
                <q dir="auto">{draft.anchor.quote.exact}</q>
              </blockquote>
            ) : (
              <p class="soft small">{t('quoteUnknown')}</p>
            )}
            <div class="highlight-note">
              <NoteText text={draft.note} />
            </div>
            <div class="row-end">
              <IconButton icon={Copy} label={t('copyNote')} onClick={() => void copy(draft.note)} />
              <button type="button" class="quiet" onClick={() => drafts.discard(draft)}>
                {t('discardNote')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
