import { GripVertical } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
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

/** CSS pixels from the window's edges in which a drag scrolls, and how far in each frame. */
const EDGE = 60;
const STEP = 12;

/** By which a row is dragged to another place, with mouse, pen or finger; Escape gives that up. */
export function MoveHandle({ title, onOver, onDrop, onCancel, onKeyDown }: Props) {
  const t = useText();
  /** Where the pointer is that drags; null where none does. */
  const point = useRef<{ x: number; y: number } | null>(null);
  const frame = useRef(0);
  const over = () => {
    if (!point.current) return;
    const { x, y } = point.current;
    const under = document.elementFromPoint(x, y)?.closest('[data-row]');
    if (!under) return;
    const { top, height } = under.getBoundingClientRect();
    const next = y < top + height / 2 ? under : under.nextElementSibling;
    onOver(next?.getAttribute('data-row') ?? null);
  };
  /** Scrolls for as long as the pointer is near an edge, also where it does not move. */
  const scroll = () => {
    frame.current = 0;
    const y = point.current?.y ?? EDGE;
    const by = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
    if (by === 0) return;
    scrollBy(0, by);
    over();
    frame.current = requestAnimationFrame(scroll);
  };
  const end = () => {
    point.current = null;
    cancelAnimationFrame(frame.current);
    frame.current = 0;
  };
  const cancel = useRef(onCancel);
  cancel.current = onCancel;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !point.current) return;
      event.preventDefault();
      end();
      cancel.current();
    };
    document.addEventListener('keydown', hear, true);
    return () => {
      document.removeEventListener('keydown', hear, true);
      end();
    };
  }, []);
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
        point.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!point.current) return;
        point.current = { x: clientX, y: clientY };
        over();
        frame.current ||= requestAnimationFrame(scroll);
      }}
      onPointerUp={() => {
        if (!point.current) return;
        end();
        onDrop();
      }}
      onPointerCancel={() => {
        end();
        onCancel();
      }}
    >
      <Icon node={GripVertical} size={16} />
    </button>
  );
}
