import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type * as Bar from '@/components/BulkBar';
import { Marks } from '@/components/Marked';
import type * as Table from '@/components/PaperTable';
import { ReadingProblem, SlowReading } from '@/components/StateMessage';
import { NOTHING_SELECTED, type Selection, selectedOf, toggled } from '@/components/selection';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { VirtualList } from '@/components/virtual/VirtualList';
import { Lazy } from '@/entrypoints/library/Lazy';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import { useLook } from '@/entrypoints/library/use-early-setting';
import type { ListShown } from '@/entrypoints/library/use-frame';
import { keepSpot, type Place, spotOf } from '@/entrypoints/library/use-place';
import type { Library } from '@/utils/library/open';
import { firstHighlights, firstPapers } from '@/utils/library/shelf';
import { type Question, SORTS } from '@/utils/search/catalogue';
import { Asking, useValueNames } from './Asking';
import { fewOfCount } from './few';
import { ListTop } from './ListTop';
import { marksOf } from './marks';
import { useBulk } from './use-bulk';
import { useExport } from './use-export';
import { useMoving } from './use-moving';
import { useRows } from './use-rows';
import { useShelf } from './use-shelf';
import { ViewSwitch } from './ViewSwitch';

const loadIndexing = async () => (await import('./Indexing')).Indexing;
const loadNothing = async () => (await import('./Nothing')).Nothing;

interface Props {
  library: Library;
  actions: Actions;
  place: Place;
  catalogue: CatalogueInUse;
  /** Null while they are not read yet. */
  lists: readonly ListShown[] | null;
  /** Told once the first rows have been read, or could not be. */
  onRead: () => void;
  onPaperCount: (count: number) => void;
}

/** CSS pixels that a row is guessed at before any was measured. */
const GUESS = { cards: 200, table: 44, highlights: 150 } as const;

/** CSS pixels that a highlight adds to the card of its paper, likewise. */
const GUESS_HIGHLIGHT = 160;

/** Measured heights of rows, for as long as the page is open: so Back finds its place at once. */
const HEIGHTS = {
  cards: new Map<string, number>(),
  table: new Map<string, number>(),
  highlights: new Map<string, number>(),
};

/** Papers and highlights: two views of one thing. */
export function Shelf({ library, actions, place, catalogue, lists, onRead, onPaperCount }: Props) {
  const t = useText();
  const { route } = place;
  const list = lists?.find(({ id }) => id === route.list) ?? null;
  const question: Question = {
    view: route.screen === 'highlights' ? 'highlights' : 'papers',
    // A list that is gone shows everything.
    list: lists ? (list?.id ?? null) : route.list,
    q: route.q,
    sort: sortOf(route.sort),
    names: useValueNames(),
  };
  const spot = useMemo(() => spotOf(place.entry), [place.entry]);
  const look = useLook();
  const few = Math.ceil(innerHeight / GUESS[question.view === 'highlights' ? 'highlights' : look]) + 2;
  const shelf = useShelf(library, catalogue, question, spot?.key ?? null, few);
  const { value: shown, problem, isSlow, reload } = shelf;
  const isTable = shown?.view === 'papers' && look === 'table';
  const [table, setTable] = useState<typeof Table | null>(null);
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    if (look === 'table' && !table)
      void actions.load(async () => setTable(await import('@/components/PaperTable')));
  }, [look]);
  // While another question is under way the rows are still those of the one before, and so is all that acts on them.
  const listShown = lists?.find(({ id }) => id === shown?.question.list) ?? null;
  const heights = HEIGHTS[shown?.view === 'highlights' ? 'highlights' : isTable ? 'table' : 'cards'];
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const bulk = useBulk(library, actions);
  const [bar, setBar] = useState<typeof Bar | null>(null);
  const isBarWanted = (selection.chosen.size > 0 || bulk.progress !== null) && !bar;
  useEffect(() => {
    // An extension that was updated meanwhile has other files: then this fails, and is told.
    if (isBarWanted) void actions.load(async () => setBar(await import('@/components/BulkBar')));
  }, [isBarWanted]);
  const { formats, exportAs, openExport, dialog } = useExport(library, actions, bulk);
  const order = shown?.order ?? [];
  /** Until the catalogue has answered, the first rows alone are known: an export takes all. */
  const allRows = async () => {
    const first = shown?.view === 'highlights' ? firstHighlights : firstPapers;
    return (await first(library, shown?.question.list ?? null, Number.POSITIVE_INFINITY)).keys;
  };
  const isFound = shown !== null && JSON.stringify(shown.question) === JSON.stringify(question);
  const canMove =
    isFound &&
    question.list !== null &&
    question.q.trim() === '' &&
    question.view === 'papers' &&
    (!question.sort || question.sort.by === 'place') &&
    !question.sort?.isDescending;
  const moving = useMoving({ library, actions, list, order, canMove, isWhole: shown?.isWhole === true });
  const select = (key: string, isRange: boolean) => setSelection((now) => toggled(now, order, key, isRange));
  const terms = useMemo(() => new Set(shown?.finding?.terms), [shown?.finding?.terms.join(' ')]);
  const marks = useMemo(() => marksOf(terms), [terms]);
  const rows = useRows({
    library,
    actions,
    catalogue,
    shown,
    list: listShown,
    table: isTable ? table : null,
    selection,
    select,
    terms,
    moving,
  });
  const isRead = shown !== null || problem !== null;
  useEffect(() => {
    if (isRead) onRead();
  }, [isRead]);
  const all = shown?.finding?.total ?? null;
  useEffect(() => {
    if (all !== null) onPaperCount(all);
  }, [all]);
  const isFirst = useRef(true);
  useEffect(() => {
    // Another question begins at its top; Back and a first visit do where they were left.
    if (!isFirst.current && !spot) scrollTo({ top: 0, behavior: 'instant' });
    isFirst.current = false;
  }, [question.view, question.list, question.q, route.sort]);
  const selected = shown?.view === 'papers' ? selectedOf(selection, order) : [];
  const sorted = question.sort ?? (question.list ? null : { by: 'changed', isDescending: true });
  const name = { name: listShown?.name ?? t('allPapers'), description: listShown?.description ?? '' };
  const openMore = (rowsNow: Parameters<typeof exportAs>[3]) =>
    openExport({
      selected,
      list: listShown && name,
      view: shown?.view ?? 'papers',
      q: shown?.question.q ?? '',
      rows: rowsNow,
    });
  const guessOf = (key: string) => {
    const paper = isTable ? undefined : shown?.records.papers.get(key);
    return paper ? GUESS.cards + GUESS_HIGHLIGHT * fewOfCount(paper.highlights.length) : null;
  };
  const rowList = shown && order.length > 0 && (table || !isTable) && (
    <VirtualList
      key={`${shown.view} ${isTable} ${place.entry}`}
      order={order}
      kind={isTable ? 'table' : 'list'}
      label={t(shown.view)}
      guess={GUESS[shown.view === 'highlights' ? 'highlights' : look]}
      guessOf={guessOf}
      heights={heights}
      name={rows.nameOf}
      row={rows.row}
      onShown={shelf.show}
      spot={spot}
      isEarlier={spot !== null && !isFound}
      onSpot={(now) => keepSpot(place.entry, now)}
      onRowKey={(event, key) => {
        if (shown.view === 'papers' && event.key === ' ') {
          select(key, event.shiftKey);
          return true;
        }
        return moving.onKey(event, key);
      }}
    />
  );
  return (
    <Marks.Provider value={marks}>
      {shown && (lists || route.list === null) ? (
        <ListTop
          library={library}
          actions={actions}
          place={place}
          list={listShown}
          shown={shown}
          formats={formats}
          onExport={(id) => {
            const rowsNow = shown.finding ? order : allRows;
            if (id === 'more') openMore(rowsNow);
            else exportAs(id, name, shown.view, rowsNow);
          }}
        />
      ) : (
        // As high as it will be, so that nothing moves when it comes.
        <>
          <div class="list-head" />
          {route.list !== null && <div class="list-more-place" />}
        </>
      )}
      <Asking
        question={question}
        place={place}
        catalogue={catalogue}
        finding={shown?.finding ?? null}
        actions={actions}
      />
      <ViewSwitch
        question={question}
        place={place}
        counts={shown?.finding?.counts ?? null}
        look={look}
        actions={actions}
      >
        {rows.needLook}
      </ViewSwitch>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {((!shown && !problem) || (isTable && !table)) && <p role="status">{t('working')}</p>}
      {shown && (
        <p class="unseen" role="status">
          {shown.finding &&
            question.q !== '' &&
            t(shown.view === 'papers' ? 'paperCount' : 'highlightCount', { n: order.length })}
        </p>
      )}
      {shown && order.length === 0 && (shown.finding || shown.view === 'papers') && (
        <Lazy
          load={loadNothing}
          actions={actions}
          props={{ question: shown.question, place, finding: shown.finding, isList: listShown !== null }}
        />
      )}
      {isTable && table && order.length > 0 ? (
        <div class="table" role="table" aria-label={t('papers')} aria-rowcount={order.length + 1}>
          <table.TableHead
            sorted={sorted}
            onSort={(by) => place.go({ sort: sorted?.by === by && !sorted.isDescending ? `-${by}` : by })}
          />
          {rowList}
        </div>
      ) : (
        order.length > 0 && <div class="papers">{rowList}</div>
      )}
      {shown && !shown.isWhole && <p class="soft small">{t('firstOnly')}</p>}
      {shown?.finding && !shown.finding.isWhole && (
        <Lazy load={loadIndexing} actions={actions} props={{ catalogue, actions }} />
      )}
      {bar && (selected.length > 0 || bulk.progress) && (
        <bar.BulkBar
          selected={selected.length}
          found={order.length}
          lists={lists ?? []}
          formats={formats}
          progress={bulk.progress}
          onStop={bulk.onStop}
          onAll={() => setSelection({ chosen: new Set(order), anchor: null })}
          onNone={() => setSelection(NOTHING_SELECTED)}
          onStatus={(status) => bulk.status(selected, status)}
          onTags={(tags, isAdding) => bulk.tags(selected, tags, isAdding)}
          onAdd={(id) => bulk.add(selected, id)}
          onRemove={listShown ? () => bulk.remove(selected, listShown.id) : undefined}
          onTakeOut={() => bulk.takeOut(selected)}
          onExport={(id) => {
            const format = formats.find((one) => one.id === id)?.id ?? 'more';
            if (format !== 'more') return exportAs(format, name, 'papers', selected);
            openMore(order);
            return true;
          }}
        />
      )}
      {dialog}
    </Marks.Provider>
  );
}

/** `-year` as the address has it; null where no such order is known. */
function sortOf(sort: string | null): Question['sort'] {
  const by = SORTS.find((one) => one === sort?.replace(/^-/, ''));
  return by ? { by, isDescending: sort?.startsWith('-') === true } : null;
}
