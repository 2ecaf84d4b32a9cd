// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { type ListChoice, SaveBar } from '@/components/SaveBar';
import { control, doing, field, show, type } from './screen';

const reading: ListChoice = { id: 'default', name: 'Reading list', holds: false };
const thesis: ListChoice = { id: 'b', name: 'Thesis', holds: false };

function recorded(answer: boolean) {
  const calls: string[] = [];
  const note = (what: string) => {
    calls.push(what);
    return Promise.resolve(answer);
  };
  return {
    calls,
    props: {
      onAdd: ({ id }: ListChoice) => note(`add ${id}`),
      onRemove: ({ id }: ListChoice) => note(`remove ${id}`),
      onCreate: (name: string) => note(`create ${name}`),
    },
  };
}

describe('SaveBar', () => {
  it('saves to the first list on one press', async () => {
    const { calls, props } = recorded(true);
    const root = await show(<SaveBar lists={[reading, thesis]} {...props} />);
    await doing(() => control(root, 'Save to “Reading list”').click());
    expect(calls).toEqual(['add default']);
  });

  it('says where a paper is saved, and never before it is', async () => {
    const { props } = recorded(true);
    const before = await show(<SaveBar lists={[reading]} {...props} />);
    await doing(() => control(before, 'Save to “Reading list”').click());
    expect(before.textContent).not.toContain('Saved in');
    const after = await show(<SaveBar lists={[{ ...reading, holds: true }]} {...props} />);
    expect(after.textContent).toContain('Saved in Reading list');
  });

  it('saves once for two quick presses', async () => {
    const { calls, props } = recorded(true);
    const root = await show(<SaveBar lists={[reading]} {...props} />);
    await doing(() => {
      control(root, 'Save to “Reading list”').click();
      control(root, 'Save to “Reading list”').click();
    });
    expect(calls).toEqual(['add default']);
  });

  it('shows a box as it is on disk, also when saving fails', async () => {
    const { props } = recorded(false);
    const root = await show(<SaveBar lists={[reading]} {...props} />);
    const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    await doing(() => box?.click());
    expect(box?.checked).toBe(false);
  });

  it('takes a paper out of a list that holds it', async () => {
    const { calls, props } = recorded(true);
    const root = await show(<SaveBar lists={[reading, { ...thesis, holds: true }]} {...props} />);
    const boxes = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await doing(() => boxes[1]?.click());
    expect(calls).toEqual(['remove b']);
  });

  it.each([
    [true, ''],
    [false, 'Chapter 2'],
  ])('when making a list answers %s, leaves "%s" in the field', async (answer, left) => {
    const { calls, props } = recorded(answer);
    const root = await show(<SaveBar lists={[reading]} {...props} />);
    const name = field(root, 'Name of the new list');
    await type(name, '  Chapter 2 ');
    await doing(() => control(root, 'Create').click());
    expect(calls).toEqual(['create Chapter 2']);
    expect(name.value.trim()).toBe(left);
  });

  it('finds one of many lists by letters of its name, and makes none of a name that is there', async () => {
    const { calls, props } = recorded(true);
    const many = Array.from({ length: 12 }, (_, n) => ({
      id: `${n}`,
      name: `Chapter ${n}`,
      holds: n === 11,
    }));
    const root = await show(<SaveBar lists={[thesis, ...many]} {...props} />);
    const name = field(root, 'Name of a list to find, or of a new one');
    await type(name, 'chapter 1');
    const names = [...root.querySelectorAll('li')].map((item) => item.textContent);
    expect(names).toEqual(['Chapter 1', 'Chapter 10', 'Chapter 11']);
    for (const wanted of ['Thesis', 'Chapter 11', 'Chapter 20']) {
      await type(name, wanted);
      await doing(() => control(root, 'Create').click());
    }
    expect(calls).toEqual(['add b', 'create Chapter 20']);
    await vi.waitFor(() => expect(root.querySelectorAll('li')).toHaveLength(13));
  });
});
