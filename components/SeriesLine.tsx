import type { Article } from '@/utils/article/article';
import { Marked } from './Marked';

/** Series and code, above a paper's title; for a page of another site also who brought it out. */
export function SeriesLine({ series, code, publisher }: Pick<Article, 'series' | 'code' | 'publisher'>) {
  return (
    <p class="facts-series">
      {publisher && <bdi class="facts-publisher">{publisher}</bdi>}
      {series && series !== publisher && (
        <bdi>
          <Marked text={series} />
        </bdi>
      )}
      {code && (
        <span class="facts-code">
          <Marked text={code} />
        </span>
      )}
    </p>
  );
}
