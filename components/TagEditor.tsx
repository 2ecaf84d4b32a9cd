import { X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TAG_LIMIT, withTags } from '@/utils/highlight/tags';
import { Icon } from './Icon';
import { Tags } from './Tags';
import { useText } from './text';
import { useTagChanges } from './use-tag-changes';

interface Props {
  /** Unique in the document: names the list of proposals. */
  name: string;
  tags: readonly string[];
  /** Tags used elsewhere, proposed while one is typed. */
  known: readonly string[];
  /** Whether tags can be added and removed; else they are only shown. */
  isOpen: boolean;
  /** Resolves to true once the tags are on disk; what was typed stays in the field otherwise. */
  onChange: (tags: string[]) => Promise<boolean>;
  onClose: () => void;
}

/** Tags; open, each with its removal and a field for more: Enter or a comma adds what is typed. */
export function TagEditor({ name, tags, known, isOpen, onChange, onClose }: Props) {
  const t = useText();
  const changes = useTagChanges(tags, onChange);
  return (
    <div class="tag-editor">
      {tags.length > 0 && (
        <Tags
          tags={tags}
          behind={(tag) =>
            isOpen && (
              <button
                type="button"
                class="tag-remove"
                aria-label={t('removeTag', { tag })}
                title={t('removeTag', { tag })}
                onClick={() => void changes.remove(tag)}
              >
                <Icon node={X} size={12} />
              </button>
            )
          }
        />
      )}
      {isOpen && (
        <TagField
          name={name}
          proposals={known.filter((tag) => withTags(tags, tag).length > tags.length)}
          onAdd={changes.add}
          onClose={onClose}
        />
      )}
    </div>
  );
}

interface FieldProps {
  name: string;
  proposals: readonly string[];
  /** Resolves to false when the text is to come back into the field. */
  onAdd: (text: string) => Promise<boolean>;
  onClose: () => void;
}

function TagField({ name, proposals, onAdd, onClose }: FieldProps) {
  const t = useText();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  /** `rest` is typed on while the tags before it are written. */
  const add = async (typed: string, rest: string) => {
    setText(rest);
    if (!(await onAdd(typed))) setText((now) => (now === '' ? typed : `${typed}, ${now}`));
  };
  return (
    <>
      <input
        ref={field}
        type="text"
        dir="auto"
        list={`${name}-proposals`}
        autocomplete="off"
        enterkeyhint="done"
        maxLength={TAG_LIMIT}
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        value={text}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const comma = value.lastIndexOf(',');
          if (comma === -1) setText(value);
          else void add(value.slice(0, comma), value.slice(comma + 1).trimStart());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void add(text, '');
          }
          if (event.key === 'Escape') {
            // The popup itself closes on Escape when nobody takes it.
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <datalist id={`${name}-proposals`}>
        {proposals.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
