import { Copy, Download, ExternalLink, FileText, Quote } from 'lucide';
import type { ComponentChildren } from 'preact';
import { formatDay, formatNames } from '@/components/format';
import { Icon } from '@/components/Icon';
import { SeriesLine } from '@/components/SeriesLine';
import { useText } from '@/components/text';
import type { ArticleMetadata } from '@/utils/article/article';

type Facts = Pick<
  ArticleMetadata,
  | 'title'
  | 'series'
  | 'code'
  | 'authors'
  | 'published'
  | 'minutes'
  | 'url'
  | 'pdf'
  | 'language'
  | 'publisher'
  | 'coverage'
>;

interface Props {
  paper: Facts;
  onCopyPdf: (address: string) => void;
  /** Copies its citation. */
  onCite: () => void;
  /** Address of the dialog of exports for it. */
  exportHref: string;
  /** What is said of the copy that is shown. */
  children?: ComponentChildren;
}

/** What a paper is, and the ways to it on the web. */
export function PaperHead({ paper, onCopyPdf, onCite, exportHref, children }: Props) {
  const t = useText();
  const { pdf, publisher } = paper;
  // Without its text, the PDF is what is wanted.
  const isPdfFirst = paper.coverage !== 'full';
  return (
    <header class="reader-head">
      <SeriesLine series={paper.series} code={paper.code} publisher={publisher} />
      <h1 lang={paper.language}>
        <bdi>{paper.title}</bdi>
      </h1>
      <p class="reader-authors">
        {paper.authors.length > 0 ? (
          <bdi>{formatNames(paper.authors.map(({ name }) => name))}</bdi>
        ) : (
          <span class="missing">{t('noAuthors')}</span>
        )}
      </p>
      <p class="facts-line">
        {paper.published ? (
          <time dateTime={paper.published}>{formatDay(paper.published)}</time>
        ) : (
          <span class="missing">{t('noDate')}</span>
        )}
        {paper.minutes > 0 && <span>{t('minutes', { n: paper.minutes })}</span>}
        {children}
      </p>
      <p class="on-paper">
        <bdi>{paper.url}</bdi>
      </p>
      <p class="reader-ways">
        {pdf && (
          <a
            class={isPdfFirst ? 'button reader-pdf' : 'button'}
            href={pdf}
            target="_blank"
            rel="noopener noreferrer"
          >
            <Icon node={FileText} size={16} />
            {t('readPdf')}
          </a>
        )}
        <a class="button" href={paper.url} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} size={16} />
          <bdi>{t(publisher === null ? 'openOnRsis' : 'openElsewhere', { publisher: publisher ?? '' })}</bdi>
        </a>
        <button type="button" data-cites onClick={onCite}>
          <Icon node={Quote} size={16} />
          {t('citePaper')}
        </button>
        <a class="button" href={exportHref} target="_blank" rel="noopener">
          <Icon node={Download} size={16} />
          {t('exportPaper')}
        </a>
        {pdf && (
          <button type="button" onClick={() => onCopyPdf(pdf)}>
            <Icon node={Copy} size={16} />
            {t('copyPdf')}
          </button>
        )}
      </p>
    </header>
  );
}
