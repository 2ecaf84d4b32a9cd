import type { Article } from '@/utils/article/article';
import type { Colour, Highlight, HighlightChange } from '@/utils/highlight/highlight';
import { repairOf } from '@/utils/highlight/repair';
import type { FromPage } from '@/utils/messaging/protocol';
import type { Answer, Request } from '@/utils/messaging/rpc';
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
  add(passage: Passage, colour: Colour, note: string, tags?: string[]): Promise<Outcome<Made>>;
  change(id: string, change: HighlightChange): Promise<Outcome<Highlight>>;
  remove(id: string): Promise<Outcome<Highlight>>;
  restore(id: string): Promise<Outcome<Highlight>>;
  /** Attaches a lost or uncertain highlight to other words of the page. */
  reattach(id: string, words: Words): Promise<Outcome<Made>>;
  /** Keeps it as what was quoted and removed from the paper since. */
  keepRemoved(id: string): Promise<Outcome<Highlight>>;
  /** Takes back the last act on the highlights of this paper, in whatever context it was done, or does it again. */
  revert(way: Request<FromPage, 'revert'>['way']): Promise<Outcome<Answer<FromPage, 'revert'>>>;
  /** Takes one of these two back, by what it gave. */
  undoRepair(repaired: Highlight): Promise<Outcome<Highlight>>;
}

/** Words of the page that a highlight is to stand on; `said` is what they were when the user chose them. */
type Words = Pick<Passage, 'anchor' | 'map' | 'range' | 'said'>;

export function edits(page: MarkedPage): Edits {
  const { background } = page;
  /** The article as it is now, and where in it the words stand. */
  const wordsNow = async ({ anchor, map, range, said }: Words): Promise<Outcome<WordsNow>> => {
    if (!page.isConnected()) return { ok: false, problem: 'page-gone' };
    const read = await page.article();
    if (!read.ok) return read;
    // The article is that of now: words of the one that stood here before would be lost in it.
    if (range.toString() !== said) return { ok: false, problem: 'words-gone' };
    const article = read.value;
    return { ok: true, value: { article, place: placeInArticle(article, map, anchor.position.start) } };
  };
  return {
    async add(passage, colour, note, tags) {
      const now = await wordsNow(passage);
      if (!now.ok) return now;
      const { article, place } = now.value;
      const { paragraph, heading } = place;
      const draft = { anchor: passage.anchor, paragraph, heading, colour, note, ...(tags && { tags }) };
      const added = await twice((opId) => background('addHighlight', { opId, article, draft }));
      return added.ok ? { ok: true, value: { highlight: added.value, place } } : added;
    },
    async reattach(id, words) {
      const now = await wordsNow(words);
      if (!now.ok) return now;
      const { article, place } = now.value;
      const { paragraph, heading } = place;
      const next = { anchor: words.anchor, paragraph, heading };
      const attached = await twice((opId) =>
        background('reattachHighlight', { opId, id, article, place: next }),
      );
      return attached.ok ? { ok: true, value: { highlight: attached.value, place } } : attached;
    },
    keepRemoved: (id) => twice((opId) => background('keepRemoved', { opId, aliases: page.keys(), id })),
    revert: (way) => twice((opId) => background('revert', { opId, aliases: page.keys(), way })),
    undoRepair(repaired) {
      const { id } = repaired;
      const repair = repairOf(repaired);
      if (repair === null) throw new Error(`highlight ${id} was never repaired`);
      return twice((opId) => background('undoRepair', { opId, aliases: page.keys(), id, repair }));
    },
    change: (id, change) =>
      twice((opId) => background('changeHighlight', { opId, aliases: page.keys(), id, change })),
    remove: (id) => twice((opId) => background('deleteHighlight', { opId, aliases: page.keys(), id })),
    restore: (id) => twice((opId) => background('restoreHighlight', { opId, aliases: page.keys(), id })),
  };
}

interface WordsNow {
  article: Article;
  place: PlaceInArticle;
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
