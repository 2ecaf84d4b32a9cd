import { useEffect, useMemo } from 'preact/hooks';
import { PaperHead } from '@/components/reader/PaperHead';
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
import { lazyCite, loadCiteInTime } from '@/entrypoints/library/lazy-cite';
import { browser, tellPages } from '@/utils/browser';
import { type Library, openLibrary } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';
import { copyText } from './copy-text';
import { useLook } from './look';
import { Reader } from './Reader';
import { useReaderRoute } from './route';
import { type ReaderPaper, useReaderPaper } from './use-paper';

/** The reader: one paper's offline copy, or why there is none. */
export function App() {
  const t = useText();
  const actions = useActions();
  const route = useReaderRoute();
  const library = useMemo(
    () =>
      openLibrary({
        isPrivate: browser.extension.inIncognitoContext,
        onWrite: (change) => void tellPages(change.publicationKeys),
        onRestored: (n) => actions.say({ text: t('wordsRestored', { n }) }),
      }),
    [],
  );
  useEffect(() => loadCiteInTime(library), [library]);
  return (
    <>
      {route ? <Paper key={route.key} library={library} route={route} actions={actions} /> : <NoPaper />}
      <div class="toasts">
        <SlowAction isSlow={actions.isSlow} />
        <ActionProblem problem={actions.problem} onRetry={actions.retry} onClose={actions.closeProblem} />
        <Toast content={actions.toast} onClose={actions.closeToast} />
      </div>
    </>
  );
}

type Route = NonNullable<ReturnType<typeof useReaderRoute>>;

function Paper({ library, route, actions }: { library: Library; route: Route; actions: Actions }) {
  const t = useText();
  const { value, problem, isSlow, reload } = useReaderPaper(library, route.key);
  const look = useLook();
  const paper = value?.paper ?? null;
  useEffect(() => {
    document.title = `${paper?.publication.title ?? t('readerName')} · ${t('appName')}`;
  }, [paper]);
  if (!value) {
    return (
      <main class="reader-alone">
        {problem && <ReadingProblem problem={problem} onRetry={reload} />}
        {isSlow && <SlowReading onRetry={reload} />}
        {!problem && !isSlow && <p role="status">{t('working')}</p>}
      </main>
    );
  }
  if (!paper) return <NoPaper />;
  if (!paper.text) return <NoText library={library} paper={paper} actions={actions} />;
  return (
    <>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      <Reader
        library={library}
        paper={{ ...paper, text: paper.text }}
        route={route}
        look={look}
        actions={actions}
      />
    </>
  );
}

function NoPaper() {
  const t = useText();
  return (
    <main class="reader-alone">
      <StateMessage tone="warning" title={t('noPaperTitle')}>
        <p>{t('noPaper')}</p>
        <ToLibrary />
      </StateMessage>
    </main>
  );
}

/** The way back, where the bar that has it is not there. */
function ToLibrary() {
  const t = useText();
  return (
    <a class="button" href={`library.html${libraryHash({})}`}>
      {t('openLibrary')}
    </a>
  );
}

/** Of a paper without a text there is what is known of it, and the ways to it. */
function NoText({
  library,
  paper: { publication },
  actions,
}: {
  library: Library;
  paper: ReaderPaper;
  actions: Actions;
}) {
  const t = useText();
  return (
    <main class="reader-alone">
      <PaperHead
        paper={publication}
        onCite={() => lazyCite(library, actions).paper(publication)}
        exportHref={`library.html${libraryHash({ exported: publication.key })}`}
        onCopyPdf={(address) => copyText(address, t('linkCopied'), actions)}
      />
      <StateMessage tone="info" title={t('noTextTitle')}>
        <p>{t(publication.coverage === 'listed' ? 'noTextListed' : 'noText')}</p>
        <a class="button" href={publication.url} target="_blank" rel="noopener noreferrer">
          <bdi>
            {t(publication.publisher === null ? 'openOnRsis' : 'openElsewhere', {
              publisher: publication.publisher ?? '',
            })}
          </bdi>
        </a>{' '}
        <ToLibrary />
      </StateMessage>
    </main>
  );
}
