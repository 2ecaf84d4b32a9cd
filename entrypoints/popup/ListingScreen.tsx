import { useMemo, useState } from 'preact/hooks';
import { AddBar } from '@/components/AddBar';
import { type ListedPaper, ListingItems } from '@/components/ListingItems';
import type { Marked } from '@/components/listing-marks';
import { MoreText } from '@/components/MoreText';
import { SelectAll } from '@/components/SelectAll';
import { Notice, ReadingProblem } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useHistory } from '@/components/use-history';
import type { ListingItem } from '@/utils/article/article';
import { browser, tellPages, tellPagesOfSettings } from '@/utils/browser';
import { historyMessages } from '@/utils/i18n/en/history';
import { popupListingMessages } from '@/utils/i18n/en/popup-listing';
import { historyCalls } from '@/utils/library/history-calls';
import { createList } from '@/utils/library/lists';
import { openLibrary } from '@/utils/library/open';
import { changeSettings } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import { useAdding } from './use-adding';
import { useListing } from './use-listing';
import './listing-screen.css';
import { paperMessages } from '@/utils/i18n/en/paper';

interface Props {
  items: ListingItem[];
  incognito: boolean;
  actions: Actions;
  onOpen: (item: ListingItem) => void;
}

const TEXTS = { ...paperMessages, ...popupListingMessages, ...historyMessages };

const UNKNOWN: Marked = { saved: false, status: 'to-read', highlights: 0 };

/** The popup over a list of papers, with the texts that only it and a paper's screen need. */
export function ListingScreen(props: Props) {
  return (
    <MoreText texts={TEXTS}>
      <Listing {...props} />
    </MoreText>
  );
}

/** What is known of each paper, and the way to add one, some or all of them. */
function Listing({ items, incognito, actions, onOpen }: Props) {
  const t = useText();
  const defaultListName = t('defaultListName');
  const library = useMemo(
    () =>
      openLibrary({
        // An extension page of a private window runs in the normal profile: only the tab tells.
        isPrivate: incognito,
        onWrite: (change) => void tellPages(change.publicationKeys),
        onRestored: (n) => actions.say({ text: t('wordsRestored', { n }) }),
      }),
    [incognito],
  );
  const known = useListing(library, items, defaultListName);
  const adding = useAdding(library, actions);
  const calls = useMemo(() => historyCalls(library), [library]);
  useHistory(calls, actions);
  const [listId, setListId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const lists = known.value?.lists ?? [];
  const list = lists.find(({ id }) => id === listId) ?? lists[0];
  const papers: ListedPaper[] = items.map((item, at) => {
    const state = known.value?.states[at];
    const isInList = list !== undefined && state?.listIds.includes(list.id) === true;
    return { item, state: state ?? UNKNOWN, isInList, isSelected: !isInList && chosen.has(item.url) };
  });
  const left = papers.filter(({ isInList }) => !isInList).map(({ item }) => item);
  const selected = papers.filter(({ isSelected }) => isSelected).map(({ item }) => item);

  /** What could not be added stays selected. */
  const add = async (some: readonly ListingItem[]) => {
    if (list && (await adding.add(some, list))) select(some, false);
  };
  const create = (name: string) =>
    actions.run(async () => {
      const { id } = await createList(library, uuid(), name);
      setListId(id);
    });
  const select = (some: readonly ListingItem[], isSelected: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const { url } of some) {
        if (isSelected) next.add(url);
        else next.delete(url);
      }
      return next;
    });
  const showMarks = (listingMarks: boolean) =>
    actions.run(async () => {
      await changeSettings(browser.storage.local, { listingMarks });
      known.reload();
      await tellPagesOfSettings();
    });

  const canAdd = !incognito && list !== undefined;
  return (
    <section class="listing-screen">
      <h1>{t('listingTitle')}</h1>
      <p class="soft">{t('listingIntro', { n: items.length })}</p>
      {known.problem && !incognito && <ReadingProblem problem={known.problem} onRetry={known.reload} />}
      {incognito && <Notice tone="warning">{t('listingPrivate')}</Notice>}
      {canAdd && (
        <AddBar
          lists={lists}
          list={list}
          onList={setListId}
          onCreate={create}
          total={items.length}
          left={left.length}
          selected={selected.length}
          progress={adding.progress}
          onAddAll={() => void add(left)}
          onAddSelected={() => void add(selected)}
          onStop={adding.stop}
        />
      )}
      {known.value && !incognito && (
        <label class="listing-switch soft small">
          <input
            type="checkbox"
            checked={known.value.settings.listingMarks}
            onChange={({ currentTarget }) => void showMarks(currentTarget.checked)}
          />
          {t('showListingMarks')}
        </label>
      )}
      {canAdd && left.length > 1 && (
        <SelectAll
          selected={selected.length}
          total={left.length}
          onChange={(isSelected) => select(left, isSelected)}
        />
      )}
      <ListingItems
        papers={papers}
        canAdd={canAdd}
        busy={adding.progress !== null}
        onOpen={onOpen}
        onSelect={(item, isSelected) => select([item], isSelected)}
        onAdd={(item) => void add([item])}
      />
    </section>
  );
}
