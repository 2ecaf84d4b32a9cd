import { useMemo, useState } from 'preact/hooks';
import { cardNames } from '@/components/card-names';
import { EditFacts } from '@/components/EditFacts';
import { HistoryButtons } from '@/components/HistoryButtons';
import { ListHead } from '@/components/ListHead';
import { ListNav } from '@/components/ListNav';
import { NeedLook } from '@/components/NeedLook';
import {
  ActionProblem,
  ReadingProblem,
  SlowAction,
  SlowReading,
  StateMessage,
} from '@/components/StateMessage';
import { Toast } from '@/components/Toast';
import { useText } from '@/components/text';
import { type Actions, useActions } from '@/components/use-actions';
import { useCorrections } from '@/components/use-corrections';
import { useDrafts } from '@/components/use-drafts';
import { useHighlightActions } from '@/components/use-highlight-actions';
import { useHistory } from '@/components/use-history';
import { useStatusAction } from '@/components/use-status-action';
import { browser, tellPages } from '@/utils/browser';
import { EXPORT_FORMATS } from '@/utils/export/formats';
import type { FactsDraft } from '@/utils/facts/form';
import { needsLook, type States } from '@/utils/highlight/state';
import { exportMessages } from '@/utils/i18n/en/export';
import { correctionCalls } from '@/utils/library/correct';
import { asRead } from '@/utils/library/corrections';
import { draftCalls } from '@/utils/library/drafts';
import { removeFromList, restoreToList } from '@/utils/library/entries';
import { highlightCalls } from '@/utils/library/highlight-calls';
import { historyCalls } from '@/utils/library/history-calls';
import { createList, deleteList, renameList, restoreList } from '@/utils/library/lists';
import { type Library, openLibrary } from '@/utils/library/open';
import { setStatus } from '@/utils/library/publications';
import { withVersions } from '@/utils/library/texts';
import { readSettings } from '@/utils/settings';
import { uuid } from '@/utils/uuid';
import { versionsHash } from '@/utils/versions/versions-hash';
import { ColourNames } from './ColourNames';
import { download } from './download';
import { Paper } from './Paper';
import { type Shown, useLibrary } from './use-library';
import { withStates } from './use-states';
import { leaveRoute, useRoute } from './versions/use-route';
import { VersionsPanel } from './versions/VersionsPanel';

const FORMATS = EXPORT_FORMATS.map(({ id, label }) => ({ id, label: exportMessages[label] }));

/** What was typed into a form of facts and not saved, by the paper's key: for as long as the page is open. */
const drafts = new Map<string, FactsDraft>();

/** The names of the cards, by every key of their papers. */
const namesGiven = new Map<string, string>();

/** The library page: the lists, and the papers of the one that is open. */
export function App() {
  const t = useText();
  const actions = useActions();
  const [listId, setListId] = useState<string | null>(null);
  const library = useMemo(
    () =>
      openLibrary({
        isPrivate: browser.extension.inIncognitoContext,
        onWrite: (change) => void tellPages(change.publicationKeys),
        onRestored: (n) => actions.say({ text: t('wordsRestored', { n }) }),
      }),
    [],
  );
  const { value: shown, problem, isSlow, reload } = useLibrary(library, listId);
  const calls = useMemo(() => historyCalls(library), [library]);
  const history = useHistory(calls, actions);
  const route = useRoute();
  const create = (name: string) =>
    actions.run(async () => {
      const { id } = await createList(library, uuid(), name);
      setListId(id);
    });
  return (
    <>
      <header class="library-top">
        <span class="library-name">{t('appName')}</span>
        {shown && <HistoryButtons view={shown.history} history={history} />}
        <span class="soft small">{t('notAffiliated')}</span>
      </header>
      <div class="library" data-state={shown ? 'ready' : problem ? 'problem' : 'loading'}>
        {shown && (
          <div class="library-side">
            <ListNav
              links={[{ id: null, name: t('allPapers'), count: shown.paperCount }, ...shown.lists]}
              current={shown.list?.id ?? null}
              onOpen={(id) => {
                leaveRoute();
                setListId(id);
              }}
              onCreate={create}
            />
            <ColourNames actions={actions} />
          </div>
        )}
        <main>
          {problem && <ReadingProblem problem={problem} onRetry={reload} />}
          {isSlow && <SlowReading onRetry={reload} />}
          {route && <VersionsPanel route={route} library={library} actions={actions} />}
          {shown && !route && <OpenList shown={shown} library={library} actions={actions} />}
          {!shown && !problem && !route && <p role="status">{t('working')}</p>}
          <div class="toasts">
            <SlowAction isSlow={actions.isSlow} />
            <ActionProblem problem={actions.problem} onClose={actions.closeProblem} />
            <Toast content={actions.toast} onClose={actions.closeToast} />
          </div>
        </main>
      </div>
    </>
  );
}

function OpenList({ shown, library, actions }: { shown: Shown; library: Library; actions: Actions }) {
  const t = useText();
  const { run } = actions;
  const highlightActions = useHighlightActions(highlightCalls(library), actions);
  const changeStatus = useStatusAction((key, status) => setStatus(library, uuid(), key, status), actions);
  const correct = useCorrections(correctionCalls(library), actions);
  const { list, papers } = shown;
  const noteDrafts = useDrafts(
    useMemo(() => draftCalls(library), [library]),
    papers.flatMap(({ publication }) => publication.keys),
    actions,
  );
  const [states, setStates] = useState<States>({});
  const marked = papers.flatMap(({ highlights }) => highlights);
  const names = cardNames(
    papers.map(({ publication }) => publication),
    namesGiven,
  );

  const deleteThis = (id: string, name: string) =>
    void run(
      () => deleteList(library, uuid(), id),
      () => ({
        text: t('listDeleted', { list: name }),
        undo: () => run(() => restoreList(library, uuid(), id)),
      }),
    );
  const remove = (id: string, key: string, title: string) =>
    void run(
      () => removeFromList(library, uuid(), id, key),
      () => ({
        text: t('removedFromList', { title }),
        undo: () => run(() => restoreToList(library, uuid(), id, key)),
      }),
    );
  const exportAs = (formatId: string) => {
    const format = EXPORT_FORMATS.find(({ id }) => id === formatId);
    if (!format) throw new Error(`no export format ${formatId}`);
    const { name, description } = list ?? { name: t('allPapers'), description: '' };
    void run(
      async () =>
        download(format, {
          list: { name, description },
          colourNames: (await readSettings(browser.storage.local)).colourNames,
          // Looked up anew: what is on the screen may be not all found yet.
          items: await withStates(await withVersions(library, papers)),
        }),
      (file) => ({ text: t('exportedAs', { file }) }),
    );
  };

  return (
    <>
      <ListHead
        key={list?.id ?? ''}
        name={list?.name ?? t('allPapers')}
        paperCount={papers.length}
        formats={FORMATS}
        onExport={exportAs}
        {...(list && {
          onRename: (name: string) => run(() => renameList(library, uuid(), list.id, name)),
          onDelete: () => deleteThis(list.id, list.name),
        })}
      />
      {papers.length === 0 ? (
        <StateMessage tone="info" title={t(list ? 'emptyListTitle' : 'emptyLibraryTitle')}>
          <p>{t(list ? 'emptyList' : 'emptyLibrary')}</p>
        </StateMessage>
      ) : (
        <div class="papers">
          {papers.length > 1 && (
            <NeedLook
              ids={marked.map(({ id }) => id).filter((id) => needsLook(states[id] ?? 'exact'))}
              count={marked.length}
            />
          )}
          {papers.map(({ publication, highlights }, at) => (
            <Paper
              key={names[at]}
              publication={publication}
              present={shown.versions.get(publication.key)?.seen ?? publication.sha256}
              library={library}
              actions={actions}
              onStates={(ofPaper) => setStates((all) => ({ ...all, ...ofPaper }))}
              highlights={highlights}
              noteDrafts={noteDrafts(publication.keys)}
              status={publication.status}
              versions={{
                count: shown.versions.get(publication.key)?.count ?? 0,
                href: versionsHash({ key: publication.key }),
              }}
              onStatus={(next) => changeStatus(publication.key, publication.status, next)}
              edit={
                <EditFacts
                  paper={{
                    key: publication.key,
                    aliases: publication.aliases,
                    page: asRead(publication),
                    corrections: publication.corrections,
                  }}
                  drafts={drafts}
                  onSave={(changes) => correct(publication.key, changes)}
                  run={run}
                />
              }
              {...highlightActions}
              {...(list && { onRemove: () => remove(list.id, publication.key, publication.title) })}
            />
          ))}
        </div>
      )}
    </>
  );
}
