import type { TextMap } from '@/utils/anchor/text-map';
import type { MarkedPage } from '@/utils/page/modules';
import { followReading, type PlacedParagraphs, placeParagraphs } from '@/utils/reading/follow';
import type { ReadingPlace } from '@/utils/reading/reading-place';

/**
 * Tells the library how far a saved paper is read on its page. `shown` is the text of the copy that is shown; `begun` hears
 * that this made it one that is being read.
 */
export function tellProgress(page: MarkedPage, shown: () => TextMap | null, begun: () => void): void {
  /** The paragraphs in a text: both are read once for each text that stands here. */
  const known = new WeakMap<TextMap, { placed: PlacedParagraphs; paragraphs: Paragraphs }>();
  const followed = async () => {
    // Of a translation or of another paper's words on their way nothing is told.
    if (!page.isSaved() || page.isTranslated() || page.settling() > 0 || !page.isConnected()) return null;
    const map = shown();
    if (!map) return null;
    const before = known.get(map);
    if (before) return before;
    const article = await page.article();
    if (!article.ok) return null;
    const { paragraphs } = article.value;
    const now = { placed: placeParagraphs(map, paragraphs), paragraphs };
    known.set(map, now);
    return now;
  };
  const tell = async (place: ReadingPlace) => {
    // Without an answer the next place tells it.
    const answer = await page.background('tellProgress', { aliases: page.keys(), ...place });
    if (answer.ok && answer.value && !page.signal.aborted) begun();
  };
  followReading(followed, (place) => void tell(place), page.signal);
}

type Paragraphs = Parameters<typeof placeParagraphs>[1];
