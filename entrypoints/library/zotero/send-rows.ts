import type { ToastContent } from '@/components/Toast';
import { papersOf } from '@/entrypoints/library/papers-of';
import { lastAccess } from '@/utils/citation/last-access';
import { zoteroMessages } from '@/utils/i18n/en/zotero';
import { spoken } from '@/utils/i18n/translate';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { highlightsById, publicationsByKey } from '@/utils/library/shelf';
import type { View } from '@/utils/search/catalogue';
import { saveToZotero, type ZoteroFault, zoteroTarget } from '@/utils/zotero/connector';
import { HandOver } from '@/utils/zotero/hand-over';
import { zoteroItem } from '@/utils/zotero/item';

/** Milliseconds within which the same papers are not sent again: a press that was meant once. */
const SAME_PRESS_MS = 3000;

/** Papers that are asked for at once. */
const SLICE = 50;

const t = spoken(zoteroMessages);
const fetchIt: typeof fetch = (...request) => fetch(...request);
let last = { papers: '', at: Number.NEGATIVE_INFINITY };
/** What was not finished: the same papers again are only the rest of them. */
let unfinished: HandOver | null = null;

/**
 * Hands papers, or those of highlights, with their highlights to Zotero, and gives what is said of it, which stays where it failed;
 * null when the signal was aborted before anything was sent. `isAllowed`: what the user has answered to the question for
 * the permission.
 */
export async function sendRows(
  library: Library,
  isAllowed: Promise<boolean>,
  { view, order }: { view: View; order: readonly string[] },
  { onProgress, signal }: Required<BulkOptions>,
): Promise<ToastContent | null> {
  if (!(await isAllowed)) return missed(t('zotero-refused'));
  const papers = order.join('\n');
  if (last.papers === papers && performance.now() - last.at < SAME_PRESS_MS)
    return { text: t('zoteroTwice') };
  const target = await zoteroTarget(fetchIt);
  if (!target.ok) return missed(whyOf(target.fault));
  const chosen = view === 'papers' ? null : new Set(order);
  const keys = chosen ? await papersOf(library, order, signal) : order;
  if (signal.aborted) return null;
  const words = {
    paragraph: (n: number) => t('zoteroParagraph', { n }),
    passage: t('zoteroPassage'),
    removed: t('zoteroRemoved'),
  };
  const isRest = unfinished !== null && (await isRestOf(library, unfinished, { view, order }));
  const over = unfinished && isRest ? unfinished : new HandOver(order);
  unfinished = over;
  const titleOf = async (key: string) =>
    (await publicationsByKey(library, [key])).get(key)?.publication.title ?? key;
  /** Papers go in their order: so the last that Zotero has and the first that it has not tell of all. */
  const stopped = async (why: string) => {
    const next = keys.find((key) => !over.isTaken(key));
    const before = keys.findLast((key) => over.isTaken(key));
    if (before === undefined || next === undefined) return missed(why);
    const done = keys.filter((key) => over.isTaken(key)).length;
    const [first, lastOne] = [await titleOf(next), await titleOf(before)];
    return missed(t('zoteroSome', { done, total: keys.length, last: lastOne, next: first, why }));
  };
  for (const slice of over.slices(keys)) {
    if (signal.aborted) return keys.some((key) => over.isTaken(key)) ? stopped('') : null;
    const found = await publicationsByKey(library, slice.keys);
    const items = [...found.values()].map(({ publication, highlights, progress }) =>
      zoteroItem(
        {
          publication,
          progress,
          accessed: lastAccess({ publication, highlights, progress }),
          highlights: chosen ? highlights.filter(({ id }) => chosen.has(id)) : highlights,
        },
        words,
      ),
    );
    over.begin(slice);
    const saved = await saveToZotero(fetchIt, slice.session, items);
    if (!saved.ok) {
      over.failed(saved.fault !== 'late' && saved.fault !== 'not-running');
      return stopped(whyOf(saved.fault));
    }
    over.done(slice);
    const taken = keys.filter((key) => over.isTaken(key)).length;
    onProgress(Math.round((taken / keys.length) * order.length));
  }
  unfinished = null;
  last = { papers, at: performance.now() };
  return { text: t('zoteroSent', { n: keys.length, name: target.value.name }) };
}

/** Whether the same papers are meant as before, less those that have been deleted meanwhile. */
async function isRestOf(
  library: Library,
  before: HandOver,
  { view, order }: { view: View; order: readonly string[] },
): Promise<boolean> {
  const gone = before.without(order);
  if (!gone) return false;
  for (let at = 0; at < gone.length; at += SLICE) {
    const names = gone.slice(at, at + SLICE);
    const there =
      view === 'papers'
        ? [...(await publicationsByKey(library, names)).values()].filter(
            ({ publication }) => publication.savedAt !== null,
          )
        : [...(await highlightsById(library, names)).values()];
    if (there.length > 0) return false;
  }
  return true;
}

/** What the user has to read, and to see to in Zotero. */
const missed = (text: string): ToastContent => ({ text, isLasting: true });
const whyOf = (fault: ZoteroFault): string => t(`zotero-${fault}`);
