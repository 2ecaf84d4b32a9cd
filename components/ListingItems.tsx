import type { ListingItem } from '@/utils/article/article';
import { formatDay, formatNames } from './format';
import { useText } from './text';

/** The publications that a listing names, each a link to its page. */
export function ListingItems({
  items,
  onOpen,
}: {
  items: ListingItem[];
  onOpen: (item: ListingItem) => void;
}) {
  const t = useText();
  if (items.length === 0) return <p class="soft">{t('listingEmpty')}</p>;
  return (
    <ul class="listing">
      {items.map((item) => (
        <li key={item.url}>
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
        </li>
      ))}
    </ul>
  );
}
