import type { Article } from '@/utils/article/article';
import { ProblemError } from '@/utils/problem';
import { samePublication } from './identity';
import { withKeys } from './known';
import { isListed } from './listed';
import { meet } from './meet';
import type { Library } from './open';
import type { PublicationRecord } from './records';
import { write } from './transact';

/** Keeps the article of what was only listed, now that its page was opened. Throws `not-found` for anything else. */
export function completeListed(library: Library, opId: string, article: Article): Promise<PublicationRecord> {
  return write(library, { opId, call: 'completeListed' }, async (writing) => {
    const found = await withKeys(writing.transaction, [article.key, ...article.aliases]);
    if (!samePublication(found, article).some(isListed))
      throw new ProblemError('not-found', `${article.key} is not in the library from a list alone`);
    return meet(writing, article);
  });
}
