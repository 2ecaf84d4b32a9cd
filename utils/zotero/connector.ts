import type { ZoteroItem } from './item';

/**
 * Zotero's local connector, as its own browser extension speaks to it
 * (`chrome/content/zotero/xpcom/server/server_connector.js` in github.com/zotero/zotero, read in November 2026).
 */
export const ZOTERO_ADDRESS = 'http://127.0.0.1:23119';
/** Without it Zotero refuses every call from a browser. */
const API_VERSION = '3';
/** The first that knows sessions. */
const FIRST_VERSION = 5;
const PING_MS = 5000;
const SAVE_MS = 120_000;

/**
 * `not-running`: nobody answers. `not-zotero`: somebody else does. `outdated`: Zotero wants a later protocol.
 * `busy`: it says that it can't now. `late`: it answers too late, so that nobody knows what it has saved.
 */
export type ZoteroFault =
  | 'not-running'
  | 'not-zotero'
  | 'too-old'
  | 'outdated'
  | 'read-only'
  | 'busy'
  | 'late'
  | 'failed';
export type Zoteroed<T> = { ok: true; value: T } | { ok: false; fault: ZoteroFault };

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** What is open in Zotero, where items go. */
export interface ZoteroTarget {
  library: string;
  /** Name of the collection; that of the library where none is open. */
  name: string;
}

/** Asks whether Zotero is there, and where it would save. */
export async function zoteroTarget(fetch: Fetch): Promise<Zoteroed<ZoteroTarget>> {
  const ping = await call(fetch, 'ping', {}, PING_MS);
  if (!ping.ok) return ping;
  const version = ping.value.headers.get('X-Zotero-Version');
  if (version === null) return { ok: false, fault: 'not-zotero' };
  if (Number.parseInt(version, 10) < FIRST_VERSION) return { ok: false, fault: 'too-old' };
  if (!ping.value.ok) return { ok: false, fault: await faultOf(ping.value) };
  // Where what is open may only be read, Zotero saves to the user's own library: so it is asked for that.
  const asked = await call(fetch, 'getSelectedCollection', { switchToReadableLibrary: true }, PING_MS);
  if (!asked.ok) return asked;
  if (!asked.value.ok) return { ok: false, fault: await faultOf(asked.value) };
  const { libraryEditable, libraryName, name } = await bodyOf(asked.value);
  if (libraryEditable === false) return { ok: false, fault: 'read-only' };
  const library = typeof libraryName === 'string' ? libraryName : '';
  return { ok: true, value: { library, name: typeof name === 'string' ? name : library } };
}

/**
 * Saves items. `session` names the act: the same one again saves nothing, and counts as done. Nothing of a call that
 * fails is saved, but for `late`, and `not-running` where Zotero has gone meanwhile, of which nobody knows: these are to be
 * tried again under the same name, so that nothing is saved twice.
 */
export async function saveToZotero(
  fetch: Fetch,
  session: string,
  items: readonly ZoteroItem[],
): Promise<Zoteroed<null>> {
  const uri = items.map(({ url }) => url).find((url) => typeof url === 'string') ?? 'about:blank';
  const saved = await call(fetch, 'saveItems', { sessionID: session, uri, items }, SAVE_MS);
  if (!saved.ok) return saved;
  if (saved.value.ok || saved.value.status === 409) return { ok: true, value: null };
  return { ok: false, fault: await faultOf(saved.value) };
}

async function call(
  fetch: Fetch,
  name: string,
  body: Record<string, unknown>,
  limitMs: number,
): Promise<Zoteroed<Response>> {
  try {
    const response = await fetch(`${ZOTERO_ADDRESS}/connector/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': API_VERSION },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    });
    return { ok: true, value: response };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { ok: false, fault: 'late' };
    // What `fetch` says of a connection that is refused.
    if (error instanceof TypeError) return { ok: false, fault: 'not-running' };
    throw error;
  }
}

async function faultOf(response: Response): Promise<ZoteroFault> {
  const { status } = response;
  if (status === 404) return 'too-old';
  if (status === 429 || status === 503) return 'busy';
  const { libraryEditable, error } = await bodyOf(response);
  if (libraryEditable === false) return 'read-only';
  return error === 'CONNECTOR_VERSION_OUTDATED' ? 'outdated' : 'failed';
}

/** What a response says; nothing where it is no JSON, as of errors that Zotero did not foresee. */
async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
