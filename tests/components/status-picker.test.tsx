// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { StatusPicker } from '@/components/StatusPicker';
import type { Status } from '@/utils/library/records';
import { doing, show, showAgain } from './screen';

/** A place that is saved to when the test says so. */
function disk() {
  const calls: { status: Status; answer: (isDone: boolean) => void }[] = [];
  const save = (status: Status) =>
    new Promise<boolean>((answer) => {
      calls.push({ status, answer });
    });
  return { calls, save };
}

function picker(root: HTMLElement): HTMLSelectElement {
  const select = root.querySelector('select');
  if (!select) throw new Error('no select');
  return select;
}

const choose = (root: HTMLElement, status: Status) =>
  doing(() => {
    picker(root).value = status;
    picker(root).dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('StatusPicker', () => {
  it('saves what is chosen, and shows what is on disk', async () => {
    const { calls, save } = disk();
    const root = await show(<StatusPicker status="to-read" onChange={save} />);
    await choose(root, 'read');
    expect(calls.map(({ status }) => status)).toEqual(['read']);
    await showAgain(root, <StatusPicker status="read" onChange={save} />);
    await doing(() => calls[0]?.answer(true));
    expect(picker(root).value).toBe('read');
  });

  it('goes back when saving fails', async () => {
    const { calls, save } = disk();
    const root = await show(<StatusPicker status="reading" onChange={save} />);
    await choose(root, 'read');
    await doing(() => calls[0]?.answer(false));
    expect(picker(root).value).toBe('reading');
  });

  it('keeps the last of two quick choices', async () => {
    const { calls, save } = disk();
    const root = await show(<StatusPicker status="to-read" onChange={save} />);
    await choose(root, 'reading');
    await choose(root, 'read');
    await showAgain(root, <StatusPicker status="reading" onChange={save} />);
    await doing(() => calls[0]?.answer(true));
    expect(picker(root).value).toBe('read');
    expect(calls.map(({ status }) => status)).toEqual(['reading', 'read']);
  });
});
