import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from './text';
import { useBusy } from './use-busy';

interface Props {
  onCreate: (name: string) => Promise<boolean>;
  /** Hears what stands in the field, where it serves to find a list, too. */
  onType?: (name: string) => void;
}

/** A field for the name of a new list; the name stays in it until the list is on disk. */
export function NewList({ onCreate, onType }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onType?.(name), [name]);
  const create = async () => {
    const trimmed = name.trim();
    field.current?.focus();
    if (trimmed !== '' && (await once(() => onCreate(trimmed)))) {
      // Nothing that was typed meanwhile.
      setName((now) => (now === name ? '' : now));
    }
  };
  return (
    <form
      class="new-list"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        value={name}
        maxLength={200}
        aria-label={t(onType ? 'findListName' : 'newListName')}
        placeholder={t(onType ? 'findList' : 'newList')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" aria-disabled={busy || name.trim() === ''}>
        {t('createList')}
      </button>
    </form>
  );
}
