import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from './format';
import { keepInBox } from './keep-in-box';
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
  /** Undefined where something else is shown than papers. */
  current: string | null | undefined;
  /** Hears that a link was pressed that leads on in this window. */
  onFollow: () => void;
  onCreate: (name: string) => Promise<boolean>;
}

/** Characters of a name above which it may be cut in its link, which then tells the whole of it when it is pointed at. */
const LONG = 60;

/** The library's lists: all papers first, then the user's own. */
export function ListNav({ links, current, onFollow, onCreate }: Props) {
  const t = useText();
  const box = useRef<HTMLUListElement>(null);
  const at = links.findIndex(({ id }) => id === current);
  // Many lists scroll on their own: the one that is shown is in sight there, and the page stays where it is.
  useLayoutEffect(() => {
    const item = box.current?.children[at];
    if (box.current && item) keepInBox(box.current, item);
  }, [at]);
  return (
    <nav class="list-nav" aria-label={t('readingLists')}>
      <ul ref={box}>
        {links.map(({ id, name, count, href }) => (
          <li key={id ?? ''}>
            <a
              href={href}
              aria-current={id === current ? 'page' : undefined}
              title={name.length > LONG ? name : undefined}
              onClick={({ ctrlKey, metaKey, shiftKey }) => {
                if (!ctrlKey && !metaKey && !shiftKey) onFollow();
              }}
            >
              <bdi>{name}</bdi>
              {/* Not counted yet: its place is kept, or a long name would come to need another line. */}
              <span class="count" title={count === null ? undefined : t('paperCount', { n: count })}>
                {count !== null && formatCount(count)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <NewList onCreate={onCreate} />
    </nav>
  );
}
