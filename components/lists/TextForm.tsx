import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SaveButton } from '@/components/SaveButton';
import { useText } from '@/components/text';
import { useBusy } from '@/components/use-busy';

interface Props {
  text: string;
  label: string;
  /** UTF-16 units. */
  limit: number;
  /** Several lines: Escape then closes only what was not changed. */
  isLong?: boolean;
  /** Gets the text without white space around it; resolves to true once it is on disk. */
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** One text of a list, being changed; what was typed stays until it is saved or given up. */
export function TextForm({ text, label, limit, isLong = false, onSave, onClose }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isLong) field.current?.focus();
    else field.current?.select();
  }, []);
  const save = async () => {
    const next = draft.trim();
    if (next === text || (await once(() => onSave(next)))) onClose();
  };
  const props = {
    ref: field,
    dir: 'auto',
    value: draft,
    readOnly: busy,
    maxLength: limit,
    'aria-label': label,
    onInput: (event: InputEvent) => {
      if (event.currentTarget instanceof HTMLElement && 'value' in event.currentTarget)
        setDraft(String(event.currentTarget.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && (!isLong || draft === text)) onClose();
    },
  } as const;
  return (
    <form
      class={isLong ? 'list-description-form' : 'new-list'}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isLong ? <textarea rows={3} {...props} /> : <input type="text" {...props} />}
      <div class="row-end">
        <button type="button" class="quiet" onClick={onClose}>
          {t('cancel')}
        </button>
        <SaveButton busy={busy} />
      </div>
    </form>
  );
}
