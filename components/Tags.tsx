import type { ComponentChildren } from 'preact';
import { useText } from './text';

interface Props {
  tags: readonly string[];
  /** What stands behind each of them. */
  behind?: (tag: string) => ComponentChildren;
}

/** The tags of a highlight. */
export function Tags({ tags, behind }: Props) {
  const t = useText();
  return (
    <ul class="tags" aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
          {behind?.(tag)}
        </li>
      ))}
    </ul>
  );
}
