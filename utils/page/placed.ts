import { locate } from '@/utils/anchor/locate';
import type { TextMap } from '@/utils/anchor/text-map';
import { COLOURS, type Highlight } from '@/utils/highlight/highlight';
import type { PlacedState } from '@/utils/highlight/state';
import type { Painter } from './paint';

/** A highlight and where it stands: one range for each copy in which it was found for certain. */
export interface Placed {
  highlight: Highlight;
  state: PlacedState;
  ranges: { map: TextMap; range: Range; start: number }[];
}

/** Milliseconds of work after which the page gets its turn: half a frame. */
const SLICE_MS = 8;

/** From the best to the worst; over the copies the best one counts. */
const ORDER: readonly PlacedState[] = ['exact', 'changed', 'uncertain', 'lost'];

/** Finds one highlight in every copy. */
function placeHighlight(highlight: Highlight, maps: readonly TextMap[]): Placed {
  let state: PlacedState = 'lost';
  const ranges: Placed['ranges'] = [];
  for (const map of maps) {
    const found = locate(map, highlight.anchor);
    if (ORDER.indexOf(found.state) < ORDER.indexOf(state)) state = found.state;
    // What the user has called removed is asked about where it stands again, and not painted.
    if (highlight.removedAt === null && (found.state === 'exact' || found.state === 'changed')) {
      ranges.push({ map, range: found.range, start: found.start });
    }
  }
  return { highlight, state, ranges };
}

/** Finds highlights in slices, so that the page never waits; stops early when the signal is aborted. */
export async function placeHighlights(
  highlights: readonly Highlight[],
  maps: readonly TextMap[],
  signal: AbortSignal,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  // Whoever asks has just read the texts: that was a slice of its own.
  await nextTurn();
  if (signal.aborted) return placed;
  let start = performance.now();
  for (const highlight of highlights) {
    placed.push(placeHighlight(highlight, maps));
    if (performance.now() - start < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return placed;
    start = performance.now();
  }
  return placed;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Paints what was found for certain, changed text with its own look. */
export function paintPlaced(painter: Painter, placed: readonly Placed[]): void {
  for (const colour of COLOURS) {
    for (const state of ['exact', 'changed'] as const) {
      const ranges = placed
        .filter((one) => one.highlight.colour === colour && one.state === state)
        .flatMap((one) => one.ranges.map(({ range }) => range));
      painter.paint(state === 'exact' ? colour : `${colour}-changed`, ranges);
    }
  }
}

/** The highlights painted at a point of the viewport (CSS pixels), the shortest first: it is on top. */
export function placedAt(document: Document, placed: readonly Placed[], x: number, y: number): Placed[] {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return [];
  const { offsetNode, offset } = caret;
  return placed
    .filter(({ ranges }) =>
      ranges.some(({ range }) => range.isPointInRange(offsetNode, offset) && covers(range, x, y)),
    )
    .sort((a, b) => a.highlight.anchor.quote.exact.length - b.highlight.anchor.quote.exact.length);
}

/** The caret nearest to a point may lie in a range that ends before the point, beside the line. */
function covers(range: Range, x: number, y: number): boolean {
  return Array.from(range.getClientRects()).some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
