import { finishInSlices, inSlices } from '@/utils/in-slices';
import { LENS_KINDS } from '@/utils/lens/kinds';
import type { LensMark } from '@/utils/lens/lens';
import { inOneLine, markStart, paragraphPlaces, shownKind } from '@/utils/lens/placed-marks';
import { atPoint } from '@/utils/page/at-point';
import { marksOf, readOf } from '@/utils/page/lens-marks';
import { isLensDrawn, type LensPainter, lensPainter } from '@/utils/page/lens-paint';
import type { LensView, PlacedMark } from '@/utils/page/modules';

/** The policy lens over a page or the reader's text: finds, places and paints marks, each in slices. */
export function startLens(document: Document): LensView {
  let painter: LensPainter | null = null;
  let round = new AbortController();
  /** What was read last: while the paper's text is the same, and its lead, which is no part of it, so are its marks. */
  let read: { of: string; marks: LensMark[] } | null = null;
  let placed: PlacedMark[] = [];

  return {
    async show(article, maps, kinds) {
      round.abort();
      round = new AbortController();
      const { signal } = round;
      const of = `${article.sha256} ${article.lead?.text ?? ''}`;
      if (read?.of !== of) {
        const marks = (await marksOf(article, signal)) ?? [];
        if (signal.aborted) return;
        read = { of, marks };
      }
      const shown = read.marks.filter((mark) => shownKind(mark, kinds) !== null);
      const found: PlacedMark[] = [];
      for (const map of maps) {
        const text = inOneLine(map.text);
        const places = await finishInSlices(paragraphPlaces(text, readOf(article)), signal);
        if (!places) return;
        const place = (mark: LensMark) => {
          const start = markStart(text, mark, places);
          if (start === -1) return;
          const end = start + mark.text.length;
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
      if (!isLensDrawn(document)) return null;
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
