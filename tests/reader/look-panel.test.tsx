// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LookPanel } from '@/components/reader/LookPanel';
import { DEFAULT_LOOK } from '@/utils/reading/look';
import { doing, show, showAgain } from '../components/screen';

it('the panel of the appearance takes the focus, gives it back, and goes when the text is pressed', async () => {
  let closed = 0;
  const screen = (isOpen: boolean) => (
    <>
      <div class="reader-bar">
        <button type="button">Appearance</button>
      </div>
      {isOpen && <LookPanel look={DEFAULT_LOOK} onChange={() => undefined} onClose={() => (closed += 1)} />}
      <p>Text</p>
    </>
  );
  const root = await show(screen(false));
  root.querySelector('button')?.focus();
  await showAgain(root, screen(true));
  expect(document.activeElement?.className).toBe('look-panel');
  const press = (selector: string) =>
    doing(
      () => void root.querySelector(selector)?.dispatchEvent(new Event('pointerdown', { bubbles: true })),
    );
  await press('.look-panel button');
  await press('.reader-bar button');
  expect(closed).toBe(0);
  await press('p');
  expect(closed).toBe(1);
  await showAgain(root, screen(false));
  expect(document.activeElement?.textContent).toBe('Appearance');
});
