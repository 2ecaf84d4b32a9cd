import { useMemo, useRef } from 'preact/hooks';
import { ReadingProblem, SlowReading, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { VirtualList } from '@/components/virtual/VirtualList';
import { ListTop } from '@/entrypoints/library/shelf/ListTop';
import { useRows } from '@/entrypoints/library/shelf/use-rows';
import type { ListShown } from '@/entrypoints/library/use-frame';
import { keepSpot, type Place, spotOf } from '@/entrypoints/library/use-place';
import type { Library } from '@/utils/library/open';
import type { Question } from '@/utils/search/catalogue';
import { useShelf } from './use-shelf';

interface Props {
  library: Library;
  actions: Actions;
  place: Place;
  /** Null while they are not read yet. */
  lists: readonly ListShown[] | null;
  onPaperCount: (count: number) => void;
}

/** Papers and highlights: two views of one thing. */
export function Shelf({ library, actions, place, lists }: Props) {
  const t = useText();
  const { route } = place;
  const list = lists?.find(({ id }) => id === route.list) ?? null;
  const question: Question = {
    view: route.screen === 'highlights' ? 'highlights' : 'papers',
    // A list that is gone shows everything.
    list: lists ? (list?.id ?? null) : route.list,
    q: route.q,
    sort: null,
  };
  const shelf = useShelf(library, question);
  const { value: shown, problem, isSlow, reload } = shelf;
  const heights = useMemo(() => new Map<string, number>(), [question.view]);
  const spot = useRef(spotOf(place.entry));
  const rows = useRows({ library, actions, shown, list });
  return (
    <>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!shown && !problem && <p role="status">{t('working')}</p>}
      {shown && (
        <>
          <ListTop library={library} actions={actions} place={place} list={list} shown={shown} />
          {shown.order.length === 0 ? (
            <StateMessage tone="info" title={t(list ? 'emptyListTitle' : 'emptyLibraryTitle')}>
              <p>{t(list ? 'emptyList' : 'emptyLibrary')}</p>
            </StateMessage>
          ) : (
            <div class="papers">
              {rows.needLook}
              <VirtualList
                key={`${question.view} ${question.list} ${place.entry}`}
                order={shown.order}
                kind="list"
                label={t(shown.view)}
                guess={200}
                heights={heights}
                name={rows.nameOf}
                row={rows.row}
                onShown={shelf.show}
                spot={spot.current}
                onSpot={(now) => keepSpot(place.entry, now)}
              />
            </div>
          )}
        </>
      )}
    </>
  );
}
