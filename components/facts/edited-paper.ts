import type { ArticleMetadata, Corrections, FieldValues } from '@/utils/article/article';

/** What a page says of a paper and how it was found, with what the user has put in its place. */
export interface EditedPaper {
  key: string;
  /** Others under which it may have been shown before. */
  aliases: readonly string[];
  page: FieldValues & Pick<ArticleMetadata, 'url' | 'sources'>;
  corrections: Corrections;
}
