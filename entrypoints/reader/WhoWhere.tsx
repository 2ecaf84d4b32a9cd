import { useEffect, useMemo, useState } from 'preact/hooks';
import { EntityList } from '@/components/entities/EntityList';
import { MoreText } from '@/components/MoreText';
import { useText } from '@/components/text';
import { paragraphNumbers } from '@/utils/article/paragraphs';
import type { EntityIndex } from '@/utils/entities/entities';
import { ENTITY_KINDS } from '@/utils/entities/kinds';
import { entityMessages } from '@/utils/i18n/en/entities';
import { libraryHash } from '@/utils/library-hash';
import { indexOfPaper } from '@/utils/reading/index-of-paper';
import type { ReadPaper } from './marked-paper';
import '@/components/entities/entities.css';

interface Props {
  paper: ReadPaper;
  /** Goes to paragraph `n`; 0 is the lead. */
  onGo: (n: number) => void;
}

/** Who, where and when, beside the text. */
export function WhoWhere(props: Props) {
  return (
    <MoreText texts={entityMessages}>
      <Index {...props} />
    </MoreText>
  );
}

function Index({ paper: { publication, text }, onGo }: Props) {
  const t = useText();
  const { language, published } = publication;
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
  }, [text.sha256, language, published]);
  if (index === undefined) return <p role="status">{t('working')}</p>;
  if (index === null) return <p class="soft small">{t('entitiesOtherLanguage')}</p>;
  return (
    <EntityList
      index={index}
      kinds={ENTITY_KINDS}
      numbers={numbers}
      language={language}
      heading="h3"
      searchHref={(name) => `library.html${libraryHash({ q: `"${name}"` })}`}
      place={(n, label, children) => (
        <button type="button" class="quiet" aria-label={label} onClick={() => onGo(n)}>
          {children}
        </button>
      )}
    />
  );
}
