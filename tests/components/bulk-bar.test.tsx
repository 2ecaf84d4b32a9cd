// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { BulkBar } from '@/components/BulkBar';
import type { Status } from '@/utils/library/records';
import { control, doing, field, show, type } from './screen';

const nothing = () => true;

function bar(change: Partial<Parameters<typeof BulkBar>[0]>) {
  return (
    <BulkBar
      selected={2}
      found={9}
      lists={[]}
      formats={[]}
      progress={null}
      onStop={nothing}
      onAll={nothing}
      onNone={nothing}
      onStatus={nothing}
      onTags={nothing}
      onAdd={nothing}
      onTakeOut={nothing}
      onExport={nothing}
      {...change}
    />
  );
}

it('a choice, which an arrow key makes, does nothing until its button is pressed', async () => {
  const onStatus = vi.fn<(status: Status) => boolean>(() => true);
  const root = await show(bar({ onStatus }));
  const select = root.querySelector('select');
  await doing(() => {
    if (!select) throw new Error('no select');
    select.value = 'read';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onStatus).not.toHaveBeenCalled();
  await doing(() => control(root, 'Set status').click());
  await doing(() => control(root, 'Set status').click());
  expect(onStatus.mock.calls).toEqual([['read']]);
});

it('work on papers that are not selected shows how far it is, and can be stopped', async () => {
  const onStop = vi.fn<() => void>();
  const root = await show(bar({ selected: 0, progress: { done: 500, total: 2000 }, onStop }));
  expect(root.textContent).toContain('500 of 2,000 papers');
  expect(root.textContent).not.toContain('selected');
  await doing(() => control(root, 'Stop').click());
  expect(onStop).toHaveBeenCalledOnce();
});

it('what was chosen or typed stays where it could not be done yet', async () => {
  const onTags = vi.fn<(tags: string[]) => boolean>(() => false);
  const root = await show(bar({ onTags }));
  const box = field(root, 'Tags, separated by commas');
  await type(box, 'sea, trade');
  await doing(() => control(root, 'Add tags').click());
  expect(box.value).toBe('sea, trade');
  onTags.mockReturnValue(true);
  await doing(() => control(root, 'Add tags').click());
  expect(onTags).toHaveBeenLastCalledWith(['sea', 'trade'], true);
  expect(box.value).toBe('');
});
