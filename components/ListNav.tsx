import { formatCount } from './format';
import { NewList } from './NewList';
import { useText } from './text';

export interface ListLink {
  /** null stands for all papers. */
  id: string | null;
  name: string;
  /** Number of its papers; null while it is not known. */
  count: number | null;
  href: string;
}

interface Props {
  links: ListLink[];
  /** Undefined where none of them is shown. */
  current: string | null | undefined;
  onCreate: (name: string) => Promise<boolean>;
}

/** The library's lists: all papers first, then the user's own. */
export function ListNav({ links, current, onCreate }: Props) {
  const t = useText();
  return (
    <nav class="list-nav" aria-label={t('readingLists')}>
      <ul>
        {links.map(({ id, name, count, href }) => (
          <li key={id ?? ''}>
            <a href={href} aria-current={id === current ? 'page' : undefined}>
              <bdi>{name}</bdi>
              {count !== null && (
                <span class="count" title={t('paperCount', { n: count })}>
                  {formatCount(count)}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <NewList onCreate={onCreate} />
    </nav>
  );
}
