import { useState } from 'preact/hooks';
import { MoreText } from '@/components/MoreText';
import { ReadingProblem, SlowReading, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { onCatalogueChange, sharedCatalogue } from '@/entrypoints/library/shared-catalogue';
import { matchingTerms, termsOf } from '@/utils/glossary/glossary-view';
import { glossaryMessages } from '@/utils/i18n/en/glossary';
import { Meaning } from './Meaning';
import '@/components/glossary/glossary.css';

/** Terms that are drawn at once: more is drawn on a press, or found by typing. */
const SHOWN = 200;

/** What short forms stand for, over all papers. */
export function GlossaryScreen(props: ScreenProps) {
  return (
    <MoreText texts={glossaryMessages}>
      <Screen {...props} />
    </MoreText>
  );
}

function Screen({ library, actions, place }: ScreenProps) {
  const t = useText();
  // In the address, so that Back from a paper finds the same terms.
  const typed = place.route.q;
  const [shown, setShown] = useState(SHOWN);
  const { value, problem, isSlow, reload } = useLive(
    async () => termsOf(await sharedCatalogue().glossary()),
    onCatalogueChange,
    [library],
  );
  const terms = matchingTerms(value ?? [], typed);
  return (
    <div class="glossary">
      <h1>{t('glossary')}</h1>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value?.length === 0 && (
        <StateMessage tone="info" title={t('glossaryEmptyTitle')}>
          <p>{t('glossaryEmpty')}</p>
        </StateMessage>
      )}
      {value && value.length > 0 && (
        <>
          <p class="soft">{t('glossaryMeans')}</p>
          <div class="glossary-filter">
            <input
              type="text"
              dir="auto"
              value={typed}
              aria-label={t('filterGlossary')}
              placeholder={t('filterGlossary')}
              onInput={({ currentTarget }) => {
                place.go({ q: currentTarget.value }, 'typing');
                setShown(SHOWN);
              }}
            />
            <span class="soft small" role="status">
              {terms.length === 0 ? t('glossaryNone', { typed }) : t('glossaryCount', { n: terms.length })}
            </span>
          </div>
          <dl class="terms">
            {terms.slice(0, shown).map(({ short, meanings }) => (
              <div class="term" key={short}>
                <dt>
                  <bdi>{short}</bdi>
                </dt>
                <dd class="term-meanings">
                  {meanings.map((meaning) => (
                    <Meaning key={meaning.long} meaning={meaning} library={library} actions={actions} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          {terms.length > shown && (
            <button type="button" onClick={() => setShown(shown + SHOWN)}>
              {t('showMoreTerms', { n: Math.min(SHOWN, terms.length - shown) })}
            </button>
          )}
        </>
      )}
    </div>
  );
}
