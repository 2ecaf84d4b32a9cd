import { useRef, useState } from 'preact/hooks';
import { useText } from './text';
import { useBusy } from './use-busy';

/** A field for the name of a new list; the name stays in it until the list is on disk. */
export function NewList({ onCreate }: { onCreate: (name: string) => Promise<boolean> }) {
  const t = useText();
  const { busy, once } = useBusy();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
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
        aria-label={t('newListName')}
        placeholder={t('newList')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" aria-disabled={busy || name.trim() === ''}>
        {t('createList')}
      </button>
    </form>
  );
}
