import { MoreText } from '@/components/MoreText';
import { entityMessages } from '@/utils/i18n/en/entities';
import { libraryHash } from '@/utils/library-hash';
import type { ReadPaper } from './marked-paper';
import { PaperIndex } from './PaperIndex';

interface Props {
  paper: ReadPaper;
  /** Goes to paragraph `n`; 0 is the lead. */
  onGo: (n: number) => void;
}

/** Who, where and when, beside the text. */
export function WhoWhere({ paper: { publication, text }, onGo }: Props) {
  return (
    <MoreText texts={entityMessages}>
      <PaperIndex
        text={text}
        language={publication.language}
        published={publication.published}
        heading="h3"
        searchHref={(name) => `library.html${libraryHash({ q: `"${name}"` })}`}
        place={(n, label, children) => (
          <button type="button" class="quiet" aria-label={label} onClick={() => onGo(n)}>
            {children}
          </button>
        )}
      />
    </MoreText>
  );
}
