// @vitest-environment jsdom
import { useLayoutEffect, useRef } from 'preact/hooks';
import { expect, it } from 'vitest';
import type { Body } from '@/entrypoints/reader/body';
import { useAcronyms } from '@/entrypoints/reader/use-acronyms';
import { doing, show } from '../components/screen';

const gone: number[] = [];

function Screen() {
  const root = useRef<HTMLDivElement>(null);
  const body = { acronyms: [{ short: 'ABC', long: 'All But Cables', paragraph: 3 }], paragraphs: [] };
  const { look } = useAcronyms(root, body as unknown as Body, (n) => void gone.push(n));
  useLayoutEffect(() => {
    if (root.current)
      root.current.innerHTML =
        '<p>The <abbr class="reader-acronym" data-short="ABC" tabindex="0">ABC</abbr></p>';
  }, []);
  return (
    <>
      <div ref={root} />
      <output>{look?.long ?? 'none'}</output>
    </>
  );
}

/** What a press sends to the short form, as browsers do it: a finger leaves what it has pressed. */
async function press(root: HTMLElement, pointerType: 'touch' | 'mouse') {
  const mark = root.querySelector<HTMLElement>('abbr');
  const send = (type: string) =>
    doing(() => void mark?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType })));
  await send('pointerover');
  await send('pointerdown');
  if (pointerType === 'touch') await send('pointerout');
  await doing(() => mark?.focus());
  await send('click');
}

it('a finger sees first what a short form stands for, and goes there by another press', async () => {
  const root = await show(<Screen />);
  await press(root, 'touch');
  expect(gone).toEqual([]);
  expect(root.querySelector('output')?.textContent).toBe('All But Cables');
  await press(root, 'touch');
  expect(gone).toEqual([3]);
});

it('a mouse, which has seen it by hovering, goes there at once', async () => {
  gone.length = 0;
  const root = await show(<Screen />);
  await press(root, 'mouse');
  expect(gone).toEqual([3]);
});
