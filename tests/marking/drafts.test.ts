import { describe, expect, it, vi } from 'vitest';
import { openDrafts } from '@/entrypoints/marking/drafts';
import { describeSpan } from '@/utils/anchor/describe';
import type { TextMap } from '@/utils/anchor/text-map';
import type { Draft } from '@/utils/highlight/draft';
import type { MarkedPage } from '@/utils/page/modules';
import { passageAt } from '@/utils/page/passage';

const BEFORE =
  'The pilot boards at the outer buoy before dawn. Nobody on the bridge had slept, and the tide would not wait. ' +
  'The minute after the screen went dark was the longest of that year.';
/** Some words more at its start: everything stands further on. */
const NOW = `Corrected on 3 May: the name of the ship. ${BEFORE}`;
const WORDS = 'the tide would not wait';

/** A text without a page, and how often a range of it was made. */
function mapOf(text: string): { map: TextMap; ranges: () => number } {
  const rangeOf = vi.fn<(start: number, end: number) => Range>(
    (start, end) => ({ toString: () => text.slice(start, end) }) as Range,
  );
  return {
    map: { root: {} as Element, text, rangeOf, offsetsOf: () => null },
    ranges: () => rangeOf.mock.calls.length,
  };
}

const anchorIn = (text: string) =>
  describeSpan(text, text.indexOf(WORDS), text.indexOf(WORDS) + WORDS.length);
const draft: Draft = { id: 'd1', note: 'Whose tide?', anchor: anchorIn(BEFORE), colour: 'pink' };

/** The drafts of a page with this text, over a background that keeps `draft`, and what was painted. */
function pageWith(text: string, keys = ['IP26001']) {
  const { map, ranges } = mapOf(text);
  const state = { keys, isDown: false };
  const painted: string[][] = [];
  const page = {
    background: (_call: string, { aliases }: { aliases: string[] }) =>
      Promise.resolve(
        state.isDown
          ? { ok: false, problem: 'timeout' }
          : { ok: true, value: aliases.includes('IP26001') ? [draft] : [] },
      ),
    keys: () => state.keys,
    address: () => 'https://www.rsis.edu.sg/rsis-publication/idss/ip26001/',
  } as unknown as MarkedPage;
  const paint = {
    paint: (_look: string, of: readonly Range[]) => void painted.push(of.map(String)),
    flash: () => undefined,
    clear: () => undefined,
  };
  const drafts = openDrafts(page, { paint, maps: () => [map] });
  return { drafts, map, ranges, state, painted };
}

describe('the drafts of a page', () => {
  it('are found again by their words, in a text that was edited and at another address', async () => {
    const { drafts, map } = pageWith(NOW, ['rsis-publication/another-address', 'IP26001']);
    await drafts.load();
    const here = passageAt(map, anchorIn(NOW));
    expect(drafts.about(here)).toEqual(draft);
    expect(drafts.about(passageAt(map, describeSpan(NOW, 0, 9)))).toBeNull();
  });

  it('give the words as they stand in the text of now, not as they stood', async () => {
    vi.stubGlobal('document', {
      caretPositionFromPoint: () => ({ offsetNode: {}, offset: 0 }),
    });
    const { drafts, map } = pageWith(NOW);
    Object.assign(map, {
      rangeOf: (start: number, end: number) => ({
        toString: () => NOW.slice(start, end),
        isPointInRange: () => true,
        getClientRects: () => [{ left: 0, right: 9, top: 0, bottom: 9 }],
      }),
    });
    await drafts.load();
    const found = drafts.at(1, 1);
    expect(found?.draft.id).toBe('d1');
    expect(found?.passage.anchor).toEqual(anchorIn(NOW));
    vi.unstubAllGlobals();
  });

  it('are looked for once in each text', async () => {
    const { drafts, ranges, painted } = pageWith(NOW);
    await drafts.load();
    drafts.paint();
    const before = ranges();
    drafts.paint();
    drafts.paint();
    expect(ranges()).toBe(before);
    expect(painted).toEqual([[WORDS], [WORDS], [WORDS]]);
  });

  it('are asked for again after a failure, and once after an answer', async () => {
    const { drafts, state, painted } = pageWith(NOW);
    state.isDown = true;
    await drafts.load();
    state.isDown = false;
    await drafts.load();
    state.isDown = true;
    await drafts.load();
    drafts.paint();
    expect(painted).toEqual([[WORDS]]);
  });

  it('are not those of the paper that comes in place of theirs', async () => {
    const { drafts, state, painted } = pageWith(NOW);
    await drafts.load();
    const note = drafts.open('d1', anchorIn(NOW));
    state.keys = ['IP26002'];
    await drafts.load();
    drafts.paint();
    expect(painted).toEqual([[]]);
    expect([drafts.isHere(note), drafts.isEmpty()]).toEqual([false, false]);
    expect(drafts.of('d1')).toEqual(draft);
  });
});
