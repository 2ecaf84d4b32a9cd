import { Pencil, Tag, Trash2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { ColourPicker } from './ColourPicker';
import { IconButton } from './IconButton';

import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';
import { TagEditor } from './TagEditor';
import { useText } from './text';

interface Props {
  highlight: Highlight;
  /** Notes that were typed and not saved, by the highlight's id: kept by the screen, so that no rendering anew loses one. */
  drafts: Map<string, string>;
  /** Tags proposed while one is typed. */
  knownTags: readonly string[];
  /** Resolves to true once the change is on disk. */
  onChange: (change: HighlightChange) => Promise<boolean>;
  onDelete: () => void;
  /** Where the highlight can be shown in its place; the quote is then a button. */
  onShow?: () => void;
}

/** One highlight with its note, and what can be done with it. */
export function HighlightItem({ highlight, drafts, knownTags, onChange, onDelete, onShow }: Props) {
  const t = useText();
  const [editing, setEditing] = useState(drafts.has(highlight.id));
  /** A note that an earlier screen has left open is no reason to take the focus. */
  const isOpened = useRef(false);
  const [tagging, setTagging] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const tagButton = useRef<HTMLButtonElement>(null);
  const { anchor, note, tags, colour, paragraph, id } = highlight;
  const quote = <q dir="auto">{anchor.quote.exact}</q>;
  const keep = (text: string) => {
    if (text === note) drafts.delete(id);
    else drafts.set(id, text);
  };
  const close = () => {
    drafts.delete(id);
    setEditing(false);
    // The box that has the focus goes: back to where the user came from.
    pencil.current?.focus();
  };
  return (
    <li class="highlight" data-colour={colour} data-highlight={id}>
      {onShow ? (
        <button type="button" class="highlight-quote" title={t('showOnPage')} onClick={onShow}>
          {quote}
        </button>
      ) : (
        <blockquote class="highlight-quote">{quote}</blockquote>
      )}
      {note && !editing && (
        <div class="highlight-note">
          <NoteText text={note} />
        </div>
      )}
      {editing && (
        <NoteEditor
          note={drafts.get(id) ?? note}
          takesFocus={isOpened.current}
          onDraft={keep}
          onSave={(text) => onChange({ note: text })}
          onClose={close}
        />
      )}
      {(tagging || tags.length > 0) && (
        <TagEditor
          name={`tags-${id}`}
          tags={tags}
          known={knownTags}
          isOpen={tagging}
          onChange={(next) => onChange({ tags: next })}
          onClose={() => {
            setTagging(false);
            tagButton.current?.focus();
          }}
        />
      )}
      <div class="highlight-actions">
        {paragraph !== null && (
          <span class="paragraph-number" title={t('paragraphNumber', { n: paragraph })}>
            {t('paragraphShort', { n: paragraph })}
          </span>
        )}
        <ColourPicker
          name={`colour-${id}`}
          value={colour}
          onChange={(next) => void onChange({ colour: next })}
        />
        <IconButton
          buttonRef={pencil}
          icon={Pencil}
          label={note ? t('editNote') : t('addNote')}
          isExpanded={editing}
          onClick={() => {
            isOpened.current = true;
            setEditing(!editing);
          }}
        />
        <IconButton
          buttonRef={tagButton}
          icon={Tag}
          label={t('editTags')}
          isExpanded={tagging}
          onClick={() => setTagging(!tagging)}
        />
        <IconButton icon={Trash2} label={t('deleteHighlight')} onClick={onDelete} />
      </div>
    </li>
  );
}
