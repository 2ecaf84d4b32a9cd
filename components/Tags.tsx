import type { ComponentChildren } from 'preact';
import { Marked } from './Marked';
import { useText } from './text';

interface Props {
  tags: readonly string[];
  /** Where each of them leads. */
  hrefOf?: (tag: string) => string;
  /** What stands behind each of them. */
  behind?: (tag: string) => ComponentChildren;
}

/** The tags of a highlight or a paper. */
export function Tags({ tags, hrefOf, behind }: Props) {
  const t = useText();
  return (
    <ul class="tags" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          {hrefOf ? (
            <a href={hrefOf(tag)}>
              <TagWords tag={tag} />
            </a>
          ) : (
            <TagWords tag={tag} />
          )}
          {behind?.(tag)}
        </li>
      ))}
    </ul>
  );
}

function TagWords({ tag }: { tag: string }) {
  return (
    <bdi>
      <Marked text={tag} />
    </bdi>
  );
}
