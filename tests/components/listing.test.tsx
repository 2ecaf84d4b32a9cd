// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AddBar, type AddingProgress } from '@/components/AddBar';
import { type ListedPaper, ListingItems } from '@/components/ListingItems';
import { SelectAll } from '@/components/SelectAll';
import type { ListingItem } from '@/utils/article/article';
import { control, doing, show } from './screen';

const item = (n: number): ListingItem => ({
  title: `Paper ${n}`,
  url: `https://www.rsis.edu.sg/rsis-publication/rsis/paper-${n}/`,
  code: `CO2600${n}`,
  authors: ['Ada Example', 'Ben Sample'],
  published: '2026-01-05',
});

function paper(n: number, change: Partial<ListedPaper> = {}): ListedPaper {
  const state = { saved: false, status: 'to-read', highlights: 0 } as const;
  return { item: item(n), state, isInList: false, isSelected: false, ...change };
}

const calls = () => ({
  onOpen: vi.fn<(item: ListingItem) => void>(),
  onSelect: vi.fn<(item: ListingItem, isSelected: boolean) => void>(),
  onAdd: vi.fn<(item: ListingItem) => void>(),
});

describe('ListingItems', () => {
  it.each([
    [{ saved: false, status: 'to-read', highlights: 0 }, []],
    // Left over from a paper that was taken out of the library.
    [{ saved: false, status: 'read', highlights: 0 }, []],
    [{ saved: true, status: 'to-read', highlights: 0 }, ['Saved']],
    [{ saved: true, status: 'reading', highlights: 1 }, ['Saved', 'Reading', '1 highlight']],
    [{ saved: true, status: 'read', highlights: 3 }, ['Saved', 'Read', '3 highlights']],
    [{ saved: false, status: 'to-read', highlights: 3 }, ['3 highlights']],
  ] as const)('say of %o: %o', async (state, words) => {
    const root = await show(<ListingItems papers={[paper(1, { state })]} canAdd busy={false} {...calls()} />);
    expect(Array.from(root.querySelectorAll('.marks li'), (mark) => mark.textContent)).toEqual(words);
  });

  it('name title, code, authors and day, and lead to the paper', async () => {
    const { onOpen, ...rest } = calls();
    const root = await show(
      <ListingItems papers={[paper(1)]} canAdd busy={false} onOpen={onOpen} {...rest} />,
    );
    for (const part of ['CO26001', 'Ada Example and Ben Sample', '5 January 2026'])
      expect(root.textContent).toContain(part);
    await doing(() => control(root, 'Paper 1').click());
    expect(onOpen).toHaveBeenCalledWith(item(1));
  });

  it('are selected and added one by one, but for what is in the list already', async () => {
    const { onSelect, onAdd, ...rest } = calls();
    const papers = [paper(1, { isSelected: true }), paper(2, { isInList: true }), paper(3)];
    const root = await show(
      <ListingItems papers={papers} canAdd busy={false} onSelect={onSelect} onAdd={onAdd} {...rest} />,
    );
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    await doing(() => boxes[1]?.click());
    expect(onSelect).toHaveBeenCalledWith(item(3), true);
    await doing(() => control(root, 'Add “Paper 3”').click());
    expect(onAdd.mock.calls).toEqual([[item(3)]]);
    expect(() => control(root, 'Add “Paper 2”')).toThrow('no control');
  });

  it('have nothing to add with in a private window', async () => {
    const root = await show(<ListingItems papers={[paper(1)]} canAdd={false} busy={false} {...calls()} />);
    expect(root.querySelectorAll('input, button')).toHaveLength(0);
  });
});

const LISTS = [
  { id: 'default', name: 'Reading list' },
  { id: 'b', name: 'Thesis' },
];

function bar(change: { left?: number; selected?: number; progress?: AddingProgress } = {}) {
  const props = {
    lists: LISTS,
    list: { id: 'default', name: 'Reading list' },
    onList: vi.fn<(id: string) => void>(),
    onCreate: vi.fn<(name: string) => Promise<boolean>>().mockResolvedValue(true),
    total: 12,
    left: 10,
    selected: 0,
    progress: null,
    onAddAll: vi.fn<() => void>(),
    onAddSelected: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
    ...change,
  };
  return { props, view: <AddBar {...props} /> };
}

describe('AddBar', () => {
  it('adds what is not in the list yet', async () => {
    const { props, view } = bar();
    const root = await show(view);
    await doing(() => control(root, 'Add all (10)').click());
    expect(props.onAddAll).toHaveBeenCalledOnce();
  });

  it('offers the selected ones first', async () => {
    const { props, view } = bar({ selected: 3 });
    const root = await show(view);
    expect(root.querySelector('.primary')?.textContent).toBe('Add 3 selected');
    await doing(() => control(root, 'Add 3 selected').click());
    expect(props.onAddSelected).toHaveBeenCalledOnce();
  });

  it('says so when all are in the list', async () => {
    const root = await show(bar({ left: 0 }).view);
    expect(root.querySelector('[role=status]')?.textContent).toBe('All 12 are in “Reading list”.');
    expect(root.querySelector('.primary')).toBeNull();
  });

  it('shows how far it is, for eyes and ears, and stops', async () => {
    const { props, view } = bar({ progress: { done: 40, total: 120 } });
    const root = await show(view);
    const progress = root.querySelector('progress');
    expect([progress?.value, progress?.max]).toEqual([40, 120]);
    expect(root.querySelector('[role=status]')?.textContent).toBe('Adding 40 of 120…');
    await doing(() => control(root, 'Stop').click());
    expect(props.onStop).toHaveBeenCalledOnce();
  });

  it('changes the list, and makes a new one', async () => {
    const { props, view } = bar();
    const root = await show(view);
    const choose = (value: string) =>
      doing(() => {
        const select = root.querySelector('select');
        if (!select) throw new Error('no select');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await choose('b');
    expect(props.onList.mock.calls).toEqual([['b']]);
    await choose('new');
    expect(control(root, 'Name of the new list')).toBeInstanceOf(HTMLInputElement);
    expect(props.onList).toHaveBeenCalledOnce();
  });
});

describe('SelectAll', () => {
  it.each([
    { selected: 0, isChecked: false, isBetween: false, next: true },
    { selected: 2, isChecked: false, isBetween: true, next: true },
    { selected: 3, isChecked: true, isBetween: false, next: false },
  ])('with $selected of 3 selected', async ({ selected, isChecked, isBetween, next }) => {
    const onChange = vi.fn<(isSelected: boolean) => void>();
    const root = await show(<SelectAll selected={selected} total={3} onChange={onChange} />);
    const box = root.querySelector('input');
    expect([box?.checked, box?.indeterminate]).toEqual([isChecked, isBetween]);
    await doing(() => box?.click());
    expect(onChange.mock.calls).toEqual([[next]]);
  });
});
