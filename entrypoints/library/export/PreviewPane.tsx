import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '@/components/text';
import { type Preview, previewLine } from './use-preview';

/** The page, put in as it is: it was sanitised. */
function Page({ page }: { page: DocumentFragment }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(page.cloneNode(true)), [page]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be long and scrolls
    <article ref={box} class="export-page" tabIndex={0} aria-labelledby="export-preview" />
  );
}

/** The beginning of the file, or the chapters of the book. */
export function PreviewPane({ preview }: { preview: Preview | null }) {
  const t = useText();
  const line = preview && previewLine(t, preview);
  return (
    <section class="export-preview" aria-labelledby="export-preview">
      <h3 id="export-preview">
        {t('preview')}
        {line && <span class="soft small"> {line}</span>}
      </h3>
      {!preview && <p role="status">{t('working')}</p>}
      {preview?.total === 0 && <p>{t('exportNothing')}</p>}
      {preview && preview.total > 0 && preview.chapters && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be long and scrolls
        <ol tabIndex={0} aria-labelledby="export-preview">
          {preview.chapters.map((title, i) => (
            <li key={i} dir="auto">
              {title}
            </li>
          ))}
        </ol>
      )}
      {preview && preview.total > 0 && preview.text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may be long and scrolls
        <pre tabIndex={0} dir="auto">
          {preview.text || t('previewEmpty')}
        </pre>
      )}
      {preview && preview.total > 0 && preview.page && <Page page={preview.page} />}
      {preview?.isCut && preview.total > 0 && <p class="soft small">{t('previewCut')}</p>}
    </section>
  );
}
