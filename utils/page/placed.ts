import { locate } from '@/utils/anchor/locate';
import type { TextMap } from '@/utils/anchor/text-map';
import { COLOURS, type Highlight } from '@/utils/highlight/highlight';
import { type PlacedState, shownState } from '@/utils/highlight/state';
import { inSlices, nextTurn } from '@/utils/in-slices';
import { atPoint } from './at-point';
import type { Painter } from './paint';

/** A highlight and where it stands: one range for each copy in which it was found for certain. */
export interface Placed {
  highlight: Highlight;
  state: PlacedState;
  /** `state` is how it was found in that copy: one may have been edited and the other not. */
  ranges: { map: TextMap; range: Range; start: number; state: 'exact' | 'changed' }[];
}

/** Milliseconds after which what was found by now is shown: an edited page with a thousand highlights takes longer. */
const PROGRESS_MS = 300;

/** From the best to the worst; over the copies the best one counts. */
const ORDER: readonly PlacedState[] = ['exact', 'changed', 'uncertain', 'lost'];

/** Finds one highlight in every copy. */
function placeHighlight(highlight: Highlight, maps: readonly TextMap[]): Placed {
  let state: PlacedState = 'lost';
  const ranges: Placed['ranges'] = [];
  for (const map of maps) {
    const found = locate(map, highlight.anchor);
    if (ORDER.indexOf(found.state) < ORDER.indexOf(state)) state = found.state;
    const shown = shownState(highlight, found.state);
    if (found.state !== 'lost' && (shown === 'exact' || shown === 'changed'))
      ranges.push({ map, range: found.range, start: found.start, state: shown });
  }
  return { highlight, state, ranges };
}

/** Finds highlights in slices, so that the page never waits; stops early when the signal is aborted. */
export async function placeHighlights(
  highlights: readonly Highlight[],
  maps: readonly TextMap[],
  signal: AbortSignal,
  /** Hears what was found by now, each time that the page gets its turn after a while. */
  onProgress?: (soFar: readonly Placed[]) => void,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  // Whoever asks has just read the texts: that was a slice of its own.
  await nextTurn();
  if (signal.aborted) return placed;
  let told = performance.now();
  const place = (highlight: Highlight) => void placed.push(placeHighlight(highlight, maps));
  await inSlices(highlights, place, signal, () => {
    const now = performance.now();
    if (now - told < PROGRESS_MS) return;
    onProgress?.(placed);
    told = now;
  });
  return placed;
}

/** Paints what was found for certain, changed text with its own look. */
export function paintPlaced(painter: Painter, placed: readonly Placed[]): void {
  for (const colour of COLOURS) {
    for (const state of ['exact', 'changed'] as const) {
      const ranges = placed
        .filter(({ highlight }) => highlight.colour === colour)
        .flatMap(({ ranges: all }) => all.filter((one) => one.state === state).map(({ range }) => range));
      painter.paint(state === 'exact' ? colour : `${colour}-changed`, ranges);
    }
  }
}

/** The highlights painted at a point of the viewport (CSS pixels), the shortest first: it is on top. */
export function placedAt(document: Document, placed: readonly Placed[], x: number, y: number): Placed[] {
  const isThere = atPoint(document, x, y);
  return placed
    .filter(({ ranges }) => isThere(ranges.map(({ range }) => range)))
    .sort((a, b) => a.highlight.anchor.quote.exact.length - b.highlight.anchor.quote.exact.length);
}
