import { useMemo } from 'preact/hooks';
import { ReadingProblem } from '@/components/StateMessage';
import { useText } from '@/components/text';
import type { Actions } from '@/components/use-actions';
import { useBusy } from '@/components/use-busy';
import { useLive } from '@/components/use-live';
import { worker } from '@/utils/browser';
import { onLibraryChange } from '@/utils/library/changes';
import { openImages } from '@/utils/library/images';
import { ProblemError } from '@/utils/problem';
import { megabytes } from './megabytes';

/** How much the kept images take, and the way to let them go: also those of before images were switched off. */
export function KeptImages({ actions, onRemoved }: { actions: Actions; onRemoved: () => void }) {
  const t = useText();
  const images = useMemo(openImages, []);
  const { busy, once } = useBusy();
  const { value, problem, reload } = useLive(async () => (await images?.bytes()) ?? 0, onLibraryChange, []);
  const changed = () => {
    reload();
    onRemoved();
  };
  const remove = () =>
    once(() =>
      actions.run(
        async () => {
          const papers = (await images?.keys()) ?? [];
          await images?.drop(new Set(papers));
          changed();
          return papers;
        },
        (papers) => ({
          text: t('imagesRemoved'),
          press: { label: t('imagesAgain'), do: () => void fetchAgain(papers) },
        }),
      ),
    );
  /** What was removed can't be put back from here: it comes from where it came from. */
  const fetchAgain = (papers: readonly string[]) =>
    actions.run(
      async () => {
        const sums = { fetched: 0, failed: 0, isOff: false };
        for (const key of papers) {
          const answer = await worker('keepImages', { key });
          if (!answer.ok) throw new ProblemError(answer.problem);
          const { fetched, failed, isOff } = answer.value;
          sums.fetched += fetched;
          sums.failed += failed;
          sums.isOff ||= isOff;
        }
        changed();
        return sums;
      },
      ({ fetched, failed, isOff }) => ({
        text: isOff
          ? t('imagesStayOff')
          : [
              t('imagesBack', { n: fetched }),
              ...(failed > 0 ? [t('imagesNotBack', { n: failed })] : []),
            ].join(' '),
      }),
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
