import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { EntityList } from '@/components/entities/EntityList';
import { useText } from '@/components/text';
import type { Article } from '@/utils/article/article';
import { paragraphNumbers } from '@/utils/article/paragraphs';
import type { EntityIndex } from '@/utils/entities/entities';
import { ENTITY_KINDS } from '@/utils/entities/kinds';
import { indexOfPaper } from '@/utils/reading/index-of-paper';
import '@/components/entities/entities.css';

interface Props extends Pick<ComponentProps<typeof EntityList>, 'heading' | 'searchHref' | 'place'> {
  text: Pick<Article, 'sha256' | 'lead' | 'paragraphs'>;
  language: string;
  published: string | null;
}

/** Who, where and when of a text: made once for each text, and left where it is no longer shown. */
export function PaperIndex({ text, language, published, ...shown }: Props) {
  const t = useText();
  /** Undefined while it is made; null where the language is none that the rules know. */
  const [index, setIndex] = useState<EntityIndex | null>();
  const numbers = useMemo(() => paragraphNumbers(text.paragraphs), [text.sha256]);
  useEffect(() => {
    setIndex(undefined);
    const until = new AbortController();
    const { lead, paragraphs } = text;
    void indexOfPaper({ lead, paragraphs, language, published }, until.signal).then(
      (found) => !until.signal.aborted && setIndex(found),
    );
    return () => until.abort();
  }, [text.sha256, text.lead?.text, language, published]);
  if (index === undefined) return <p role="status">{t('working')}</p>;
  if (index === null) return <p class="soft small">{t('entitiesOtherLanguage')}</p>;
  return <EntityList index={index} kinds={ENTITY_KINDS} numbers={numbers} language={language} {...shown} />;
}
