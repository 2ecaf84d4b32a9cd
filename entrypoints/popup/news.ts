import type { PageState } from './read-page';

/**
 * Why the page was read: the user asked for it, the tab has loaded a page (perhaps the same one), or the page says that
 * it has changed.
 */
export type Occasion = 'asked' | 'loaded' | 'changed';

/** What becomes of a new reading: it is shown, shown once the user has finished writing, or is no news. */
export type Verdict = 'show' | 'wait' | 'drop';

/** Whether what was read takes the place of what is shown. A text that is being written is not torn away. */
export function verdictOf(now: PageState, next: PageState, occasion: Occasion, isWriting: boolean): Verdict {
  if (occasion === 'asked') return 'show';
  if (isWriting && leavesPaper(now, next)) return 'wait';
  if (occasion === 'loaded') return 'show';
  // Nobody asked: a page that is just going away, or says the same again, is no news.
  return next.kind === 'problem' || told(now) === told(next) ? 'drop' : 'show';
}

/** Whether the screen of a paper, with all that is being typed on it, would go. */
function leavesPaper(now: PageState, next: PageState): boolean {
  return now.kind === 'article' && !(next.kind === 'article' && next.article.key === now.article.key);
}

/** How long the reading took is no news. */
const told = (state: PageState) => JSON.stringify({ ...state, reading: null });
