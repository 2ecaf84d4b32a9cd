/** What one write has changed, as every context hears it after the write is on disk. */
export interface LibraryChange {
  /** The library's counter after the write: orders changes without a clock. */
  counter: number;
  /** Every key and alias of the publications whose record, text or highlights changed. */
  publicationKeys: string[];
  /** Lists that were changed themselves or in their entries. */
  listIds: string[];
}

const CHANNEL = 'library-changes';

/** By hand: every page of the extension hears of changes, and a parser of schemas would be a tenth of what it loads for it. */
function changeOf(data: unknown): LibraryChange | null {
  if (typeof data !== 'object' || data === null) return null;
  const { counter, publicationKeys, listIds, ...others } = data as Record<string, unknown>;
  const isOurs =
    typeof counter === 'number' &&
    Number.isSafeInteger(counter) &&
    counter >= 1 &&
    areTexts(publicationKeys) &&
    areTexts(listIds) &&
    Object.keys(others).length === 0;
  return isOurs ? { counter, publicationKeys, listIds } : null;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Tells the other contexts of the extension; a channel made for one message leaves nothing open. */
export function announce(change: LibraryChange): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only its own origin
  channel.postMessage(change);
  channel.close();
}

/** Tells the other contexts that records came back from the mirror: any may have changed. */
export function announceRestored(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only its own origin
  channel.postMessage('restored');
  channel.close();
}

/**
 * Calls `listener` after each write of any context, this one included, until `signal` aborts.
 * Of a message of another shape (a later version's, or of `announceRestored`) only that something changed is known: all of it, then.
 */
export function onLibraryChange(
  listener: (change: LibraryChange | 'unknown') => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    listener(changeOf(data) ?? 'unknown');
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** The same after those writes alone that have changed a list or its entries, as far as that is known. */
export function onListChange(listener: () => void, signal: AbortSignal): void {
  onLibraryChange((change) => {
    if (change === 'unknown' || change.listIds.length > 0) listener();
  }, signal);
}
