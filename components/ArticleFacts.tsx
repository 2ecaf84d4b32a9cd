import { ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Article } from '@/utils/article/article';
import { formatDay, formatNames } from './format';
import { Icon } from './Icon';
import { SeriesLine } from './SeriesLine';
import { useText } from './text';

export type Facts = Pick<
  Article,
  | 'title'
  | 'series'
  | 'code'
  | 'authors'
  | 'published'
  | 'minutes'
  | 'words'
  | 'categories'
  | 'pdf'
  | 'language'
  | 'publisher'
>;

/** What a paper is, at a glance. A fact that the page does not give is left out, or said to be missing. */
export function ArticleFacts({ article, edit }: { article: Facts; edit?: ComponentChildren }) {
  const t = useText();
  // The first category repeats the series, which stands above the title already.
  const categories = article.categories.filter((name) => name !== article.series);
  return (
    <header class="facts">
      <SeriesLine series={article.series} code={article.code} publisher={article.publisher} />
      <h1 lang={article.language}>
        <bdi>{article.title}</bdi>
      </h1>
      <p class="facts-authors">
        {article.authors.length > 0 ? (
          <bdi>{formatNames(article.authors.map((author) => author.name))}</bdi>
        ) : (
          <span class="missing">{t('noAuthors')}</span>
        )}
      </p>
      <p class="facts-line">
        {article.published ? (
          <time dateTime={article.published}>{formatDay(article.published)}</time>
        ) : (
          <span class="missing">{t('noDate')}</span>
        )}
        <span title={t('words', { n: article.words })}>{t('minutes', { n: article.minutes })}</span>
        {article.pdf && (
          <span>
            <a href={article.pdf} target="_blank" rel="noopener noreferrer" aria-label={t('openPdf')}>
              {t('pdf')}
              <Icon node={ExternalLink} size={13} />
            </a>
          </span>
        )}
      </p>
      {categories.length > 0 && (
        <ul class="chips" aria-label={t('categories')}>
          {categories.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {edit}
    </header>
  );
}
