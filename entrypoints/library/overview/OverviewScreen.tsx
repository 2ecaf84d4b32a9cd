import { formatCount } from '@/components/format';
import { MoreText } from '@/components/MoreText';
import { BarList } from '@/components/overview/BarList';
import { ProgressBar } from '@/components/overview/ProgressBar';
import { ReadingProblem, SlowReading, StateMessage } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import type { ScreenProps } from '@/entrypoints/library/screen';
import { onCatalogueChange, sharedCatalogue } from '@/entrypoints/library/shared-catalogue';
import { useDefaultList } from '@/entrypoints/library/use-early-setting';
import { overviewMessages } from '@/utils/i18n/en/overview';
import { allLists } from '@/utils/library/all-lists';
import type { Library } from '@/utils/library/open';
import { libraryHash } from '@/utils/library-hash';
import { inListOrder } from '@/utils/list-order';
import type { Overview } from '@/utils/overview/overview';
import { filterText } from '@/utils/search/query';
import { Months } from './Months';
import { Years } from './Years';
import '@/components/overview/overview.css';

/** What the library holds, counted and drawn; each bar leads to what it counts. */
export function OverviewScreen({ library }: ScreenProps) {
  return (
    <MoreText texts={overviewMessages}>
      <Screen library={library} />
    </MoreText>
  );
}

function Screen({ library }: { library: Library }) {
  const t = useText();
  const defaultList = useDefaultList();
  const { value, problem, isSlow, reload } = useLive(
    async () => {
      const [overview, lists] = await Promise.all([sharedCatalogue().overview(), allLists(library)]);
      return { overview, lists: lists.map(({ id, name }) => ({ id, name })) };
    },
    onCatalogueChange,
    [library],
  );
  return (
    <div class="overview">
      <h1>{t('overview')}</h1>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value && <Pictures overview={value.overview} lists={inListOrder(value.lists, defaultList)} />}
    </div>
  );
}

interface PicturesProps {
  overview: Overview;
  lists: { id: string; name: string }[];
}

function Pictures({ overview, lists }: PicturesProps) {
  const t = useText();
  const { papers, highlights, minutesLeft, series, colours, topics } = overview;
  const whole = papers.read + papers.reading + papers['to-read'];
  if (whole === 0 && highlights === 0) {
    return (
      <StateMessage tone="info" title={t('overviewEmptyTitle')}>
        <p>{t('overviewEmpty')}</p>
      </StateMessage>
    );
  }
  const read = lists.flatMap(({ id, name }) => {
    const progress = overview.lists[id];
    return progress ? [{ id, name, progress }] : [];
  });
  return (
    <>
      <dl class="overview-sums">
        <Sum name={t('savedPapers')} value={whole} />
        <Sum name={t('papersRead')} value={papers.read} />
        <Sum name={t('highlightsMade')} value={highlights} />
        <Sum
          name={t('timeLeft')}
          value={
            minutesLeft < 120
              ? t('minutesAll', { n: minutesLeft })
              : t('hoursAll', { n: Math.round(minutesLeft / 60) })
          }
        />
      </dl>
      <Months months={overview.months} />
      {read.length > 0 && (
        <section>
          <h2>{t('byList')}</h2>
          <ul class="bars">
            {read.map(({ id, name, progress }) => (
              <li key={id}>
                <a class="bar" href={libraryHash({ list: id })}>
                  <bdi class="bar-name">{name}</bdi>
                </a>
                <ProgressBar {...progress} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="overview-pairs">
        <section>
          <h2>{t('bySeries')}</h2>
          {series.length === 0 && <p class="soft">{t('noneYet')}</p>}
          <BarList
            label={t('bySeries')}
            bars={series.map(({ value, count }) => ({
              key: value,
              name: <bdi>{value}</bdi>,
              count,
              href: libraryHash({ q: filterText('series', value) }),
            }))}
          />
        </section>
        <section>
          <h2>{t('byColour')}</h2>
          <BarList
            label={t('byColour')}
            bars={colours.map(({ value, count }) => ({
              key: value,
              name: t(value),
              count,
              colour: value,
              href: libraryHash({ screen: 'highlights', q: filterText('colour', value) }),
            }))}
          />
        </section>
      </div>
      <Years years={overview.years} />
      {topics.length > 0 && (
        <section>
          <h2>{t('byTopic')}</h2>
          <p class="soft small">{t('topicsMean')}</p>
          <BarList
            label={t('byTopic')}
            bars={topics.map(({ by, value, count }) => ({
              key: `${by} ${value}`,
              name: (
                <>
                  <bdi>{value}</bdi> {by === 'tag' && <span class="soft small">{t('tagTopic')}</span>}
                </>
              ),
              count,
              href: libraryHash({ q: filterText(by, value) }),
            }))}
          />
        </section>
      )}
    </>
  );
}

function Sum({ name, value }: { name: string; value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{typeof value === 'number' ? formatCount(value) : value}</dd>
    </div>
  );
}
