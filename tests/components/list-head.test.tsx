// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ListHead } from '@/components/ListHead';
import { control, show } from './screen';

it('a format is exported, and what goes to a program is sent', async () => {
  const formats = ['markdown', 'zotero', 'more'].map((id) => ({ id, label: id }));
  const root = await show(
    <ListHead name="Harbours" count="2 papers" isEmpty={false} formats={formats} onExport={() => {}} />,
  );
  const names = [...root.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent);
  expect(names).toEqual(['Export as markdown', 'Send to Zotero', 'more']);
});

it('a page whose list is being renamed has a heading, too', async () => {
  const root = await show(
    <ListHead
      name="Harbours"
      count="2 papers"
      isEmpty={false}
      formats={[]}
      onExport={() => {}}
      renaming={() => <input aria-label="Name" />}
    />,
  );
  await act(() => control(root, 'Rename this list').click());
  expect(control(root, 'Name')).toBeInstanceOf(HTMLInputElement);
  expect(root.querySelector('h1')?.textContent).toBe('Harbours');
});
