import type { Corrections } from '@/utils/article/article';
import { reportOf } from '@/utils/article/page-report';
import { browser } from '@/utils/browser';
import { publicationOfArticle } from '@/utils/library/correct';
import { openLibrary } from '@/utils/library/open';
import { outcomeOf, type Problem } from '@/utils/problem';
import type { PageReading, ReadState } from './read-page';

/** The report of the page under the popup. */
export async function reportText(state: ReadState, reading: PageReading): Promise<string> {
  return reportOf({
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    result: state,
    corrections: state.kind === 'article' ? await correctionsOf(state) : {},
    ...reading,
  });
}

/** What the user has corrected in the paper. A library that can't be read is a part of the report. */
async function correctionsOf({
  article,
  incognito,
}: Extract<ReadState, { kind: 'article' }>): Promise<Corrections | Problem> {
  const library = openLibrary({ isPrivate: incognito });
  try {
    return (await publicationOfArticle(library, article))?.corrections ?? {};
  } catch (error) {
    return outcomeOf(error).problem;
  } finally {
    library.close();
  }
}
