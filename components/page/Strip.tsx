import type { Colour } from '@/utils/highlight/highlight';

/** Where a highlight lies in the whole height of the page: 0 is its top, 1 its foot. */
export interface StripMark {
  id: string;
  colour: Colour;
  from: number;
  to: number;
}

interface Props {
  marks: readonly StripMark[];
  onGo: (id: string) => void;
}

/**
 * A narrow strip beside the scroll bar that shows where the highlights lie. For the mouse alone: keys have the next and
 * the previous highlight, and a thousand stops for Tab would help nobody, so assistive technology is not told of it.
 */
export function Strip({ marks, onGo }: Props) {
  if (marks.length === 0) return null;
  return (
    <div class="strip" aria-hidden="true">
      {marks.map(({ id, colour, from, to }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          key={id}
          class="strip-mark"
          data-colour={colour}
          style={{ insetBlockStart: percent(from), blockSize: percent(to - from) }}
          onClick={() => onGo(id)}
        />
      ))}
    </div>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
