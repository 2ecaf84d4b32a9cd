import { useEffect, useState } from 'preact/hooks';
import { ActionProblem, StateMessage } from '@/components/StateMessage';
import { Toast } from '@/components/Toast';
import { useText } from '@/components/text';
import { type Actions, useActions } from '@/components/use-actions';
import { browser } from '@/utils/browser';
import { CALL_LIMIT_MS } from '@/utils/messaging/rpc';
import { outcomeOf } from '@/utils/problem';
import type * as Listing from './ListingScreen';
import { onOtherPage } from './on-other-page';
import type * as Paper from './PaperScreen';
import { type PageState, readActivePage } from './read-page';

/** The largest screen, with the database and the summary: it comes while the page is being read. */
const loadPaperScreen = () => import('./PaperScreen');
/** What it adds to the paper's screen is little. */
const loadListingScreen = () => import('./ListingScreen');

/** The popup: one screen for each state of the page that it stands over, never a blank one. */
export function App() {
  const t = useText();
  const actions = useActions();
  const [state, setState] = useState<PageState>({ kind: 'loading', isSlow: false });
  const [paper, setPaper] = useState<typeof Paper | null>(null);
  const [listing, setListing] = useState<typeof Listing | null>(null);
  const [reading, setReading] = useState(0);
  const readAgain = () => setReading((n) => n + 1);
  useEffect(() => {
    const until = new AbortController();
    const slow = setTimeout(
      () => setState((now) => (now.kind === 'loading' ? { ...now, isSlow: true } : now)),
      CALL_LIMIT_MS,
    );
    const read = async () => {
      const [next, loaded] = await Promise.all([readActivePage(), loadPaperScreen()]);
      if (next.kind === 'listing') setListing(await loadListingScreen());
      if (until.signal.aborted) return;
      setPaper(loaded);
      setState(next);
    };
    read().catch((error: unknown) => {
      const { problem } = outcomeOf(error);
      if (!until.signal.aborted) setState({ kind: 'problem', problem });
    });
    return () => {
      clearTimeout(slow);
      until.abort();
    };
  }, [reading]);
  useEffect(() => {
    const until = new AbortController();
    // What is shown stays until the other page is read: a note in the middle of being written is not torn away.
    onOtherPage(readAgain, until.signal);
    return () => until.abort();
  }, []);

  return (
    <>
      <main class="popup" data-state={state.kind === 'loading' && state.isSlow ? 'slow' : state.kind}>
        <Screen
          state={state}
          paper={paper}
          listing={listing}
          actions={actions}
          onRetry={() => {
            setState({ kind: 'loading', isSlow: false });
            readAgain();
          }}
        />
        <footer class="popup-foot">
          <button type="button" onClick={() => void openLibraryPage()}>
            {t('openLibrary')}
          </button>
          <span class="soft small">{t('notAffiliated')}</span>
        </footer>
      </main>
      <div class="toasts">
        <ActionProblem problem={actions.problem} onClose={actions.closeProblem} />
        <Toast content={actions.toast} onClose={actions.closeToast} />
      </div>
    </>
  );
}

interface ScreenProps {
  state: PageState;
  paper: typeof Paper | null;
  listing: typeof Listing | null;
  actions: Actions;
  onRetry: () => void;
}

function Screen({ state, paper, listing, actions, onRetry }: ScreenProps) {
  const t = useText();
  switch (state.kind) {
    case 'loading':
      return state.isSlow ? (
        <StateMessage tone="warning" title={t('slowTitle')}>
          <p role="status">{t('loadingSlowly')}</p>
          <Retry onRetry={onRetry} />
        </StateMessage>
      ) : (
        <p class="loading" role="status">
          {t('loading')}
        </p>
      );
    case 'article':
      return paper && <paper.PaperScreen key={state.article.key} {...state} actions={actions} />;
    case 'listing':
      return (
        listing && (
          <listing.ListingScreen
            key={state.items[0]?.url}
            {...state}
            actions={actions}
            onOpen={(item) => void show(state.tabId, item.url)}
          />
        )
      );
    case 'none':
      return (
        <StateMessage
          tone="info"
          title={t(state.reason === 'other-site' ? 'otherSiteTitle' : 'noArticleTitle')}
        >
          <p>{t(`reason-${state.reason}`)}</p>
          {state.reason === 'no-article' && <Retry onRetry={onRetry} />}
        </StateMessage>
      );
    case 'problem':
      return (
        <StateMessage tone="problem" title={t('problemTitle')}>
          <p>{t(state.problem)}</p>
          <Retry onRetry={onRetry} />
        </StateMessage>
      );
  }
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <button type="button" onClick={onRetry}>
      {t('tryAgain')}
    </button>
  );
}

async function openLibraryPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

async function show(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
  window.close();
}
