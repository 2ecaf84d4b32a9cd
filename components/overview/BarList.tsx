import type { ComponentChildren } from 'preact';
import { formatCount } from '@/components/format';

export interface Bar {
  key: string;
  name: ComponentChildren;
  count: number;
  /** The view that it counts. */
  href: string;
  colour?: string;
}

/** A line as long as its number, as a share of the largest. In currentColor, so that every palette of the system shows it. */
function BarLine({ count, most }: { count: number; most: number }) {
  const share = most === 0 ? 0 : (100 * count) / most;
  return (
    <svg class="bar-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-ground" x="0" y="0" width="100" height="4" />
      <rect class="bar-fill" x="0" y="0" width={count === 0 ? 0 : Math.max(share, 1)} height="4" />
    </svg>
  );
}

/** Numbers as bars, each a link to what it counts: name and number are its words, so that it needs no table. */
export function BarList({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(0, ...bars.map(({ count }) => count));
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ key, name, count, href, colour }) => (
        <li key={key}>
          <a href={href} class="bar" data-colour={colour}>
            <span class="bar-name">{name}</span>
            <span class="bar-count">{formatCount(count)}</span>
            <BarLine count={count} most={most} />
          </a>
        </li>
      ))}
    </ul>
  );
}
