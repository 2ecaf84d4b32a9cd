import { useText } from '@/components/text';
import type { ListProgress } from '@/utils/overview/list-progress';

/** How far a list is read: read, being read, to read, as one bar with its words. */
export function ProgressBar({ papers, minutesLeft }: ListProgress) {
  const t = useText();
  const whole = papers.read + papers.reading + papers['to-read'];
  if (whole === 0) return null;
  const read = (100 * papers.read) / whole;
  return (
    <div class="list-progress">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="bar-ground" x="0" y="0" width="100" height="4" />
        <rect class="bar-fill" x="0" y="0" width={read} height="4" />
        <rect class="bar-half" x={read} y="0" width={(100 * papers.reading) / whole} height="4" />
      </svg>
      <p class="soft small">
        {[
          t('listRead', { read: papers.read, n: whole }),
          papers.reading > 0 && t('listReading', { n: papers.reading }),
          minutesLeft > 0 && minutesText(t, minutesLeft),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

/** Reading time as people say it: minutes up to two hours, then whole hours. */
function minutesText(t: ReturnType<typeof useText>, minutes: number): string {
  return minutes < 120
    ? t('minutesToRead', { n: minutes })
    : t('hoursToRead', { n: Math.round(minutes / 60) });
}
