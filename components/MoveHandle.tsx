import { GripVertical } from 'lucide';
import { Icon } from './Icon';
import { useText } from './text';

interface Props {
  title: string;
  /** Hears ahead of which row the pointer is, null after the last one. */
  onOver: (before: string | null) => void;
  onDrop: () => void;
  onCancel: () => void;
  /** Alt with the arrow keys. */
  onKeyDown: (event: KeyboardEvent) => void;
}

/** CSS pixels from the window's edges in which a drag scrolls, and how far at once. */
const EDGE = 60;
const STEP = 18;

/** By which a row is dragged to another place, with mouse, pen or finger. */
export function MoveHandle({ title, onOver, onDrop, onCancel, onKeyDown }: Props) {
  const t = useText();
  const over = ({ clientX, clientY }: PointerEvent) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest('[data-row]');
    if (clientY < EDGE) scrollBy(0, -STEP);
    else if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
    if (!under) return;
    const { top, height } = under.getBoundingClientRect();
    const next = clientY < top + height / 2 ? under : under.nextElementSibling;
    onOver(next?.getAttribute('data-row') ?? null);
  };
  return (
    <button
      type="button"
      class="icon-button move-handle"
      aria-label={t('moveHandle', { title })}
      title={t('moveHandle', { title })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) over(event);
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrop();
      }}
      onPointerCancel={onCancel}
    >
      <Icon node={GripVertical} size={16} />
    </button>
  );
}
