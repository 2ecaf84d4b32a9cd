import { Download, Quote } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Article } from '@/utils/article/article';
import { ArticleFacts } from './ArticleFacts';
import { Icon } from './Icon';
import { Notice } from './StateMessage';
import { useText } from './text';

interface Props {
  article: Article;
  /** The way to correct the facts; null where nothing can be kept. */
  edit: ComponentChildren;
  /** Whether the page shows a translation of it, and no word of the article itself. */
  isTranslated: boolean;
  /** In a private window nothing is saved, and the popup says so. */
  incognito: boolean;
  /** Null while the library has not been read. */
  highlightCount: number | null;
  /** In place of what the library could not tell. */
  libraryProblem: ComponentChildren;
  saveBar: ComponentChildren;
  summary: ComponentChildren;
  /** The policy lens, by itself. */
  lens: ComponentChildren;
  highlights: ComponentChildren;
  /** Copies the citation of the paper. */
  onCite: (() => void) | null;
  /** Address of the dialog of exports for it; null where the library does not know it. */
  exportHref: string | null;
  /** Notes that belong to none of them. */
  otherNotes: ComponentChildren;
}

/** The popup's screen for a paper. */
export function PaperView({
  article,
  edit,
  isTranslated,
  incognito,
  highlightCount,
  libraryProblem,
  saveBar,
  summary,
  lens,
  highlights,
  onCite,
  exportHref,
  otherNotes,
}: Props) {
  const t = useText();
  const hasHighlights = highlightCount !== null && highlightCount > 0;
  return (
    <>
      <ArticleFacts article={article} edit={edit} />
      {onCite && (
        <p class="paper-cite">
          <button type="button" class="quiet small" data-cites onClick={onCite}>
            <Icon node={Quote} size={14} /> {t('citePaper')}
          </button>
          {exportHref && (
            <a class="button quiet small" href={exportHref} target="_blank" rel="noopener">
              <Icon node={Download} size={14} /> {t('exportPaper')}
            </a>
          )}
        </p>
      )}
      {isTranslated && <Notice tone="warning">{t('translatedPage')}</Notice>}
      {article.coverage === 'abstract' && (
        <Notice tone="info">{t(article.pdf ? 'abstractWithPdf' : 'abstractOnly')}</Notice>
      )}
      {article.coverage === 'excerpt' && <Notice tone="warning">{t('excerptOnly')}</Notice>}
      {/* Firefox opens no library in a private window, and none is wanted there. */}
      {!incognito && libraryProblem}
      {incognito ? (
        <Notice tone="warning">{t('privateWindow')}</Notice>
      ) : (
        saveBar || (!libraryProblem && <div class="save-bar" />)
      )}
      <section aria-labelledby="summary-title">
        <h2 id="summary-title">{t('summary')}</h2>
        {summary}
      </section>
      {lens && (
        <section aria-labelledby="lens-title">
          <h2 id="lens-title">{t('lensTitle')}</h2>
          {lens}
        </section>
      )}
      <section aria-labelledby="highlights-title">
        <h2 id="highlights-title">
          {t('highlights')} {hasHighlights && <span class="count">{highlightCount}</span>}
        </h2>
        {hasHighlights && highlights}
        {highlightCount === 0 && <p class="soft">{t('noHighlights')}</p>}
        {highlightCount !== null && otherNotes}
      </section>
    </>
  );
}
