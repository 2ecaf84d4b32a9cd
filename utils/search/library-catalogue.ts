import { nextTurn } from '@/utils/in-slices';
import type { LibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/open';
import { type Overview, overviewOf } from '@/utils/overview/overview';
import type {
  Catalogue,
  CatalogueNews,
  Completion,
  Excerpt,
  Finding,
  GlossaryEntry,
  Question,
  Related,
} from './catalogue';
import { complete } from './complete';
import { excerptOfPaper } from './excerpt';
import { find } from './find';
import { FollowedLibrary } from './followed-library';
import { glossaryOf } from './glossary';
import { parseQuery } from './query';
import { quoted } from './quoted';
import { readPapers } from './read-rows';
import { related } from './related';
import type { Stage } from './stages';
import type { SearchStore } from './store';
import { topicCounts } from './topic-counts';

/** Milliseconds that the check of quotations waits for an index that is kept. */
const KEPT_INDEX_MS = 8000;

type CompletionQuestion = Parameters<Catalogue['complete']>[0];
type ExcerptQuestion = Parameters<Catalogue['excerpts']>[0];

/** What the worker of the library page answers: each question waits for what it asks about. */
export class LibraryCatalogue implements Catalogue {
  readonly #library: Library;
  readonly #followed: FollowedLibrary;

  /** `openStore` gives where rows and index are kept; null, or rejecting, for nowhere. */
  constructor(
    library: Library,
    tell: (news: CatalogueNews) => void,
    openStore: () => Promise<SearchStore | null> = async () => null,
  ) {
    this.#library = library;
    this.#followed = new FollowedLibrary(library, tell, openStore);
  }

  start(): void {
    this.#followed.start();
  }

  /** Follows a write. */
  follow(change: LibraryChange | 'unknown'): void {
    this.#followed.follow(change);
  }

  close(): void {
    this.#followed.close();
  }

  async find(question: Question): Promise<Finding> {
    this.#followed.lookAtProgress();
    await this.#followed.wait(needed(question));
    const finding = {
      ...find(question, this.#followed.table, this.#followed.indexes),
      isWhole: this.#followed.isWhole,
    };
    if (this.#followed.has('highlights')) return finding;
    // All of each paper that is found, as a question without words finds them: the papers tell how many.
    const { table } = this.#followed;
    const highlightsOf = (key: string) => table.papers[table.paperNumber(key)]?.row.highlights ?? 0;
    const highlights = finding.order.reduce((sum, key) => sum + highlightsOf(key), 0);
    return { ...finding, counts: { ...finding.counts, highlights } };
  }

  async complete(question: CompletionQuestion): Promise<Completion[]> {
    await this.#followed.wait('highlights');
    return complete(question, this.#followed.table, this.#followed.indexes);
  }

  async related({ key, limit }: { key: string; limit: number }): Promise<Related[]> {
    await this.#followed.wait('index');
    const paper = (await readPapers(this.#library, [key])).get(key);
    return paper ? related(paper, limit, this.#followed.table, this.#followed.indexes) : [];
  }

  async quoted(quotations: readonly (readonly string[])[]): Promise<string[][] | null> {
    await this.#followed.wait('highlights');
    // An index that is kept is whole within moments; one that is being made is not waited for.
    const until = performance.now() + KEPT_INDEX_MS;
    while (!this.#followed.isSettled && performance.now() < until) await nextTurn();
    return this.#followed.isWhole ? quoted(quotations, this.#followed.table, this.#followed.indexes) : null;
  }

  async overview(): Promise<Overview> {
    await this.#followed.wait('highlights');
    const { papers, highlights, lists } = this.#followed.table;
    const isThere = ({ listId }: { listId: string }) => lists.has(listId);
    return overviewOf(
      papers
        .filter((held) => held !== null)
        .map(({ row }) => ({ ...row, places: row.places.filter(isThere) })),
      highlights.filter((held) => held !== null).map(({ row }) => row),
      this.#library.now(),
      topicCounts(this.#followed.table),
    );
  }

  async glossary(): Promise<GlossaryEntry[]> {
    await this.#followed.wait('highlights');
    const papers = this.#followed.table.papers.filter((held) => held !== null);
    return glossaryOf(papers.map(({ row: { key }, acronyms }) => ({ key, acronyms })));
  }

  async excerpts({ keys, terms }: ExcerptQuestion): Promise<(Excerpt | null)[]> {
    const wanted = new Set(terms);
    const papers = await readPapers(this.#library, keys);
    return keys.map((key) => {
      const paper = papers.get(key);
      return paper ? excerptOfPaper(paper.publication, paper.text?.paragraphs ?? [], wanted) : null;
    });
  }

  async stop(): Promise<null> {
    this.#followed.stop();
    return null;
  }

  async resume(): Promise<null> {
    this.#followed.resume();
    return null;
  }

  async rebuild(): Promise<null> {
    await this.#followed.rebuild();
    return null;
  }
}

/** What a question asks about: words are looked up in the index, and filters may be those of highlights. */
function needed({ view, q }: Question): Stage {
  const { words, filters } = parseQuery(q);
  if (words.length > 0) return 'index';
  return view === 'highlights' || filters.length > 0 ? 'highlights' : 'papers';
}
