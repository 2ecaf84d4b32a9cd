import { useMemo } from 'preact/hooks';
import { ReadingProblem } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { useLive } from '@/components/use-live';
import { onLibraryChange } from '@/utils/library/changes';
import { openImages } from '@/utils/library/images';
import { megabytes } from './megabytes';

/** How much the kept images take, and the way to let them go: also those of before images were switched off. */
export function KeptImages({ actions, onRemoved }: { actions: Actions; onRemoved: () => void }) {
  const t = useText();
  const images = useMemo(openImages, []);
  const { busy, once } = useBusy();
  const { value, problem, reload } = useLive(async () => (await images?.bytes()) ?? 0, onLibraryChange, []);
  const remove = () =>
    once(() =>
      actions.run(
        async () => {
          await images?.drop(new Set(await images.keys()));
          reload();
          onRemoved();
        },
        () => ({ text: t('imagesRemoved') }),
      ),
    );
  if (problem) return <ReadingProblem problem={problem} onRetry={reload} />;
  return (
    <p class="kept-images" role="status">
      {value !== null && value > 0 && (
        <>
          <span>{t('imagesKept', { size: megabytes(value) })}</span>
          <button type="button" aria-disabled={busy} onClick={() => void remove()}>
            {busy ? t('working') : t('removeImages')}
          </button>
        </>
      )}
    </p>
  );
}
