import { formatCount } from '@/components/format';
import { ReadingProblem, SlowReading } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useLive } from '@/components/use-live';
import { onLibraryChange } from '@/utils/library/changes';
import { storedCounts } from '@/utils/library/counts';
import type { Library } from '@/utils/library/open';
import { KeptImages } from './KeptImages';
import { megabytes } from './megabytes';

/** How much is kept on this computer, and how safe it is there. */
export function Storage({ library, actions }: { library: Library; actions: Actions }) {
  const t = useText();
  const { value, problem, isSlow, reload } = useLive(
    async () => {
      const [counts, estimate] = await Promise.all([storedCounts(library), navigator.storage.estimate()]);
      return { counts, estimate };
    },
    onLibraryChange,
    [library],
  );
  const { usage, quota } = value?.estimate ?? {};
  return (
    <section>
      <h2>{t('storage')}</h2>
      {problem && <ReadingProblem problem={problem} onRetry={reload} />}
      {isSlow && <SlowReading onRetry={reload} />}
      {!value && !problem && <p role="status">{t('working')}</p>}
      {value && (
        <>
          <dl class="storage-counts">
            <Count name={t('storedPapers')} n={value.counts.papers} />
            <Count name={t('storedTexts')} n={value.counts.texts} />
            <Count name={t('storedHighlights')} n={value.counts.highlights} />
          </dl>
          <p>
            {usage === undefined || quota === undefined
              ? t('storageUnknown')
              : t('storageUsed', { used: megabytes(usage), quota: megabytes(quota) })}
          </p>
          <KeptImages actions={actions} onRemoved={reload} />
          <p class="soft small">{t('storageKept')}</p>
        </>
      )}
    </section>
  );
}

function Count({ name, n }: { name: string; n: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatCount(n)}</dd>
    </div>
  );
}
