import type { Article } from '@/utils/article/article';
import type { Edition } from '@/utils/library/records';
import type { MarkedPage } from '@/utils/page/modules';
import { sameValue } from '@/utils/same-value';
import { uuid } from '@/utils/uuid';
import type { EditNotice } from '@/utils/versions/notice';

/** Milliseconds within which the page is read though it was never idle. */
const IDLE_LIMIT_MS = 5000;
/** Milliseconds for which a text that is new must stand before it is believed: it may be still on its way. */
const STEADY_MS = 2000;
/** And for which, after the page has loaded, one must stand that is the beginning of the text known. */
const WHOLE_MS = 10_000;
/** How often an edit is asked for that no answer came for: the background compares two whole texts. */
const MOST_TRIES = 3;

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
    for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries++) {
      if (tries > 0) await pause(STEADY_MS);
      const answer = await page.background('editOf', { key: edition.key });
      if (!signal.aborted && answer.ok) tell(answer.value);
      if (answer.ok || (answer.problem !== 'timeout' && answer.problem !== 'no-receiver')) return;
    }
  };
  /** The article once it still has the text `digest` after so many milliseconds; null when it has not. */
  const steady = async (digest: string, ms: number, signal: AbortSignal): Promise<Article | null> => {
    await pause(ms);
    if (signal.aborted) return null;
    const read = await page.article();
    return !signal.aborted && read.ok && read.value.sha256 === digest ? read.value : null;
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
    const believed = await steady(text, STEADY_MS, signal);
    if (!believed) return;
    // What becomes of it comes back as a change of the library, with a new edition.
    let answer = await page.background('witnessText', { opId: uuid(), article: believed, isWhole: false });
    if (answer.ok && answer.value === 'partial') {
      const whole = await steady(believed.sha256, WHOLE_MS, signal);
      if (!whole) return;
      answer = await page.background('witnessText', { opId: uuid(), article: whole, isWhole: true });
    }
    if (answer.ok) told = believed.sha256;
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
