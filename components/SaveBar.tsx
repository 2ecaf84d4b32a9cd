import { BookmarkCheck, BookmarkPlus, ChevronDown } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import { NewList } from './NewList';
import { useText } from './text';
import { useBusy } from './use-busy';

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

/** So many lists are seen at a glance; more than these are found by letters of their names. */
const FEW = 8;

/** Saves a paper: one press for the usual list, a fold-out for every other one. */
export function SaveBar({ lists, onAdd, onRemove, onCreate }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const first = lists[0];
  const holding = lists.filter((list) => list.holds);
  const [typed, setTyped] = useState('');
  const isMany = lists.length > FEW;
  const sought = isMany ? typed.trim().toLocaleLowerCase() : '';
  const found = lists.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  /** Two lists of one name are told apart by nobody: that there is takes the paper. */
  const create = (name: string) => {
    const same = lists.find((list) => list.name === name);
    if (!same) return onCreate(name);
    return same.holds ? Promise.resolve(true) : onAdd(same);
  };
  return (
    <div class="save-bar">
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p class="saved" role="status">
        {holding.length > 0 && (
          <>
            <Icon node={BookmarkCheck} />
            <span>
              {t('savedIn')} <bdi>{holding.map((list) => list.name).join(', ')}</bdi>
            </span>
          </>
        )}
      </p>
      {first && holding.length === 0 && (
        <button
          type="button"
          class="primary"
          aria-disabled={busy}
          onClick={() => void once(() => onAdd(first))}
        >
          <Icon node={BookmarkPlus} />
          {busy ? t('saving') : t('saveTo', { list: first.name })}
        </button>
      )}
      <details class="lists">
        <summary>
          {t('readingLists')}
          <Icon node={ChevronDown} size={16} />
        </summary>
        <ul>
          {found.map((list) => (
            <li key={list.id}>
              <label>
                <input
                  type="checkbox"
                  checked={list.holds}
                  aria-disabled={busy}
                  onChange={({ currentTarget }) => {
                    // The browser has ticked it already: it shows what is on disk.
                    currentTarget.checked = list.holds;
                    void once(() => (list.holds ? onRemove(list) : onAdd(list)));
                  }}
                />
                <bdi>{list.name}</bdi>
              </label>
            </li>
          ))}
        </ul>
        <NewList onCreate={create} {...(isMany && { onType: setTyped })} />
      </details>
    </div>
  );
}
