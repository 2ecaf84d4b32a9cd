import { NewList } from './NewList';
import { useText } from './text';

export interface ListLink {
  /** null stands for all papers. */
  id: string | null;
  name: string;
  count: number;
}

interface Props {
  links: ListLink[];
  current: string | null;
  onOpen: (id: string | null) => void;
  onCreate: (name: string) => Promise<boolean>;
}

/** The library's lists: all papers first, then the user's own. */
export function ListNav({ links, current, onOpen, onCreate }: Props) {
  const t = useText();
  return (
    <nav class="list-nav" aria-label={t('readingLists')}>
      <ul>
        {links.map(({ id, name, count }) => (
          <li key={id ?? ''}>
            <button
              type="button"
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onOpen(id)}
            >
              <bdi>{name}</bdi>
              <span class="count" title={t('paperCount', { n: count })}>
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <NewList onCreate={onCreate} />
    </nav>
  );
}
