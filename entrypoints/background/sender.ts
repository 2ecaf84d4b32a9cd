import type { Article } from '@/utils/article/article';
import { isArticleOn, isKeyOn, originOf } from '@/utils/article/site';
import type { Sender } from '@/utils/browser';
import { ProblemError } from '@/utils/problem';

/** A frame of a tab that shows an RSIS page, or a page of another site that the user gave access to. */
export interface Page {
  tabId: number;
  frameId: number;
  incognito: boolean;
  /** Host of another site; null on rsis.edu.sg. */
  elsewhere: string | null;
}

/**
 * The page that a message came from, by what the browser vouches for. `accessOf` tells to which origin the user gave
 * access in a tab. Throws `bad-sender` for anything but the extension's own script in a tab at rsis.edu.sg or below
 * it, or in the top frame of a tab at that origin.
 */
export async function pageOf(
  sender: Sender,
  extensionId: string,
  accessOf: (tabId: number) => Promise<string | null>,
): Promise<Page> {
  const { id, url, tabId, frameId, incognito } = sender;
  if (id !== extensionId) throw new ProblemError('bad-sender', `sent by ${id ?? 'a web page'}`);
  if (tabId === undefined || frameId === undefined) throw new ProblemError('bad-sender', 'sent from no tab');
  if (isRsis(url)) return { tabId, frameId, incognito, elsewhere: null };
  const origin = originOf(url);
  if (origin === null || frameId !== 0 || (await accessOf(tabId)) !== origin)
    throw new ProblemError('bad-sender', 'sent from another site');
  return { tabId, frameId, incognito, elsewhere: new URL(origin).host };
}

/** Throws `private-window` for a page of a private window. */
export function refusePrivate({ incognito }: Page): void {
  if (incognito) throw new ProblemError('private-window');
}

/** Throws `bad-request` where a page names publications of another site than its own: it may not learn of them. */
export function checkKeys({ elsewhere }: Page, keys: readonly string[]): void {
  const isOwn = (key: string) => (elsewhere === null ? !key.includes('//') : isKeyOn(key, elsewhere));
  if (!keys.every(isOwn)) throw new ProblemError('bad-request', 'a key of another site');
}

/** The same for an article that a page wants to be kept: no site may speak for RSIS, nor RSIS for another. */
export function checkOrigin(page: Page, article: Article): void {
  const { elsewhere } = page;
  if (elsewhere === null) checkKeys(page, [article.key, ...article.aliases]);
  else if (!isArticleOn(article, elsewhere))
    throw new ProblemError('bad-request', 'an article of another site');
}

function isRsis(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && /^(?:[^.]+\.)*rsis\.edu\.sg$/.test(hostname);
}
