import { useEffect, useMemo, useState } from 'preact/hooks';
import { HistoryButtons } from '@/components/HistoryButtons';
import { ActionProblem, ReadingProblem, SlowAction, SlowReading } from '@/components/StateMessage';
import { Toast } from '@/components/Toast';
import { TopNav } from '@/components/TopNav';
import { useText } from '@/components/text';
import { useActions } from '@/components/use-actions';
import { useHistory } from '@/components/use-history';
import { browser, tellPages } from '@/utils/browser';
import { onLibraryChange } from '@/utils/library/changes';
import { openLibrary } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';
import { Lazy } from './Lazy';
import { LazyScreen } from './LazyScreen';
import { loadCiteInTime } from './lazy-cite';
import { lazyHistory, loadWrites } from './lazy-writes';
import { Side } from './Side';
import { isShelfScreen, SCREENS, TOP_SCREENS } from './screens';
import { Shelf } from './shelf/Shelf';
import { useCatalogue } from './use-catalogue';
import { NO_HISTORY, useFrame } from './use-frame';
import { usePlace } from './use-place';
import { useWatched } from './use-watched';

const loadProgress = async () => (await import('@/components/WorkProgress')).WorkProgress;
const loadExport = async () => (await import('./export/ExportPaper')).ExportPaper;
const loadVersions = async () => (await import('./versions/VersionsScreen')).VersionsScreen;
const loadBackupLine = async () => (await import('./BackupLine')).BackupLine;
/** Milliseconds after which what is too old in the trash is deleted: the first list comes first. */
const PURGE_AFTER_MS = 2000;
/** Milliseconds after which the backup into the user's folder is written, where it is due. */
const FOLDER_AFTER_MS = 5000;

/** The library page: its screens, and the lists beside them. */
export function App() {
  const t = useText();
  const actions = useActions();
  const library = useMemo(() => {
    const opened = openLibrary({
      isPrivate: browser.extension.inIncognitoContext,
      onWrite: (change) => void tellPages(change.publicationKeys),
      onRestored: (n) => actions.say({ text: t('wordsRestored', { n }) }),
    });
    // While the screen is drawn for the first time. Whoever reads says what is wrong.
    opened.glance().catch(() => undefined);
    return opened;
  }, []);
  useEffect(() => loadCiteInTime(library), [library]);
  useEffect(() => {
    if (library.isPrivate) return;
    // In its own time, after the first list; what fails now is done at an opening a day later.
    const purge = async () => {
      await loadWrites();
      return (await import('@/utils/library/purge-old')).purgeOld(library, localStorage);
    };
    const timer = setTimeout(() => void purge().catch(() => undefined), PURGE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [library]);
  useEffect(() => {
    const write = async () => {
      const { backupIntoFolder } = await import('./backup/folder-backup');
      if ((await backupIntoFolder(library)) === 'failed') actions.say({ text: t('folderFailed') });
    };
    const timer = setTimeout(() => void write().catch(() => undefined), FOLDER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [library]);
  const place = usePlace();
  const { screen, list, exported } = place.route;
  const isShelf = isShelfScreen(screen);
  const catalogue = useCatalogue();
  const [areRowsThere, setRowsThere] = useState(false);
  const { value: frame, problem, isSlow, reload } = useFrame(library, areRowsThere || !isShelf);
  const { progress, onStop, watched } = useWatched();
  const calls = useMemo(() => lazyHistory(library, watched), [library]);
  const history = useHistory(calls, actions);
  const [paperCount, setPaperCount] = useState<number | null>(null);
  useEffect(() => {
    if (isShelf) return;
    // The other screens do not hear how many papers there are: after a change no number is better than a wrong one.
    const until = new AbortController();
    onLibraryChange(() => setPaperCount(null), until.signal);
    return () => until.abort();
  }, [isShelf]);
  return (
    <>
      <header class="library-top">
        <span class="library-name">{t('appName')}</span>
        <HistoryButtons view={frame?.history ?? NO_HISTORY} history={history} />
        <TopNav
          links={TOP_SCREENS.map((one) => ({
            id: one.screen,
            name: t(one.label),
            href: libraryHash({
              screen: one.screen,
              ...(isShelf && isShelfScreen(one.screen) && { list, q: place.route.q }),
            }),
          }))}
          current={place.versions ? null : screen}
          within={screen === 'backup' ? 'settings' : null}
        />
        <span class="soft small">{t('notAffiliated')}</span>
      </header>
      <div class="library" data-state={frame ? 'ready' : problem ? 'problem' : 'loading'}>
        {!problem && (
          <Side
            library={library}
            actions={actions}
            place={place}
            lists={frame?.lists ?? []}
            paperCount={paperCount}
          />
        )}
        <main>
          {problem && <ReadingProblem problem={problem} onRetry={reload} />}
          {isSlow && <SlowReading onRetry={reload} />}
          {place.versions && (
            <Lazy load={loadVersions} actions={actions} props={{ route: place.versions, library, actions }} />
          )}
          {!place.versions && !isShelfScreen(screen) && (
            <LazyScreen
              key={screen}
              load={SCREENS[screen]}
              library={library}
              actions={actions}
              place={place}
              catalogue={catalogue}
            />
          )}
          {!place.versions && isShelf && !problem && (
            <Shelf
              catalogue={catalogue}
              library={library}
              actions={actions}
              place={place}
              lists={frame?.lists ?? null}
              onRead={() => setRowsThere(true)}
              onPaperCount={setPaperCount}
            />
          )}
          {exported && (
            <Lazy
              key={exported}
              load={loadExport}
              actions={actions}
              props={{
                library,
                actions,
                paperKey: exported,
                // Back does not open it again.
                onClose: () => place.go({ exported: null }, 'typing'),
              }}
            />
          )}
          <div class="toasts">
            {/* Once the catalogue has counted: the first rows do not wait for what may be said. */}
            {frame &&
              paperCount !== null &&
              (frame.lists.length > 0 || paperCount > 0) &&
              isShelf &&
              !place.versions && (
                <Lazy load={loadBackupLine} actions={actions} props={{ library, actions, place }} />
              )}
            {progress && (
              <div class="toast">
                <Lazy load={loadProgress} actions={actions} props={{ ...progress, onStop }} />
              </div>
            )}
            <SlowAction isSlow={actions.isSlow} />
            <ActionProblem problem={actions.problem} onRetry={actions.retry} onClose={actions.closeProblem} />
            <Toast content={actions.toast} onClose={actions.closeToast} />
          </div>
        </main>
      </div>
    </>
  );
}
