import { BookmarkCheck, BookmarkPlus, ChevronDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useText } from './text';

export interface ListChoice {
  id: string;
  name: string;
  /** Whether this paper stands in the list. */
  holds: boolean;
}

interface Props {
  /** The default list first; never empty. */
  lists: ListChoice[];
  /** Each resolves to true once the change is on disk. */
  onAdd: (list: ListChoice) => Promise<boolean>;
  onRemove: (list: ListChoice) => Promise<boolean>;
  onCreate: (name: string) => Promise<boolean>;
}

/** Saves a paper: one press for the usual list, a fold-out for every other one. */
export function SaveBar({ lists, onAdd, onRemove, onCreate }: Props) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<boolean>) => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    return done;
  };
  const first = lists[0];
  const holding = lists.filter((list) => list.holds);
  return (
    <div class="save-bar">
      {holding.length > 0 ? (
        <p class="saved" role="status">
          <Icon node={BookmarkCheck} />
          <span>
            {t('savedIn')} <bdi>{holding.map((list) => list.name).join(', ')}</bdi>
          </span>
        </p>
      ) : (
        first && (
          <button type="button" class="primary" disabled={busy} onClick={() => void run(() => onAdd(first))}>
            <Icon node={BookmarkPlus} />
            {busy ? t('saving') : t('saveTo', { list: first.name })}
          </button>
        )
      )}
      <details class="lists">
        <summary>
          {t('readingLists')}
          <Icon node={ChevronDown} size={16} />
        </summary>
        <ul>
          {lists.map((list) => (
            <li key={list.id}>
              <label>
                <input
                  type="checkbox"
                  checked={list.holds}
                  disabled={busy}
                  onChange={() => void run(() => (list.holds ? onRemove(list) : onAdd(list)))}
                />
                <bdi>{list.name}</bdi>
              </label>
            </li>
          ))}
        </ul>
        <NewList busy={busy} onCreate={(name) => run(() => onCreate(name))} />
      </details>
    </div>
  );
}

/** A field for the name of a new list; the name stays in it until the list is on disk. */
export function NewList({ busy, onCreate }: { busy: boolean; onCreate: (name: string) => Promise<boolean> }) {
  const t = useText();
  const [name, setName] = useState('');
  const create = async () => {
    const trimmed = name.trim();
    if (trimmed !== '' && (await onCreate(trimmed))) setName('');
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
        type="text"
        value={name}
        maxLength={200}
        aria-label={t('newListName')}
        placeholder={t('newList')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" disabled={busy || name.trim() === ''}>
        {t('createList')}
      </button>
    </form>
  );
}
