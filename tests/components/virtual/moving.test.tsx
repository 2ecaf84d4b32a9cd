// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useActions } from '@/components/use-actions';
import { type Moving, moved, readBack, useMoving } from '@/entrypoints/library/shelf/use-moving';
import { doing, show, showAgain } from '@/tests/components/screen';
import { articleOf, LIST_NAME, libraryOf, startWithFreshProfile } from '@/tests/library/sample';
import type { Library } from '@/utils/library/open';
import { savePublication } from '@/utils/library/publications';
import { DEFAULT_LIST_ID } from '@/utils/library/records';
import { firstPapers } from '@/utils/library/shelf';
import { uuid } from '@/utils/uuid';

startWithFreshProfile();

const KEYS = ['IP26001', 'IP26002', 'IP26003', 'IP26004'];

let library: Library;
beforeEach(async () => {
  library = libraryOf();
  for (const key of KEYS)
    await savePublication(library, uuid(), articleOf({ key, aliases: [], code: key }), {
      listId: DEFAULT_LIST_ID,
      ...LIST_NAME,
    });
});

const kept = async () => (await firstPapers(library, DEFAULT_LIST_ID, Number.POSITIVE_INFINITY)).keys;

describe('moving in a list', () => {
  it('counts from the move before, also where that is not read back yet', async () => {
    const order = await kept();
    let moving: Moving | null = null;
    function Screen() {
      const list = { id: DEFAULT_LIST_ID, name: 'Reading list', description: '', count: KEYS.length };
      moving = useMoving({ library, actions: useActions(), list, order, canMove: true, isWhole: true });
      return null;
    }
    await show(<Screen />);
    const last = order.at(-1) ?? '';
    const up = () => moving?.onKey(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true }), last);
    await doing(() => {
      up();
      up();
    });
    const [a, b, c, d] = order;
    await vi.waitFor(async () => expect(await kept()).toEqual([a, d, b, c]));
  });

  it('moves nothing while only the first rows are known: the last of them need not be the last of the list', async () => {
    const order = await kept();
    let moving: Moving | null = null;
    function Screen({ isWhole }: { isWhole: boolean }) {
      const list = { id: DEFAULT_LIST_ID, name: 'Reading list', description: '', count: KEYS.length };
      const known = isWhole ? order : order.slice(0, 2);
      moving = useMoving({ library, actions: useActions(), list, order: known, canMove: true, isWhole });
      return null;
    }
    const down = () =>
      moving?.onKey(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true }), order[0] ?? '');
    const root = await show(<Screen isWhole={false} />);
    expect(down()).toBe(true);
    await showAgain(root, <Screen isWhole />);
    await doing(down);
    const [a, b, c, d] = order;
    await vi.waitFor(async () => expect(await kept()).toEqual([b, a, c, d]));
  });

  it('goes on from the last move while the list is read between two of them, and from what others have made of it', () => {
    const [none, one, two] = ['abcd', 'bacd', 'bcad'].map((order) => order.split('')) as [
      string[],
      string[],
      string[],
    ];
    const awaited = [none, one, two];
    expect(readBack(awaited, [...none]).at(-1)).toEqual(two);
    expect(readBack(awaited, [...one])).toEqual([one, two]);
    expect(readBack(awaited, [...two])).toEqual([two]);
    expect(readBack(awaited, 'dcba'.split(''))).toEqual(['dcba'.split('')]);
    // There and back again.
    expect(readBack([none, one, none, two], [...none])).toEqual([none, two]);
  });

  it('gives the moved key its place and leaves the order of the others', () => {
    const keys = fc.uniqueArray(fc.string(), { minLength: 1 });
    fc.assert(
      fc.property(keys, fc.nat(), fc.option(fc.nat()), (order, from, to) => {
        const key = order[from % order.length] ?? '';
        const others = order.filter((one) => one !== key);
        const before = to === null ? null : (others[to % Math.max(1, others.length)] ?? null);
        const after = moved(order, { key, before });
        expect(after.filter((one) => one !== key)).toEqual(others);
        expect(after[after.indexOf(key) + 1] ?? null).toBe(before);
      }),
    );
  });
});
