import { BookmarkCheck, BookmarkPlus, ChevronDown } from 'lucide';
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

/** Saves a paper: one press for the usual list, a fold-out for every other one. */
export function SaveBar({ lists, onAdd, onRemove, onCreate }: Props) {
  const t = useText();
  const { busy, once } = useBusy();
  const first = lists[0];
  const holding = lists.filter((list) => list.holds);
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
          {lists.map((list) => (
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
        <NewList onCreate={onCreate} />
      </details>
    </div>
  );
}
