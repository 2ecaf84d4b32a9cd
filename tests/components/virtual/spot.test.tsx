// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { type Spot, VirtualList } from '@/components/virtual/VirtualList';
import { show, showAgain } from '@/tests/components/screen';

const scrolled = vi.fn<(to: ScrollToOptions) => void>();

beforeEach(() => {
  scrolled.mockClear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', scrolled);
});

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `row ${from + at}`);
const SPOT: Spot = { key: 'row 500', offset: -20 };

it('a list waits for the rows among which it was left, and keeps nothing of where it stood meanwhile', async () => {
  const heights = new Map<string, number>();
  const left: Spot[] = [];
  const list = (order: string[], isEarlier: boolean) => (
    <VirtualList
      order={order}
      kind="list"
      label="Rows"
      guess={100}
      heights={heights}
      row={(key) => <b>{key}</b>}
      onShown={() => {}}
      spot={SPOT}
      isEarlier={isEarlier}
      onSpot={(spot) => left.push(spot)}
    />
  );
  const root = await show(list(rows(0, 50), true));
  expect([scrolled.mock.calls, left]).toEqual([[], []]);
  await showAgain(root, list(rows(0, 2000), false));
  expect(scrolled.mock.calls).toEqual([[{ top: 500 * 100 + 20, behavior: 'instant' }]]);
});

it('draws at first no more rows than what is known of them says that the window holds', async () => {
  const drawn: string[] = [];
  const list = (guessOf: (key: string) => number | null) => (
    <VirtualList
      order={rows(0, 500)}
      kind="list"
      label="Rows"
      guess={100}
      guessOf={guessOf}
      heights={new Map()}
      row={(key) => {
        drawn.push(key);
        return <b>{key}</b>;
      }}
      onShown={() => {}}
    />
  );
  const firstDrawn = async (guessOf: (key: string) => number | null) => {
    drawn.length = 0;
    document.body.replaceChildren();
    await show(list(guessOf));
    const again = drawn.indexOf('row 0', 1);
    return drawn.slice(0, again === -1 ? undefined : again);
  };
  expect(innerHeight).toBe(768);
  // What stands ready around the window comes in later turns.
  expect(await firstDrawn(() => null)).toEqual(rows(0, 8));
  expect(await firstDrawn((key) => (key === 'row 0' ? 600 : 400))).toEqual(rows(0, 2));
});
