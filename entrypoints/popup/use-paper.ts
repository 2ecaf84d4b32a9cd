import type { ListChoice } from '@/components/SaveBar';
import { type Live, useLive } from '@/components/use-live';
import type { Article } from '@/utils/article/article';
import { browser } from '@/utils/browser';
import type { Highlight } from '@/utils/highlight/highlight';
import { onLibraryChange } from '@/utils/library/changes';
import { publicationOfArticle } from '@/utils/library/correct';
import { highlightsOf } from '@/utils/library/highlights';
import type { Library } from '@/utils/library/open';
import { listsOf } from '@/utils/library/publications';
import type { Edition, ProgressRecord, PublicationRecord, Status } from '@/utils/library/records';
import { statesOf } from '@/utils/library/states';
import { progressOf } from '@/utils/reading/progress';
import { readSettings } from '@/utils/settings';
import { listNames } from './list-names';

export interface PaperInLibrary {
  /** What is known of it with what the page says now; null while the paper is not known. */
  publication: PublicationRecord | null;
  highlights: Highlight[];
  /** What is known of the text's versions; null without highlights. */
  edition: Edition | null;
  /** The default list first, also before it exists. */
  lists: ListChoice[];
  /** Null for a paper that is neither saved nor highlighted. */
  status: Status | null;
  /** How far it was read; null where nobody has begun. */
  progress: ProgressRecord | null;
}

/** What the library knows about the article under the popup, kept up to date with the writes of every context. */
export function usePaper(library: Library, article: Article, defaultListName: string): Live<PaperInLibrary> {
  const keys = [article.key, ...article.aliases];
  return useLive(
    async () => {
      const { highlights, edition } = await highlightsOf(library, keys);
      const [state] = await statesOf(library, [keys]);
      const status = state && (state.saved || state.highlights > 0) ? state.status : null;
      const publication = await publicationOfArticle(library, article);
      const lists = await listChoices(library, keys, defaultListName);
      const progress = await progressOf(library, keys);
      return { publication, highlights, edition, status, progress, lists };
    },
    onLibraryChange,
    [library, ...keys],
  );
}

async function listChoices(
  library: Library,
  keys: readonly string[],
  defaultListName: string,
): Promise<ListChoice[]> {
  const holding = new Set(await listsOf(library, keys));
  const { defaultList } = await readSettings(browser.storage.local);
  const lists = await listNames(library, defaultListName, defaultList);
  return lists.map(({ id, name }) => ({ id, name, holds: holding.has(id) }));
}
