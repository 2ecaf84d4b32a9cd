import type { Colour, Highlight, HighlightChange } from '@/utils/highlight/highlight';
import type { Outcome } from '@/utils/problem';
import { uuid } from '@/utils/uuid';
import type { MarkedPage } from './modules';
import type { Passage } from './passage';
import { type PlaceInArticle, placeInArticle } from './place-in-article';

/** A highlight that is on disk, and where in the article it was made. */
export interface Made {
  highlight: Highlight;
  place: PlaceInArticle;
}

/** What the user does to highlights on the page; each resolves once it is on disk, or to a problem. */
export interface Edits {
  add(passage: Passage, colour: Colour, note: string): Promise<Outcome<Made>>;
  change(id: string, change: HighlightChange): Promise<Outcome<Highlight>>;
  remove(id: string): Promise<Outcome<Highlight>>;
  restore(id: string): Promise<Outcome<Highlight>>;
}

export function edits(page: MarkedPage): Edits {
  const { background } = page;
  return {
    async add(passage, colour, note) {
      if (!page.isConnected()) return { ok: false, problem: 'page-gone' };
      const read = await page.article();
      if (!read.ok) return read;
      const article = read.value;
      const { anchor, map } = passage;
      // The article is that of now: words of the one that stood here before would be lost in it.
      if (passage.range.toString() !== passage.said) return { ok: false, problem: 'words-gone' };
      const place = placeInArticle(article, map, anchor.position.start);
      const draft = { anchor, paragraph: place.paragraph, heading: place.heading, colour, note };
      const added = await twice((opId) => background('addHighlight', { opId, article, draft }));
      return added.ok ? { ok: true, value: { highlight: added.value, place } } : added;
    },
    change: (id, change) => twice((opId) => background('changeHighlight', { opId, id, change })),
    remove: (id) => twice((opId) => background('deleteHighlight', { opId, id })),
    restore: (id) => twice((opId) => background('restoreHighlight', { opId, id })),
  };
}

/**
 * Calls once more when no answer came: the background may have been stopped amid the first call, which may
 * have been applied all the same. The operation id makes the second harmless.
 */
async function twice<A>(call: (opId: string) => Promise<Outcome<A>>): Promise<Outcome<A>> {
  const opId = uuid();
  const first = await call(opId);
  const isUnanswered = !first.ok && (first.problem === 'no-receiver' || first.problem === 'timeout');
  return isUnanswered ? call(opId) : first;
}
