import { Pencil, Tag, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { QuoteForm } from '@/utils/citation/forms';
import type { OpenNote } from '@/utils/draft-book';
import type { Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { CiteButton } from './CiteButton';
import { ColourPicker } from './ColourPicker';
import type { DraftCalls } from './draft-calls';
import { HighlightFrame } from './HighlightFrame';
import { IconButton } from './IconButton';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';
import { TagEditor } from './TagEditor';
import { useText } from './text';

interface Props {
  highlight: Highlight;
  /** Tags proposed while one is typed. */
  knownTags: readonly string[];
  /** Keeps what is typed until it is saved. */
  drafts: DraftCalls;
  /** Resolves to true once the change is on disk. */
  onChange: (change: HighlightChange) => Promise<boolean>;
  onDelete: () => void;
  /** Where the highlight can be shown in its place; the quote is then a button. */
  onShow?: () => void;
  /** Copies it with its citation; without a form in the usual one. */
  onCite?: (form?: QuoteForm) => void;
  /** What became of it since it was made. */
  children?: ComponentChildren;
}

/** One highlight with its note, and what can be done with it. */
export function HighlightItem({
  highlight,
  drafts,
  knownTags,
  onChange,
  onDelete,
  onShow,
  onCite,
  children,
}: Props) {
  const t = useText();
  /** Null until the user opens or closes the box: a note of an earlier time opens it by itself, without the focus. */
  const [opened, setOpened] = useState<boolean | null>(null);
  const [tagging, setTagging] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const tagButton = useRef<HTMLButtonElement>(null);
  const { note, tags, colour, id } = highlight;
  const draft = drafts.of(id);
  const editing = opened ?? draft !== null;
  /** The note in the box, from its opening to its closing. */
  const open = useRef<OpenNote | null>(null);
  const inBox = () => {
    open.current ??= drafts.open(highlight);
    return open.current;
  };
  const keep = (text: string) => {
    setOpened(true);
    if (text === note) drafts.drop(inBox());
    else drafts.keep(inBox(), { note: text, anchor: null, colour });
  };
  const toggle = () => {
    open.current = editing ? null : drafts.open(highlight);
    setOpened(!editing);
  };
  const close = () => {
    open.current = null;
    setOpened(false);
    // The box that has the focus goes: back to where the user came from.
    pencil.current?.focus();
  };
  return (
    <HighlightFrame
      highlight={highlight}
      onShow={onShow}
      state={children}
      note={
        editing ? (
          <NoteEditor
            note={note}
            draft={draft?.note ?? null}
            takesFocus={opened === true}
            onDraft={keep}
            onSave={async (text) => {
              const saved = inBox();
              const isSaved = await onChange({ note: text });
              if (isSaved) drafts.drop(saved);
              return isSaved;
            }}
            onClose={close}
            onDiscard={() => {
              if (draft) drafts.discard(draft);
              close();
            }}
          />
        ) : (
          draft && (
            <>
              <p class="note-unsaved">{t('unsavedNote')}</p>
              {note && (
                <div class="highlight-note">
                  <NoteText text={note} />
                </div>
              )}
            </>
          )
        )
      }
      tags={
        tagging ? (
          <TagEditor
            name={`tags-${id}`}
            tags={tags}
            known={knownTags}
            isOpen
            onChange={(next) => onChange({ tags: next })}
            onClose={() => {
              setTagging(false);
              tagButton.current?.focus();
            }}
          />
        ) : undefined
      }
      tools={
        <>
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
            onClick={toggle}
          />
          <IconButton
            buttonRef={tagButton}
            icon={Tag}
            label={t('editTags')}
            isExpanded={tagging}
            onClick={() => setTagging(!tagging)}
          />
          {onCite && <CiteButton onCite={onCite} />}
          <IconButton icon={Trash2} label={t('deleteHighlight')} onClick={onDelete} />
        </>
      }
    />
  );
}
