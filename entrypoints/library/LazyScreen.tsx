import { ReadingProblem, SlowReading } from '@/components/StateMessage';
import { useText } from '@/components/text';
import { useLive } from '@/components/use-live';
import type { Screen, ScreenProps } from './screen';

/** A screen of the library page that is loaded when it is first opened; the caller gives each screen its own. */
export function LazyScreen({ load, ...props }: ScreenProps & { load: () => Promise<Screen> }) {
  const t = useText();
  // An extension that was updated meanwhile has other files: then this fails, and is told.
  const { value, problem, isSlow, reload } = useLive(async () => ({
    View: await load(),
  }), () => {}, []);
  if (value) return <value.View {...props} />;
  if (problem) return <ReadingProblem problem={problem} onRetry={reload} />;
  return isSlow ? <SlowReading onRetry={reload} /> : <p role="status">{t('working')}</p>;
}
