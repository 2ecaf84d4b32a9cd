// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { MoveHandle } from '@/components/MoveHandle';
import { doing, show } from './screen';

beforeEach(() => {
  // What jsdom has no window for.
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => {} });
  Object.assign(document, { elementFromPoint: () => null });
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
