import type { Article } from '@/utils/article/article';

/** Series and code, above a paper's title. */
export function SeriesLine({ series, code }: Pick<Article, 'series' | 'code'>) {
  return (
    <p class="facts-series">
      {series && <bdi>{series}</bdi>}
      {code && <span class="facts-code">{code}</span>}
    </p>
  );
}
