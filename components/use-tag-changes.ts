import { useRef } from 'preact/hooks';
import { withTags } from '@/utils/highlight/tags';
import { sameValue } from '@/utils/same-value';

type Change = (tags: readonly string[]) => string[];

/**
 * Changes of tags, one after the other however fast they come: each is made to what the ones before it have left, also where
 * the screen does not show that yet. All resolve to true once the tags are on disk. `onChange` replaces the tags.
 */
export function useTagChanges(tags: readonly string[], onChange: (tags: string[]) => Promise<boolean>) {
  const shown = useRef(tags);
  shown.current = tags;
  /** Those that `tags` may not have yet. */
  const changes = useRef<Change[]>([]);
  const changed = () =>
    changes.current.reduce<readonly string[]>((all, change) => change(all), shown.current);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  if (sameValue(changed(), tags)) changes.current = [];
  const make = (change: Change): Promise<boolean> => {
    const made = last.current.then(async () => {
      const before = changed();
      const after = change(before);
      if (sameValue(after, before)) return true;
      changes.current.push(change);
      const isOnDisk = await onChange(after).catch(() => false);
      if (!isOnDisk) changes.current = changes.current.filter((one) => one !== change);
      return isOnDisk;
    });
    last.current = made;
    return made;
  };
  return {
    /** Adds the tags that a text names, parted by commas. */
    add: (text: string) => make((all) => withTags(all, text)),
    remove: (tag: string) => make((all) => all.filter((one) => one !== tag)),
  };
}
