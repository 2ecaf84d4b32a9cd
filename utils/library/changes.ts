import * as v from 'valibot';

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

const changeSchema = v.strictObject({
  counter: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  publicationKeys: v.array(v.string()),
  listIds: v.array(v.string()),
});

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
    const parsed = v.safeParse(changeSchema, data);
    listener(parsed.success ? parsed.output : 'unknown');
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
