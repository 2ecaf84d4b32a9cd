import { useEffect, useMemo } from 'preact/hooks';
import { EditFacts } from '@/components/EditFacts';
import { HighlightList } from '@/components/HighlightList';
import { HighlightState } from '@/components/HighlightState';
import { MoreText } from '@/components/MoreText';
import { NeedLook } from '@/components/NeedLook';
import { OtherNotes } from '@/components/OtherNotes';
import { PaperView } from '@/components/PaperView';
import { ReadLink } from '@/components/ReadLink';
import { type ListChoice, SaveBar } from '@/components/SaveBar';
import { ReadingProblem, SlowReading } from '@/components/StateMessage';
import { StatusPicker } from '@/components/StatusPicker';
import { AuthorsLead } from '@/components/summary/AuthorsLead';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useCorrections } from '@/components/use-corrections';
import { useDrafts } from '@/components/use-drafts';
import { useHighlightActions } from '@/components/use-highlight-actions';
import { useHistory } from '@/components/use-history';
import { useStatusAction } from '@/components/use-status-action';
import { Lazy } from '@/entrypoints/library/Lazy';
import { lazyCite, loadCiteInTime } from '@/entrypoints/library/lazy-cite';
import type { TextQuoteSelector } from '@/utils/anchor/selector';
import type { Article } from '@/utils/article/article';
import { page, tellPages, worker } from '@/utils/browser';
import type { FactsDraft } from '@/utils/facts/form';
import type { Highlight } from '@/utils/highlight/highlight';
import { needsLook, shownState } from '@/utils/highlight/state';
import { historyMessages } from '@/utils/i18n/en/history';
import { popupPaperMessages } from '@/utils/i18n/en/popup-paper';
import { stateMessages } from '@/utils/i18n/en/repair-state';
import { asRead } from '@/utils/library/as-read';
import { changeStatus as setStatus } from '@/utils/library/change-status';
import { correctionCalls } from '@/utils/library/correct';
import { shownAs } from '@/utils/library/corrections';
import { draftCalls } from '@/utils/library/drafts';
import { removeFromList, restoreToList } from '@/utils/library/entries';
import { highlightCalls } from '@/utils/library/highlight-calls';
import { deleteHighlight } from '@/utils/library/highlights';
import { historyCalls } from '@/utils/library/history-calls';
import { createList } from '@/utils/library/lists';
import { openLibrary } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { libraryHash } from '@/utils/library-hash';
import { type Outcome, ProblemError } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import { EditedLater } from './EditedLater';
import { usePaper } from './use-paper';
import { usePlaced } from './use-placed';
import './paper-screen.css';
import { paperMessages } from '@/utils/i18n/en/paper';

/** What was typed into the form of facts and not saved, by the paper's key: for as long as the popup is open. */
const drafts = new Map<string, FactsDraft>();

const loadLens = async () => (await import('@/entrypoints/lens/LensPanel')).LensPanel;

interface Props {
  article: Article;
  isTranslated: boolean;
  tabId: number;
  incognito: boolean;
  actions: Actions;
}

/** What ranks them comes while the rest is drawn. */
const loadKeySentences = async () => (await import('./KeySentencesHere')).KeySentencesHere;

const TEXTS = { ...paperMessages, ...popupPaperMessages, ...historyMessages, ...stateMessages };

/** The popup over a paper, with the texts that only it needs. */
export function PaperScreen(props: Props) {
  return (
    <MoreText texts={TEXTS}>
      <Paper {...props} />
    </MoreText>
  );
}

/** Joins what the page says with what the library knows. */
function Paper({ article, isTranslated, tabId, incognito, actions }: Props) {
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
  useEffect(() => loadCiteInTime(library), [library]);
  const paper = usePaper(library, article, defaultListName);
  const known = paper.value?.publication ?? null;
  const correct = useCorrections(correctionCalls(library), actions);
  const shown = known ? shownAs(article, known) : article;
  const highlightActions = useHighlightActions(highlightCalls(library), actions);
  const calls = useMemo(() => historyCalls(library), [library]);
  useHistory(calls, actions);
  const changeStatus = useStatusAction((...given) => setStatus(library, ...given), actions);
  const status = paper.value?.status;
  const keys = [article.key, ...article.aliases];
  const noteDrafts = useDrafts(
    useMemo(() => draftCalls(library), [library]),
    keys,
    actions,
  );
  const highlights = paper.value?.highlights ?? [];
  const placed = usePlaced(tabId, highlights, article);
  const stateOf = (highlight: Highlight) => shownState(highlight, placed[highlight.id] ?? null);

  const cite = lazyCite(library, actions, true);

  // The background goes on when the popup has closed; what could not be had, the reader says.
  const keepImages = () => void worker('keepImages', { key: article.key });
  const add = (list: ListChoice) =>
    actions.run(async () => {
      await savePublication(library, uuid(), article, { listId: list.id, defaultListName });
      keepImages();
    });
  const remove = (list: ListChoice) =>
    actions.run(
      () => removeFromList(library, uuid(), list.id, article.key),
      () => ({
        text: t('removedFrom', { list: list.name }),
        undo: () => actions.run(() => restoreToList(library, uuid(), list.id, article.key)),
      }),
    );
  const create = (name: string) =>
    actions.run(async () => {
      const { id } = await createList(library, uuid(), name);
      await savePublication(library, uuid(), article, { listId: id, defaultListName });
      keepImages();
    });
  /** The page makes the highlight, as it does of a selection; false where it did not. */
  const mark = async (quote: TextQuoteSelector, tags: string[], said: string) => {
    let isMade = false;
    await actions.run(
      async () => {
        const made = await page(tabId)('markPassage', { quote, tags });
        if (!made.ok) throw new ProblemError(made.problem);
        isMade = made.value !== null;
        return made.value;
      },
      (made) =>
        made
          ? {
              text: said,
              undo: () => actions.run(() => deleteHighlight(library, uuid(), made.id)),
            }
          : { text: t('notOnPage') },
    );
    return isMade;
  };
  /** The page scrolls to it; the popup would stand in the way. */
  const show = async (reveal: Promise<Outcome<boolean>>) => {
    const outcome = await reveal;
    if (outcome.ok && outcome.value) window.close();
    else actions.say({ text: t(outcome.ok ? 'notOnPage' : outcome.problem) });
  };

  return (
    <PaperView
      article={shown}
      onCite={() => cite.paper(shown)}
      exportHref={known && !incognito ? `library.html${libraryHash({ exported: known.key })}` : null}
      edit={
        paper.value &&
        !incognito && (
          <EditFacts
            paper={{
              key: article.key,
              aliases: article.aliases,
              page: known ? asRead(known) : article,
              corrections: known?.corrections ?? {},
            }}
            drafts={drafts}
            onSave={(changes) => correct(article, changes)}
            run={actions.run}
          />
        )
      }
      isTranslated={isTranslated}
      incognito={incognito}
      highlightCount={paper.value?.highlights.length ?? null}
      libraryProblem={
        paper.problem ? (
          <ReadingProblem problem={paper.problem} onRetry={paper.reload} />
        ) : (
          paper.isSlow && <SlowReading onRetry={paper.reload} />
        )
      }
      saveBar={
        paper.value && (
          <>
            <SaveBar lists={paper.value.lists} onAdd={add} onRemove={remove} onCreate={create} />
            {status && (
              <div class="reading-row">
                <StatusPicker status={status} onChange={(next) => changeStatus(article.key, status, next)} />
                {known && <ReadLink paperKey={known.key} progress={paper.value.progress} isBeside />}
              </div>
            )}
          </>
        )
      }
      summary={
        <>
          {shown.lead && <AuthorsLead lead={shown.lead} language={shown.language} />}
          <Lazy
            load={loadKeySentences}
            props={{
              article,
              hasLead: shown.lead !== null,
              highlights,
              actions,
              onShow: (quote) => void show(page(tabId)('revealPassage', { quote })),
              onMark: incognito || isTranslated ? null : (quote, said) => mark(quote, [], said),
            }}
            actions={actions}
          />
        </>
      }
      lens={
        !isTranslated && (
          <Lazy
            load={loadLens}
            actions={actions}
            props={{
              text: article,
              highlights,
              isFolded: true,
              onShow: (quote) => void show(page(tabId)('revealPassage', { quote })),
              onAccept: incognito
                ? null
                : (quote, tag) => mark(quote, [tag], t('highlightedWithTag', { tag })),
            }}
          />
        )
      }
      otherNotes={
        !incognito && <OtherNotes highlights={highlights} drafts={noteDrafts(keys)} say={actions.say} />
      }
      highlights={
        <>
          {!incognito && (
            <EditedLater library={library} edition={paper.value?.edition ?? null} actions={actions} />
          )}
          <NeedLook
            ids={highlights.filter((one) => needsLook(stateOf(one))).map(({ id }) => id)}
            count={highlights.length}
          />
          <HighlightList
            highlights={highlights}
            drafts={noteDrafts(keys)}
            {...highlightActions}
            onShow={({ id }) => void show(page(tabId)('revealHighlight', { id }))}
            onCite={(highlight, form) => cite.quote(shown, highlight, stateOf(highlight), form)}
            stateOf={(highlight) => (
              <HighlightState
                highlight={highlight}
                state={stateOf(highlight)}
                diff={null}
                onRepair={() => void show(page(tabId)('revealHighlight', { id: highlight.id }))}
              />
            )}
          />
        </>
      }
    />
  );
}
