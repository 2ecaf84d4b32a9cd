import { ReadingProblem, SlowReading } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import { onLibraryChange } from '@/utils/library/changes';
import { storedCounts } from '@/utils/library/counts';
import type { Library } from '@/utils/library/open';

/** How much is kept on this computer, and how safe it is there. */
export function Storage({ library }: { library: Library }) {
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
      <dd>{new Intl.NumberFormat('en').format(n)}</dd>
    </div>
  );
}

/** Bytes as people read them, in powers of ten as the browsers' own settings have them. */
function megabytes(bytes: number): string {
  const isLarge = bytes >= 1e9;
  const unit = isLarge ? 'gigabyte' : 'megabyte';
  const amount = bytes / (isLarge ? 1e9 : 1e6);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
