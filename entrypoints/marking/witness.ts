import type { Edition } from '@/utils/library/records';
import type { MarkedPage } from '@/utils/page/modules';
import { sameValue } from '@/utils/same-value';
import { uuid } from '@/utils/uuid';
import type { EditNotice } from '@/utils/versions/notice';

/** Milliseconds within which the page is read though it was never idle. */
const IDLE_LIMIT_MS = 5000;
/** Milliseconds for which a text that is new must stand before it is believed: it may be still on its way. */
const STEADY_MS = 2000;

/** Compares the text of the page with what the library has seen of it. */
export interface Witness {
  /** From now on with this edition; null: nothing here is marked. */
  follow(edition: Edition | null): void;
  /** The text on the page is another one now. */
  again(): void;
}

/**
 * Keeps the text of a page that was edited, and tells of the edit by `tell` (null: of none). The article is read in idle
 * time, once for each edition and each change of its text. A new text is believed when it still stands after a
 * moment: content comes late, and one article takes another's place.
 */
export function openWitness(page: MarkedPage, tell: (edit: EditNotice | null) => void): Witness {
  let followed: Edition | null = null;
  /**
   * What the library has heard of this page. Another tab may show another version of it: each tells its own once, so that
   * they never contradict each other for ever.
   */
  let told: string | null = null;
  /** Digest of the text as it was read last; null while it may have changed since. */
  let text: string | null = null;
  let round = new AbortController();

  const tellEdit = async (edition: Edition, signal: AbortSignal): Promise<void> => {
    told = edition.seen;
    if (!edition.isEdited) return tell(null);
    const answer = await page.background('editOf', { key: edition.key });
    if (!signal.aborted && answer.ok) tell(answer.value);
  };
  const compare = async (edition: Edition, signal: AbortSignal): Promise<void> => {
    if (text !== null && text === edition.seen) return tellEdit(edition, signal);
    await pause(Math.max(0, page.settling()));
    await idle();
    if (signal.aborted) return;
    const read = await page.article();
    // Without its own words on the page there is nothing to compare; the next change of its text asks again.
    if (signal.aborted || !read.ok) return;
    text = read.value.sha256;
    if (text === edition.seen) return tellEdit(edition, signal);
    if (text === told) return;
    await pause(STEADY_MS);
    if (signal.aborted) return;
    const steady = await page.article();
    if (signal.aborted || !steady.ok || steady.value.sha256 !== read.value.sha256) return;
    // What becomes of it comes back as a change of the library, with a new edition.
    const answer = await page.background('witnessText', { opId: uuid(), article: steady.value });
    if (answer.ok) told = steady.value.sha256;
  };
  const start = () => {
    round.abort();
    round = new AbortController();
    if (!followed) return;
    const signal = AbortSignal.any([page.signal, round.signal]);
    // Without an answer nothing is told, and the next event asks again.
    compare(followed, signal).catch(() => undefined);
  };
  return {
    follow(edition) {
      if (sameValue(edition, followed)) return;
      if (edition?.key !== followed?.key) {
        text = null;
        told = null;
      }
      followed = edition;
      if (!edition?.isEdited) tell(null);
      start();
    },
    again() {
      text = null;
      start();
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Once the page is loaded, painted and at rest. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_LIMIT_MS }));
}
