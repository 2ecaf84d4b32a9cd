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

/** CSS pixels from the window's edges in which a drag scrolls, and how far in each frame at the most: at the edge itself. */
const EDGE = 80;
const STEP = 48;

/** How far a drag scrolls in one frame, the pointer being at `y`: the nearer to an edge, the faster. */
export function dragStep(y: number, height: number): number {
  const depth = y < EDGE ? y - EDGE : Math.max(0, y - (height - EDGE));
  return Math.round((Math.max(-EDGE, Math.min(EDGE, depth)) / EDGE) * STEP);
}

/** By which a row is dragged to another place, with mouse, pen or finger; Escape gives that up. */
export function MoveHandle({ title, onOver, onDrop, onCancel, onKeyDown }: Props) {
  const t = useText();
  /** How high the pointer is that drags, and the column of the handles: it may wander off sideways. Null where none drags. */
  const point = useRef<{ x: number; y: number } | null>(null);
  const frame = useRef(0);
  const over = () => {
    if (!point.current) return;
    // Beyond the window's edge it is at the edge; and what lies over the rows, as what is said does, is looked through.
    const y = Math.max(0, Math.min(innerHeight - 1, point.current.y));
    const under = document
      .elementsFromPoint(point.current.x, y)
      .map((element) => element.closest('[data-row]'))
      .find((row) => row !== null);
    if (!under) return;
    const { top, height } = under.getBoundingClientRect();
    const next = y < top + height / 2 ? under : under.nextElementSibling;
    // Rows that are not in the document yet.
    if (next && !next.hasAttribute('data-row')) return;
    onOver(next?.getAttribute('data-row') ?? null);
  };
  /** Scrolls for as long as the pointer is near an edge, also where it does not move. */
  const scroll = () => {
    frame.current = 0;
    const by = point.current ? dragStep(point.current.y, innerHeight) : 0;
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
      onPointerMove={({ clientY }) => {
        if (!point.current) return;
        point.current.y = clientY;
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
