import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { cardNames } from '@/components/card-names';
import { EditFacts } from '@/components/EditFacts';
import { formatNames } from '@/components/format';
import { NeedLook } from '@/components/NeedLook';
import type * as Table from '@/components/PaperTable';
import { PaperTags } from '@/components/PaperTags';
import { StatusPicker } from '@/components/StatusPicker';
import type { Selection } from '@/components/selection';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useCorrections } from '@/components/use-corrections';
import { useHighlightActions } from '@/components/use-highlight-actions';
import { useStatusAction } from '@/components/use-status-action';
import { WHOLE_UP_TO } from '@/components/virtual/VirtualList';
import { WaitingRow } from '@/components/virtual/WaitingRow';
import { HighlightRow } from '@/entrypoints/library/HighlightRow';
import { lazyCorrections, lazyHighlights, write } from '@/entrypoints/library/lazy-writes';
import { Paper } from '@/entrypoints/library/Paper';
import type { CatalogueInUse } from '@/entrypoints/library/use-catalogue';
import type { ListShown } from '@/entrypoints/library/use-frame';
import type { FactsDraft } from '@/utils/facts/form';
import { needsLook, type States } from '@/utils/highlight/state';
import { asRead } from '@/utils/library/as-read';
import type { Library } from '@/utils/library/open';
import type { ShelfPaper } from '@/utils/library/shelf';
import { libraryHash } from '@/utils/library-hash';
import { readerHash } from '@/utils/reader-hash';
import { excerptOf, showsAllWords } from '@/utils/search/excerpt';
import { filterText } from '@/utils/search/query';
import { versionsHash } from '@/utils/versions/versions-hash';
import type { ShelfShown } from './shelf-shown';
import { useDrawn } from './use-drawn';
import { useExcerpts } from './use-excerpts';
import type { Moving } from './use-moving';
import { useTools } from './use-tools';

/** What was typed into a form of facts and not saved, by the paper's key: for as long as the page is open. */
const drafts = new Map<string, FactsDraft>();

/** The names of the cards, by every key of their papers. */
const namesGiven = new Map<string, string>();

interface Input {
  library: Library;
  actions: Actions;
  catalogue: CatalogueInUse;
  shown: ShelfShown | null;
  list: ListShown | null;
  /** The parts of the table; null where papers are cards. */
  table: typeof Table | null;
  selection: Selection;
  select: (key: string, isRange: boolean) => void;
  /** What was searched for, folded. */
  terms: ReadonlySet<string>;
  moving: Moving;
}

interface Rows {
  row: (key: string, height: number | null) => ComponentChildren;
  /** The name of a row that stays when its paper goes to another key. */
  nameOf: (key: string) => string;
  /** The way to the highlights that need a look; only where all rows stand in the document. */
  needLook: ComponentChildren;
}

/** What the rows of papers and highlights show and do. */
export function useRows(input: Input): Rows {
  const { library, actions, shown, list, selection, terms, moving } = input;
  const drawn = useDrawn();
  const excerpts = useExcerpts(input.catalogue.calls, terms);
  /** For what a row does when it is used: it may have been drawn long before. */
  const present = useRef(input);
  present.current = input;
  const t = useText();
  const { run } = actions;
  const highlightActions = useHighlightActions(lazyHighlights(library), actions);
  const changeStatus = useStatusAction(
    (...given) => write(library, (writes) => writes.changeStatus(...given)),
    actions,
  );
  const correct = useCorrections(lazyCorrections(library), actions);
  const papers = [...(shown?.records.papers.values() ?? [])];
  const marked = [...(shown?.records.highlights.values() ?? [])];
  const publications = [...papers, ...marked].map(({ publication }) => publication);
  const tools = useTools(library, actions, shown !== null, [
    ...new Set(publications.flatMap(({ keys }) => keys)),
  ]);
  const [states, setStates] = useState<States>({});
  const onStates = (found: States) => setStates((all) => ({ ...all, ...found }));
  const given = cardNames(
    papers.map(({ publication }) => publication),
    namesGiven,
  );
  const names = new Map([...(shown?.records.papers.keys() ?? [])].map((key, at) => [key, given[at] ?? key]));

  const remove = (id: string, key: string, title: string) =>
    void run(
      () => write(library, ({ removeFromList }) => removeFromList(id, key)),
      () => ({
        text: t('removedFromList', { title }),
        undo: () => run(() => write(library, ({ restoreToList }) => restoreToList(id, key))),
      }),
    );
  const paperRow = (key: string, height: number | null) => {
    const paper = shown?.records.papers.get(key);
    if (!paper) return <WaitingRow height={height} isCell={input.table !== null} />;
    const isChosen = selection.chosen.has(key);
    const { drag } = moving;
    const isAtEnd = drag?.before === null && key === shown?.order.at(-1);
    const dropLine = isAtEnd ? 'drop-line at-end' : drag?.before === key ? 'drop-line' : null;
    const from = [
      paper,
      isChosen,
      dropLine,
      moving.canMove,
      moving.handle,
      list?.id,
      input.table,
      tools,
      terms,
      excerpts.of(key),
      library,
    ];
    return drawn(key, from, () => drawPaper(key, paper, isChosen, dropLine));
  };
  /** Of the lead; of what the card does not show, where some of the words stand there alone. */
  const excerptFor = (key: string, { publication, highlights }: ShelfPaper) => {
    const { title, authors, series, code, lead, tags } = publication;
    if (terms.size === 0 || !shown) return null;
    const words = lead && excerptOf(lead.text, terms);
    const ofLead = words === null ? null : { text: words, href: null };
    const texts = [
      title,
      formatNames(authors.map(({ name }) => name)),
      series ?? '',
      code ?? '',
      ...tags,
      ...highlights.flatMap(({ anchor, note, tags: own }) => [anchor.quote.exact, note, ...own]),
    ];
    if (showsAllWords(shown.question.q, [...texts, lead?.text ?? ''], terms)) return ofLead;
    excerpts.ask(key);
    const found = excerpts.of(key);
    if (!found) return found === undefined ? 'isComing' : ofLead;
    const { text, paragraph } = found;
    return { text, href: paragraph === null ? null : `reader.html${readerHash({ key, paragraph })}` };
  };
  const drawPaper = (key: string, paper: ShelfPaper, isChosen: boolean, dropLine: string | null) => {
    const { publication, highlights, versions, progress } = paper;
    const { title } = publication;
    const select = (isRange: boolean) => present.current.select(key, isRange);
    const box = (
      <div class="row-tools">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={t('selectPaper', { title })}
          onClick={(event) => {
            // What is shown follows the selection alone.
            event.preventDefault();
            select(event.shiftKey);
          }}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            select(event.shiftKey);
          }}
        />
        {moving.canMove &&
          (moving.handle ? (
            <moving.handle.MoveHandle
              title={title}
              onOver={(before) => present.current.moving.onDrag({ key, before })}
              onDrop={() => present.current.moving.onDrop()}
              onCancel={() => present.current.moving.onDrag(null)}
              onKeyDown={(event) => {
                if (present.current.moving.onKey(event, key)) event.preventDefault();
              }}
            />
          ) : (
            // Its place, so that nothing moves when it comes.
            <span class="move-handle" />
          ))}
        {dropLine && <span class={dropLine} />}
      </div>
    );
    if (input.table)
      return (
        <input.table.PaperLine
          paper={publication}
          status={
            <StatusPicker
              status={publication.status}
              onChange={(next) => changeStatus(key, publication.status, next)}
            />
          }
          select={box}
          share={progress?.share ?? null}
          highlights={highlights.length}
          changedAt={publication.updatedAt}
        />
      );
    return (
      <Paper
        select={box}
        excerpt={excerptFor(key, paper)}
        tags={
          <PaperTags
            name={`tags-${key}`}
            tags={publication.tags}
            hrefOf={(tag) => libraryHash({ q: filterText('tag', tag) })}
            known={() => present.current.shown?.finding?.facets.tag.map(({ value }) => value) ?? []}
            onChange={(tags) =>
              run(
                () => write(library, (writes) => writes.setTags(key, tags)),
                () => ({ text: t('tagsSaved') }),
              )
            }
            run={run}
          />
        }
        progress={progress}
        publication={publication}
        present={versions.seen ?? publication.sha256}
        library={library}
        actions={actions}
        tools={tools}
        highlightActions={highlightActions}
        onStates={onStates}
        highlights={highlights}
        status={publication.status}
        versions={{ count: versions.count, href: versionsHash({ key }) }}
        onStatus={(next) => changeStatus(key, publication.status, next)}
        edit={
          <EditFacts
            paper={{
              key,
              aliases: publication.aliases,
              page: asRead(publication),
              corrections: publication.corrections,
            }}
            drafts={drafts}
            onSave={(changes) => correct(key, changes)}
            run={run}
          />
        }
        {...(list && { onRemove: () => remove(list.id, key, title) })}
      />
    );
  };
  const highlightRow = (id: string, height: number | null) => {
    const one = shown?.records.highlights.get(id);
    if (!one) return <WaitingRow height={height} />;
    return drawn(id, [one, tools, terms, library], () => (
      <HighlightRow
        {...one}
        library={library}
        actions={actions}
        tools={tools}
        highlightActions={highlightActions}
        onStates={onStates}
      />
    ));
  };
  const all =
    shown?.view === 'papers'
      ? papers.flatMap(({ highlights }) => highlights)
      : marked.map(({ highlight }) => highlight);
  const isAllThere = shown !== null && shown.order.length <= WHOLE_UP_TO && shown.order.length > 1;
  return {
    row: shown?.view === 'highlights' ? highlightRow : paperRow,
    nameOf: (key) => names.get(key) ?? key,
    needLook: isAllThere && (
      <NeedLook
        ids={all.map(({ id }) => id).filter((id) => needsLook(states[id] ?? 'exact'))}
        count={all.length}
      />
    ),
  };
}
