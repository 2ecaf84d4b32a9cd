import { originOf } from '@/utils/article/site';
import { accessOf, type Browser, endAccess } from '@/utils/browser';

/** Why a page that is not of RSIS can't be read at all; each has its own sentence in the catalogue. */
export type Forbidden = 'browser' | 'store' | 'pdf' | 'file' | 'refused';

/** A tab over another site, before anything of it has been read. */
export type Elsewhere =
  /** It may be read once the user says so: in this tab, until it leaves `origin`. */
  { kind: 'elsewhere'; tabId: number; origin: string } | { kind: 'forbidden'; why: Forbidden };

/** Where browsers let no extension read, by host and path. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/i;

/** What the user may do with a tab that shows no page of RSIS; null when they gave access to it already. */
export async function elsewhereOf(tab: Browser.tabs.Tab | undefined): Promise<Elsewhere | null> {
  const why = forbiddenBy(tab?.url);
  const origin = originOf(tab?.url);
  if (why || tab?.id === undefined || origin === null) return { kind: 'forbidden', why: why ?? 'browser' };
  if ((await accessOf(tab.id)) === origin) return null;
  return { kind: 'elsewhere', tabId: tab.id, origin };
}

/** The tab after its browser has refused a script all the same: the access is of no use. */
export async function refused(tabId: number): Promise<Elsewhere> {
  await endAccess(tabId);
  return { kind: 'forbidden', why: 'refused' };
}

/** Known by the address alone; the browser shows no address of its own pages, which is an answer too. */
function forbiddenBy(url: string | undefined): Forbidden | null {
  if (url === undefined || !URL.canParse(url)) return 'browser';
  const { protocol, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (originOf(url) === null) return 'browser';
  if (STORES.test(url)) return 'store';
  // The browser shows it in a viewer of its own, where a script finds no text or is not let in.
  return /\.pdf$/i.test(pathname) ? 'pdf' : null;
}
