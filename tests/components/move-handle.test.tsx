// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { dragStep, MoveHandle } from '@/components/MoveHandle';
import { doing, show } from './screen';

beforeEach(() => {
  // What jsdom has no window for.
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => {} });
  Object.assign(document, { elementsFromPoint: () => [] });
});

async function dragged() {
  const heard = { onDrop: vi.fn<() => void>(), onCancel: vi.fn<() => void>() };
  const root = await show(<MoveHandle title="Boats" onOver={() => {}} onKeyDown={() => {}} {...heard} />);
  const handle = root.querySelector('button');
  const point = (type: string) =>
    doing(() => handle?.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientY: 200 })));
  await point('pointerdown');
  await point('pointermove');
  return { ...heard, point };
}

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

it('a drag scrolls the faster the nearer it is to an edge, also beyond it, and nowhere else', () => {
  const steps = [-50, 0, 40, 80, 400, 720, 760, 800, 900].map((y) => dragStep(y, 800));
  expect(steps).toEqual([-48, -48, -24, 0, 0, 0, 24, 48, 48].map((step) => step + 0));
});

it('a drag over rows tells the next one, through what lies over them, and nothing while that is not in the document', async () => {
  const rows = document.createElement('div');
  rows.innerHTML = '<div data-row="a"></div><div data-row="b"></div><div class="rows-gap"></div>';
  const [a, b] = [...rows.children];
  const overlay = document.createElement('div');
  const heard: (string | null)[] = [];
  const root = await show(
    <MoveHandle
      title="Boats"
      onOver={(before) => heard.push(before)}
      onKeyDown={() => {}}
      onDrop={() => {}}
      onCancel={() => {}}
    />,
  );
  const point = (type: string, clientY: number) =>
    doing(() => {
      const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: 9, clientY });
      root.querySelector('button')?.dispatchEvent(event);
    });
  await point('pointerdown', 200);
  Object.assign(document, { elementsFromPoint: () => [overlay, a] });
  await point('pointermove', 300);
  // Its lower half, as far as jsdom measures: the next row is not there yet.
  Object.assign(document, { elementsFromPoint: () => [b] });
  await point('pointermove', 300);
  await point('pointerup', 300);
  expect(heard).toEqual(['b']);
});

it('a drag ends where the pointer is let go', async () => {
  const { onDrop, onCancel, point } = await dragged();
  press('a');
  await point('pointerup');
  expect([onDrop.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 0]);
});

it('a drag is given up by Escape, which does nothing else, and nothing is dropped later', async () => {
  const { onDrop, onCancel, point } = await dragged();
  expect(press('Escape').defaultPrevented).toBe(true);
  await point('pointermove');
  await point('pointerup');
  expect([onDrop.mock.calls.length, onCancel.mock.calls.length]).toEqual([0, 1]);
  expect(press('Escape').defaultPrevented).toBe(false);
});
