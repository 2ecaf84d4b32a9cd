import type { ComponentChildren } from 'preact';
import type { Article } from '@/utils/article/article';
import { ArticleFacts } from './ArticleFacts';
import { Notice } from './StateMessage';
import { useText } from './text';

interface Props {
  article: Article;
  /** In a private window nothing is saved, and the popup says so. */
  incognito: boolean;
  highlightCount: number;
  saveBar: ComponentChildren;
  summary: ComponentChildren;
  highlights: ComponentChildren;
}

/** The popup's screen for a paper. */
export function PaperView({ article, incognito, highlightCount, saveBar, summary, highlights }: Props) {
  const t = useText();
  return (
    <>
      <ArticleFacts article={article} />
      {article.coverage === 'abstract' && <Notice tone="info">{t('abstractOnly')}</Notice>}
      {article.coverage === 'excerpt' && <Notice tone="warning">{t('excerptOnly')}</Notice>}
      {incognito ? <Notice tone="warning">{t('privateWindow')}</Notice> : saveBar}
      <section aria-labelledby="summary-title">
        <h2 id="summary-title">{t('summary')}</h2>
        {summary}
      </section>
      <section aria-labelledby="highlights-title">
        <h2 id="highlights-title">
          {t('highlights')} {highlightCount > 0 && <span class="count">{highlightCount}</span>}
        </h2>
        {highlightCount > 0 ? highlights : <p class="soft">{t('noHighlights')}</p>}
      </section>
    </>
  );
}
