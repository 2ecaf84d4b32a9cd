// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { type OutlineState, useOutline } from '@/entrypoints/reader/use-outline';
import { doing, show } from '../components/screen';

/** A window of one of the two widths, with the outline in it. */
async function windowThatIs(isWide: boolean) {
  const list = Object.assign(new EventTarget(), { matches: isWide });
  vi.stubGlobal('matchMedia', () => list);
  let now: OutlineState | undefined;
  function Screen() {
    now = useOutline();
    return (
      <>
        <button type="button" class="opens">
          Contents
        </button>
        <nav class="reader-outline">
          <button type="button" class="close">
            Close
          </button>
        </nav>
      </>
    );
  }
  const root = await show(<Screen />);
  const state = () => {
    if (!now) throw new Error('it was drawn');
    return now;
  };
  root.querySelector<HTMLElement>('.opens')?.focus();
  return {
    state,
    focused: () => document.activeElement?.className,
    become: (matches: boolean) =>
      doing(() => void list.dispatchEvent(Object.assign(new Event('change'), { matches }))),
  };
}

const press = (element: Element | null) =>
  doing(() => void element?.dispatchEvent(new Event('pointerdown', { bubbles: true })));

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the outline is shown beside the text of a wide window until its button hides it', async () => {
  const { state, focused } = await windowThatIs(true);
  expect(state().isShown).toBe(true);
  await doing(() => state().leave(true));
  expect(state().isShown).toBe(true);
  await doing(() => state().toggle());
  expect(state().isShown).toBe(false);
  expect(focused()).toBe('opens');
});

it('as a drawer of a narrow one it takes the focus, and gives it back', async () => {
  const { state, focused, become } = await windowThatIs(false);
  expect(state().isShown).toBe(false);
  await doing(() => state().toggle());
  expect([state().isShown, focused()]).toEqual([true, 'close']);
  await doing(() => state().leave(true));
  expect([state().isShown, focused()]).toEqual([false, 'opens']);
  await become(true);
  expect(state().isShown).toBe(true);
});

it('as a drawer it goes when the text beside it is pressed, and stays for presses in it', async () => {
  const { state } = await windowThatIs(false);
  await doing(() => state().toggle());
  await press(document.querySelector('.close'));
  expect(state().isShown).toBe(true);
  await press(document.body);
  expect(state().isShown).toBe(false);
});
