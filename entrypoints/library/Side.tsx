import { ChevronDown } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { ListNav } from '@/components/ListNav';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import type { Library } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';
import { write } from './lazy-writes';
import { useImport } from './lists/use-import';
import { isShelfScreen } from './screens';
import type { ListShown } from './use-frame';
import type { Place } from './use-place';

interface Props {
  library: Library;
  actions: Actions;
  place: Place;
  lists: readonly ListShown[];
  /** Number of all papers; null while it is not known. */
  paperCount: number | null;
}

/** At and above this width, CSS pixels, the lists stand at the side; below they fold. */
const WIDE = '(width >= 720px)';

/** The lists, at the side or, where there is no room, folded above what is shown. */
export function Side({ library, actions, place, lists, paperCount }: Props) {
  const t = useText();
  const { list, q, sort } = place.route;
  const screen = place.route.screen === 'highlights' ? 'highlights' : 'papers';
  // What the filter of another screen says is no question to papers.
  const asked = isShelfScreen(place.route.screen) && { q, ...(sort !== 'place' && { sort }) };
  const href = (id: string | null) => libraryHash({ screen, list: id, ...asked });
  const shown = lists.find(({ id }) => id === list);
  const importing = useImport({ library, actions, place });
  const box = useRef<HTMLDetailsElement>(null);
  /** Where the lists lie above what they lead to, they make room for it. */
  const fold = () => {
    if (!box.current || matchMedia(WIDE).matches) return;
    box.current.open = false;
    // What has the focus is no more to be seen.
    box.current.querySelector('summary')?.focus();
  };
  useLayoutEffect(() => {
    const wide = matchMedia(WIDE);
    const follow = () => {
      if (box.current) box.current.open = wide.matches;
    };
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return (
    <div class="library-side">
      <details class="list-fold" ref={box}>
        <summary>
          <span class="soft small">{t('readingLists')}</span>
          <bdi>{shown?.name ?? t('allPapers')}</bdi>
          <Icon node={ChevronDown} size={14} />
        </summary>
        <ListNav
          links={[
            { id: null, name: t('allPapers'), count: paperCount, href: href(null) },
            ...lists.map((one) => ({ ...one, href: href(one.id) })),
          ]}
          // Under the address of a list that is gone all papers are shown.
          current={isShelfScreen(place.route.screen) && !place.versions ? (shown?.id ?? null) : undefined}
          onFollow={fold}
          onCreate={(chosen) =>
            actions.run(async () => {
              // Two lists of one name are told apart by nobody.
              const same = lists.find((one) => one.name === chosen);
              const { id } = same ?? (await write(library, ({ createList }) => createList(chosen)));
              place.go({ screen, list: id, q: '', sort: null });
              fold();
            })
          }
        />
        {importing.button}
      </details>
      {importing.dialog}
    </div>
  );
}
