import { useText } from '@/components/text';
import type { Acronym } from '@/utils/summary/acronyms';

interface Props {
  acronyms: readonly Acronym[];
  language: string;
  /** Goes to the paragraph that defines one. */
  onGo: (n: number) => void;
}

/** The short forms of a paper, and what they stand for. */
export function AcronymList({ acronyms, language, onGo }: Props) {
  const t = useText();
  if (acronyms.length === 0) return null;
  const byName = acronyms.toSorted((a, b) => a.short.localeCompare(b.short, language));
  return (
    <>
      <h2>{t('acronyms')}</h2>
      <ul class="acronym-list" lang={language}>
        {byName.map(({ short, long, paragraph }) => (
          <li key={short}>
            <button type="button" class="quiet" title={t('goToDefinition')} onClick={() => onGo(paragraph)}>
              <strong>{short}</strong> <bdi>{long}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
