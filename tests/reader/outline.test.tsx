// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Outline } from '@/components/reader/Outline';
import { show, showAgain } from '../components/screen';

it('the contents are scrolled to the heading under which one reads, within their own box', async () => {
  const items = Array.from({ length: 40 }, (_, n) => ({ n, text: `Heading ${n}` }));
  const outline = (current: number | null) => (
    <Outline
      items={items}
      current={current}
      language="en"
      onGo={() => undefined}
      highlights={[]}
      onShow={() => undefined}
      stateOf={() => null}
      onClose={() => undefined}
    />
  );
  const root = await show(outline(null));
  const box = root.querySelector<HTMLElement>('.reader-outline');
  if (!box) throw new Error('there is an outline');
  // jsdom lays nothing out: a box of 200 pixels, and 20 for each heading.
  box.getBoundingClientRect = () => ({ top: 0, bottom: 200 }) as DOMRect;
  for (const [n, item] of [...root.querySelectorAll('li')].entries())
    item.getBoundingClientRect = () =>
      ({ top: n * 20 - box.scrollTop, bottom: n * 20 + 20 - box.scrollTop }) as DOMRect;
  await showAgain(root, outline(5));
  expect(box.scrollTop).toBe(0);
  await showAgain(root, outline(30));
  expect(box.scrollTop).toBe(420);
  await showAgain(root, outline(2));
  expect(box.scrollTop).toBe(40);
});
