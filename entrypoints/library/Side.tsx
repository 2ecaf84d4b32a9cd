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
  const href = (id: string | null) => libraryHash({ screen, list: id, q, ...(sort !== 'place' && { sort }) });
  const name = lists.find(({ id }) => id === list)?.name ?? t('allPapers');
  const importing = useImport({ library, actions, place });
  const fold = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const wide = matchMedia(WIDE);
    const follow = () => {
      if (fold.current) fold.current.open = wide.matches;
    };
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return (
    <div class="library-side">
      <details class="list-fold" ref={fold}>
        <summary>
          <span class="soft small">{t('readingLists')}</span>
          <bdi>{name}</bdi>
          <Icon node={ChevronDown} size={14} />
        </summary>
        <ListNav
          links={[
            { id: null, name: t('allPapers'), count: paperCount, href: href(null) },
            ...lists.map((one) => ({ ...one, href: href(one.id) })),
          ]}
          current={isShelfScreen(place.route.screen) && !place.versions ? list : undefined}
          onCreate={(chosen) =>
            actions.run(async () => {
              const { id } = await write(library, ({ createList }) => createList(chosen));
              place.go({ screen, list: id, q: '', sort: null });
            })
          }
        />
        {importing.button}
      </details>
      {importing.dialog}
    </div>
  );
}
