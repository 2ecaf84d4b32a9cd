import { useText } from '@/components/text';
import type { QuoteForm } from '@/utils/citation/forms';

/** A sample in a style, or that the style can't be used. */
export type Preview =
  | { isBroken: true }
  | { isBroken: false; quote: Record<QuoteForm, string>; paper: string };

/** What citations look like as they are set. */
export function CitationPreview({ preview, form }: { preview: Preview | null; form: QuoteForm }) {
  const t = useText();
  return (
    <div class="citation-preview" aria-live="polite">
      <h3>{t('citationPreview')}</h3>
      {!preview && <p>{t('working')}</p>}
      {preview?.isBroken && <p>{t('styleFault-unusable')}</p>}
      {preview && !preview.isBroken && (
        <>
          <p class="soft small">{t('cite')}</p>
          <p class="citation-sample">{preview.quote[form]}</p>
          <p class="soft small">{t('citePaper')}</p>
          <p class="citation-sample">{preview.paper}</p>
        </>
      )}
    </div>
  );
}
