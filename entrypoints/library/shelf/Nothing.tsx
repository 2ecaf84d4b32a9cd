import { MoreText } from '@/components/MoreText';
import { StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useValueName } from '@/entrypoints/library/shelf/Asking';
import type { Place } from '@/entrypoints/library/use-place';
import { nothingMessages } from '@/utils/i18n/en/nothing';
import type { Finding, Question } from '@/utils/search/catalogue';
import { parseQuery, withFilter } from '@/utils/search/query';

interface Props {
  question: Question;
  place: Place;
  finding: Finding | null;
  isList: boolean;
}

/** What stands where there is no row: what could be here, and the ways to it. */
export function Nothing(props: Props) {
  return (
    <MoreText texts={nothingMessages}>
      <Here {...props} />
    </MoreText>
  );
}

function Here({ question, place, finding, isList }: Props) {
  const t = useText();
  const nameOf = useValueName();
  const { q, view } = question;
  if (q.trim() === '') {
    if (isList && view === 'papers')
      return (
        <StateMessage tone="info" title={t('emptyListTitle')}>
          <p>{t('emptyList')}</p>
        </StateMessage>
      );
    const hasPapers = (finding?.counts.papers ?? 0) > 0;
    return (
      <StateMessage tone="info" title={t(view === 'highlights' ? 'noHighlightsTitle' : 'emptyLibraryTitle')}>
        <p>{t(view === 'highlights' ? 'noHighlightsAtAll' : 'emptyLibrary')}</p>
        {view === 'highlights' && hasPapers && (
          <OtherView {...{ view, place }} n={finding?.counts.papers ?? 0} />
        )}
      </StateMessage>
    );
  }
  const other = finding?.counts[view === 'papers' ? 'highlights' : 'papers'] ?? 0;
  return (
    <StateMessage tone="info" title={t('nothingFoundTitle')}>
      <p>{t('nothingFound')}</p>
      <div class="state-actions">
        {parseQuery(q).filters.map(({ facet, value, start }) => (
          <button
            key={start}
            type="button"
            onClick={() => place.go({ q: withFilter(q, facet, value, false) })}
          >
            {t('withoutFilter', { filter: `${t(`facet-${facet}`)}: ${nameOf(facet, value)}` })}
          </button>
        ))}
        {other > 0 && <OtherView {...{ view, place }} n={other} />}
        {question.list !== null && (
          <button type="button" onClick={() => place.go({ list: null, sort: null })}>
            {t('allPapers')}
          </button>
        )}
        <button type="button" onClick={() => place.go({ q: '' })}>
          {t('clearSearch')}
        </button>
      </div>
    </StateMessage>
  );
}

function OtherView({ view, place, n }: { view: Question['view']; place: Place; n: number }) {
  const t = useText();
  const other = view === 'papers' ? 'highlights' : 'papers';
  return (
    <button type="button" onClick={() => place.go({ screen: other })}>
      {t(view === 'papers' ? 'otherHighlights' : 'otherPapers', { n })}
    </button>
  );
}
