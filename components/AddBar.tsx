import { ListPlus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { NewList } from './NewList';
import { useText } from './text';

export interface AddingProgress {
  done: number;
  total: number;
}

interface ListName {
  id: string;
  name: string;
}

interface Props {
  /** The default list first; never empty. */
  lists: readonly ListName[];
  /** The list to which papers are added. */
  list: ListName;
  onList: (id: string) => void;
  /** Resolves to true once the list is on disk. */
  onCreate: (name: string) => Promise<boolean>;
  /** Papers on the page, and how many of them (of the selected ones) are not in the list yet. */
  total: number;
  left: number;
  selected: number;
  progress: AddingProgress | null;
  onAddAll: () => void;
  onAddSelected: () => void;
  onStop: () => void;
}

const NEW_LIST = 'new';

/** Adds all or some of the papers on a page to a reading list, and shows how far that has come. */
export function AddBar(props: Props) {
  const { lists, list, onList, onCreate, total, left, selected, progress } = props;
  const t = useText();
  const id = useId();
  const [isMaking, setIsMaking] = useState(false);
  const create = async (name: string) => {
    const isMade = await onCreate(name);
    if (isMade) setIsMaking(false);
    return isMade;
  };
  return (
    <div class="add-bar">
      <div class="add-to">
        <label for={id}>{t('addTo')}</label>
        <select
          id={id}
          value={isMaking ? NEW_LIST : list.id}
          onChange={({ currentTarget: { value } }) => {
            setIsMaking(value === NEW_LIST);
            if (value !== NEW_LIST) onList(value);
          }}
        >
          {lists.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value={NEW_LIST}>{t('anotherList')}</option>
        </select>
      </div>
      {isMaking && <NewList onCreate={create} />}
      {progress ? (
        <div class="add-progress">
          <progress value={progress.done} max={progress.total} aria-label={t('adding', { ...progress })} />
          <button type="button" onClick={props.onStop}>
            {t('stop')}
          </button>
        </div>
      ) : (
        left > 0 &&
        !isMaking && (
          <div class="add-buttons">
            {selected > 0 && (
              <button type="button" class="primary" onClick={props.onAddSelected}>
                <Icon node={ListPlus} />
                {t('addSelected', { n: selected })}
              </button>
            )}
            <button type="button" class={selected > 0 ? '' : 'primary'} onClick={props.onAddAll}>
              {selected === 0 && <Icon node={ListPlus} />}
              {t('addAll', { n: left })}
            </button>
          </div>
        )
      )}
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p class="add-said soft" role="status">
        {progress && t('adding', { ...progress })}
        {!progress && left === 0 && t('allInList', { n: total, list: list.name })}
      </p>
    </div>
  );
}
