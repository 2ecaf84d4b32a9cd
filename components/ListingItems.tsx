import { Check, Plus } from 'lucide';
import type { ListingItem } from '@/utils/article/article';
import { formatDay, formatNames } from './format';
import { Icon } from './Icon';
import { ListingMarkWords } from './ListingMarkWords';
import type { Marked } from './listing-marks';
import { useText } from './text';

export interface ListedPaper {
  item: ListingItem;
  /** What the library knows of it. */
  state: Marked;
  /** Whether it stands in the list to which papers are added. */
  isInList: boolean;
  isSelected: boolean;
}

interface Props {
  papers: readonly ListedPaper[];
  /** False in a private window: then nothing can be selected or added. */
  canAdd: boolean;
  /** While something is being added. */
  busy: boolean;
  onOpen: (item: ListingItem) => void;
  onSelect: (item: ListingItem, isSelected: boolean) => void;
  onAdd: (item: ListingItem) => void;
}

/** The publications that a listing names, each a link to its page, with what the library knows of it. */
export function ListingItems({ papers, canAdd, busy, onOpen, onSelect, onAdd }: Props) {
  const t = useText();
  return (
    <ul class="listing">
      {papers.map(({ item, state, isInList, isSelected }) => (
        <li key={item.url} class={canAdd ? 'listed' : ''}>
          {canAdd &&
            (isInList ? (
              <span class="listed-place" title={t('inThisList')}>
                <Icon node={Check} />
              </span>
            ) : (
              <label class="listed-place">
                <input
                  type="checkbox"
                  checked={isSelected}
                  aria-label={t('selectItem', { title: item.title })}
                  onChange={({ currentTarget }) => onSelect(item, currentTarget.checked)}
                />
              </label>
            ))}
          <div class="listed-facts">
            <a
              href={item.url}
              onClick={(event) => {
                event.preventDefault();
                onOpen(item);
              }}
            >
              <bdi>{item.title}</bdi>
            </a>
            <p class="facts-line soft small">
              {item.code && <span class="facts-code">{item.code}</span>}
              {item.authors && item.authors.length > 0 && <bdi>{formatNames(item.authors)}</bdi>}
              {item.published && <time dateTime={item.published}>{formatDay(item.published)}</time>}
            </p>
            <ListingMarkWords {...state} isInList={canAdd && isInList} />
          </div>
          {canAdd && !isInList && (
            <button
              type="button"
              class="listed-add"
              aria-disabled={busy}
              aria-label={t('addItem', { title: item.title })}
              onClick={() => onAdd(item)}
            >
              <Icon node={Plus} size={14} />
              {t('add')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
