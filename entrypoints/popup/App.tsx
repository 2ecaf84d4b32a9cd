import { OtherSite } from '@/components/OtherSite';
import { ActionProblem, SlowAction, StateMessage } from '@/components/StateMessage';
import { Toast } from '@/components/Toast';
import { useText } from '@/components/text';
import { type Actions, useActions } from '@/components/use-actions';
import type { NoneReason } from '@/utils/article/article';
import { browser, giveAccess } from '@/utils/browser';
import { ReportButton } from './ReportButton';
import type { PageState } from './read-page';
import { type Screens, usePage } from './use-page';

/** The popup: one screen for each state of the page that it stands over, never a blank one. */
export function App() {
  const t = useText();
  const actions = useActions();
  const { state, screens, retry } = usePage();
  return (
    <>
      <main class="popup" data-state={state.kind === 'loading' && state.isSlow ? 'slow' : state.kind}>
        <Screen state={state} {...screens} actions={actions} onRetry={retry} />
        <footer class="popup-foot">
          <button type="button" onClick={() => void actions.run(openLibraryPage)}>
            {t('openLibrary')}
          </button>
          <span class="soft small">{t('notAffiliated')}</span>
          <ReportButton state={state} actions={actions} />
        </footer>
      </main>
      <div class="toasts">
        <SlowAction isSlow={actions.isSlow} />
        <ActionProblem problem={actions.problem} onRetry={actions.retry} onClose={actions.closeProblem} />
        <Toast content={actions.toast} onClose={actions.closeToast} />
      </div>
    </>
  );
}

interface ScreenProps extends Screens {
  state: PageState;
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
            onOpen={(item) => void actions.run(() => show(state.tabId, item.url))}
          />
        )
      );
    case 'none':
      return (
        <StateMessage tone="info" title={t(titleOf(state.reason))}>
          <p>{t(`reason-${state.reason}`)}</p>
          {state.reason === 'no-article' && <Retry onRetry={onRetry} />}
          {state.reason === 'empty-body' && <Reload tabId={state.tabId} actions={actions} />}
        </StateMessage>
      );
    case 'elsewhere':
      return (
        <OtherSite
          host={new URL(state.origin).host}
          onRead={async () => {
            const isGiven = await actions.run(() => giveAccess(state.tabId, state.origin));
            // The access is noted: from now on this page is read like any other.
            if (isGiven) onRetry();
            return isGiven;
          }}
        />
      );
    case 'forbidden':
      return (
        <StateMessage tone="info" title={t('otherSiteTitle')}>
          <p>{t('reason-other-site')}</p>
          <p>{t(`forbidden-${state.why}`)}</p>
        </StateMessage>
      );
    case 'problem':
      return (
        <StateMessage tone="problem" title={t('problemTitle')}>
          <p>{t(state.problem)}</p>
          <p class="state-actions">
            <Retry onRetry={onRetry} />
            <Reload tabId={state.tabId} actions={actions} />
          </p>
        </StateMessage>
      );
  }
}

function titleOf(reason: NoneReason): 'otherSiteTitle' | 'translatedTitle' | 'noArticleTitle' {
  if (reason === 'other-site') return 'otherSiteTitle';
  return reason === 'translated' ? 'translatedTitle' : 'noArticleTitle';
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <button type="button" onClick={onRetry}>
      {t('tryAgain')}
    </button>
  );
}

/** For a page that can't be reached as it is: it may have crashed, or forbid our scripts. */
function Reload({ tabId, actions }: { tabId: number | undefined; actions: Actions }) {
  const t = useText();
  if (tabId === undefined) return null;
  return (
    <button type="button" onClick={() => void actions.run(() => browser.tabs.reload(tabId))}>
      {t('reloadPage')}
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
