import { useText } from './text';

interface Props {
  links: readonly { id: string; name: string; href: string }[];
  current: string | null;
  /** The screen from which the current one is reached, where that has no link of its own. */
  within: string | null;
}

/** The screens of the library page. */
export function TopNav({ links, current, within }: Props) {
  const t = useText();
  return (
    <nav class="top-nav" aria-label={t('screens')}>
      <ul>
        {links.map(({ id, name, href }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? 'page' : id === within ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
