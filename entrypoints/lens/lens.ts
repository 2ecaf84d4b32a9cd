import type { TextMap } from '@/utils/anchor/text-map';
import type { Paragraph } from '@/utils/article/article';
import { inSlices } from '@/utils/in-slices';
import { LENS_KINDS } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import { markStart, shownKind } from '@/utils/lens/placed-marks';
import { atPoint } from '@/utils/page/at-point';
import { marksOf } from '@/utils/page/lens-marks';
import { type LensPainter, lensPainter } from '@/utils/page/lens-paint';
import type { LensView, PlacedMark } from '@/utils/page/modules';
import { startsIn } from '@/utils/reading/share';

/** The policy lens over a page or the reader's text: finds, places and paints marks, each in slices. */
export function startLens(document: Document): LensView {
  let painter: LensPainter | null = null;
  let round = new AbortController();
  /** What was read last: while the paper's text is the same, so are its marks. */
  let read: { sha256: string; marks: LensMark[] } | null = null;
  let placed: PlacedMark[] = [];

  return {
    async show(article, maps, kinds) {
      round.abort();
      round = new AbortController();
      const { signal } = round;
      if (read?.sha256 !== article.sha256) {
        const marks = (await marksOf(article, signal)) ?? [];
        if (signal.aborted) return;
        read = { sha256: article.sha256, marks };
      }
      const shown = read.marks.filter((mark) => shownKind(mark, kinds) !== null);
      const found: PlacedMark[] = [];
      for (const map of maps) {
        const starts = new Map(startsOf(map, article.paragraphs));
        let from = 0;
        const place = (mark: LensMark) => {
          const start = markStart(map.text, mark, starts, from);
          if (start === -1) return;
          const end = start + mark.text.length;
          from = end;
          found.push({ mark, map, start, end, range: map.rangeOf(start, end) });
        };
        await inSlices(shown, place, signal);
        if (signal.aborted) return;
      }
      placed = found;
      painter ??= lensPainter(document);
      for (const kind of LENS_KINDS)
        painter.paint(
          kind,
          placed.filter(({ mark }) => shownKind(mark, kinds) === kind).map(({ range }) => range),
        );
    },
    at(x, y) {
      const isThere = atPoint(document, x, y);
      return placed.find(({ range }) => isThere([range])) ?? null;
    },
    clear() {
      round.abort();
      placed = [];
      painter?.clear();
      painter = null;
    },
  };
}

function startsOf(map: TextMap, paragraphs: readonly Paragraph[]): [n: number, start: number][] {
  const starts = startsIn(map.text, paragraphs);
  return paragraphs.flatMap(({ n }, i) => {
    const start = starts[i] ?? -1;
    return start === -1 ? [] : [[n, start] as [number, number]];
  });
}
