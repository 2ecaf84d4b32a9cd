import type { ToastContent } from '@/components/Toast';
import { zoteroMessages } from '@/utils/i18n/en/zotero';
import { spoken } from '@/utils/i18n/translate';
import type { BulkOptions } from '@/utils/library/bulk';
import type { Library } from '@/utils/library/open';
import { highlightsById, publicationsByKey } from '@/utils/library/shelf';
import type { View } from '@/utils/search/catalogue';
import { uuid } from '@/utils/uuid';
import { saveToZotero, type ZoteroFault, zoteroTarget } from '@/utils/zotero/connector';
import { zoteroItem } from '@/utils/zotero/item';

/** Papers of one call: Zotero saves each call whole or not at all. */
const SLICE = 25;
/** Milliseconds within which the same papers are not sent again: a press that was meant once. */
const SAME_PRESS_MS = 3000;

const t = spoken(zoteroMessages);
const fetchIt: typeof fetch = (...request) => fetch(...request);
let last = { papers: '', at: Number.NEGATIVE_INFINITY };

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
  const keys = chosen ? await papersOf(library, order) : order;
  const words = {
    paragraph: (n: number) => t('zoteroParagraph', { n }),
    passage: t('zoteroPassage'),
    removed: t('zoteroRemoved'),
  };
  let done = 0;
  const stopped = (why: string) =>
    missed(done === 0 ? why : t('zoteroSome', { done, total: keys.length, why }));
  for (let at = 0; at < keys.length; at += SLICE) {
    if (signal.aborted) return done === 0 ? null : stopped('');
    const found = await publicationsByKey(library, keys.slice(at, at + SLICE));
    const items = [...found.values()].map(({ publication, highlights }) =>
      zoteroItem(
        { publication, highlights: chosen ? highlights.filter(({ id }) => chosen.has(id)) : highlights },
        words,
      ),
    );
    const saved = await saveToZotero(fetchIt, uuid(), items);
    if (!saved.ok) return stopped(whyOf(saved.fault));
    done += items.length;
    onProgress(Math.round((Math.min(keys.length, at + SLICE) / keys.length) * order.length));
  }
  last = { papers, at: performance.now() };
  return { text: t('zoteroSent', { n: done, name: target.value.name }) };
}

/** What the user has to read, and to see to in Zotero. */
const missed = (text: string): ToastContent => ({ text, isLasting: true });
const whyOf = (fault: ZoteroFault): string => t(`zotero-${fault}`);

/** Keys of the papers of highlights, in the order in which they first occur. */
async function papersOf(library: Library, ids: readonly string[]): Promise<string[]> {
  const found = await highlightsById(library, ids);
  return [...new Set([...found.values()].map(({ publication }) => publication.key))];
}
