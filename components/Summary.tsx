import type { Lead } from '@/utils/article/article';
import { useText } from './text';

/** A sentence of the paper with the paragraph in which it stands. */
export interface SummarySentence {
  text: string;
  /** Prose paragraph from 1; null when it has none. */
  paragraph: number | null;
}

interface Props<S extends SummarySentence> {
  lead: Lead | null;
  sentences: S[];
  language: string;
  onShow: (sentence: S) => void;
}

/** The authors' own lead first, labelled as theirs; then sentences of the paper, each a way to its place. */
export function Summary<S extends SummarySentence>({ lead, sentences, language, onShow }: Props<S>) {
  const t = useText();
  if (!lead && sentences.length === 0) return <p class="soft">{t('noSummary')}</p>;
  return (
    <>
      {lead && (
        <>
          <h3>{lead.label ? t('authorsLeadLabelled', { label: lead.label }) : t('authorsLead')}</h3>
          <blockquote class="lead" lang={language} dir="auto">
            {lead.text}
          </blockquote>
        </>
      )}
      {sentences.length > 0 && (
        <>
          <h3>{t('keySentences')}</h3>
          <ol class="key-sentences" lang={language}>
            {sentences.map((sentence) => (
              <li key={sentence.text}>
                <button type="button" dir="auto" title={t('showOnPage')} onClick={() => onShow(sentence)}>
                  {sentence.text}
                  {sentence.paragraph !== null && (
                    <span class="paragraph-number"> {t('paragraphShort', { n: sentence.paragraph })}</span>
                  )}
                </button>
              </li>
            ))}
          </ol>
          <p class="soft small">{t('keySentencesNote')}</p>
        </>
      )}
    </>
  );
}
