// @vitest-environment jsdom

import { describe, expect, it, vi } from 'vitest';
import { HistoryButtons } from '@/components/HistoryButtons';
import { Toast } from '@/components/Toast';
import { useActions } from '@/components/use-actions';
import { type HistoryCalls, useHistory } from '@/components/use-history';
import type { HistoryView } from '@/utils/library/records';
import { control, doing, show } from './screen';

interface Props {
  calls: HistoryCalls;
  view: HistoryView;
  /** Takes back what is done apart from them. */
  apart?: () => void;
}

function Screen({ calls, view, apart }: Props) {
  const actions = useActions();
  const history = useHistory(calls, actions);
  return (
    <>
      <HistoryButtons view={view} history={history} />
      {apart && (
        <button
          type="button"
          onClick={() => actions.say({ text: 'Setting changed', undo: apart, isApart: true })}
        >
          Set
        </button>
      )}
      <textarea aria-label="Note" />
      <input type="text" aria-label="Name" />
      <input type="checkbox" aria-label="Select" />
      <Toast content={actions.toast} onClose={actions.closeToast} />
    </>
  );
}

function callsOf() {
  const undo = vi.fn<HistoryCalls['undo']>(async () => ({ call: 'deleteList', isConflict: false }));
  const redo = vi.fn<HistoryCalls['redo']>(async () => null);
  return { undo, redo };
}

const VIEW: HistoryView = { undo: 'deleteList', redo: null };

const KEYS = [
  { keys: { key: 'z', ctrlKey: true }, way: 'undo' },
  { keys: { key: 'z', metaKey: true }, way: 'undo' },
  { keys: { key: 'Z', ctrlKey: true, shiftKey: true }, way: 'redo' },
  { keys: { key: 'y', ctrlKey: true }, way: 'redo' },
  { keys: { key: 'z' }, way: null },
  { keys: { key: 'z', ctrlKey: true, altKey: true }, way: null },
] as const;

const pressKeys = (keys: KeyboardEventInit) =>
  doing(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true }));
  });

describe('undo and redo of a screen', () => {
  it('say what they would do, and what was done', async () => {
    const calls = callsOf();
    const root = await show(<Screen calls={calls} view={VIEW} />);
    expect(control(root, 'Nothing to redo').getAttribute('aria-disabled')).toBe('true');
    await doing(() => control(root, 'Undo: deletion of a list').click());
    expect(calls.undo).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('Undone: deletion of a list');
  });

  it('take back by keys what was done last, also where it is no act of the library', async () => {
    const calls = callsOf();
    const undo = vi.fn<() => void>();
    const root = await show(<Screen calls={calls} view={VIEW} apart={undo} />);
    await doing(() => control(root, 'Set').click());
    await pressKeys({ key: 'z', ctrlKey: true });
    expect([undo.mock.calls.length, calls.undo.mock.calls.length]).toEqual([1, 0]);
    expect(root.textContent).not.toContain('Setting changed');
    await pressKeys({ key: 'z', ctrlKey: true });
    expect([undo.mock.calls.length, calls.undo.mock.calls.length]).toEqual([1, 1]);
  });

  it('say it when a later change was left alone', async () => {
    const calls = callsOf();
    calls.undo.mockResolvedValue({ call: 'setTags', isConflict: true });
    const root = await show(<Screen calls={calls} view={VIEW} />);
    await doing(() => control(root, 'Undo: deletion of a list').click());
    expect(root.textContent).toContain('Left as it is, since it was changed again: change of tags');
  });

  it('say both where it was stopped and what a later change keeps', async () => {
    const calls = callsOf();
    calls.undo.mockResolvedValue({ call: 'setStatusOfMany', isConflict: true, isStopped: true });
    const root = await show(<Screen calls={calls} view={VIEW} />);
    await doing(() => control(root, 'Undo: deletion of a list').click());
    expect(root.textContent).toMatch(/Stopped half-way; some of it was changed since/);
  });

  it('say nothing of a press that was dropped, and what was said before stays', async () => {
    const calls = callsOf();
    const root = await show(<Screen calls={calls} view={VIEW} />);
    await doing(() => control(root, 'Undo: deletion of a list').click());
    calls.undo.mockResolvedValue('dropped');
    await doing(() => control(root, 'Undo: deletion of a list').click());
    expect(root.textContent).toContain('Undone: deletion of a list');
  });

  it.each(KEYS)('answer $keys with $way', async ({ keys, way }) => {
    const calls = callsOf();
    await show(<Screen calls={calls} view={VIEW} />);
    await pressKeys(keys);
    expect([calls.undo.mock.calls.length, calls.redo.mock.calls.length]).toEqual([
      way === 'undo' ? 1 : 0,
      way === 'redo' ? 1 : 0,
    ]);
  });

  it.each([
    ['Note', 0],
    ['Name', 0],
    ['Select', 1],
  ])('leave the keys to a text field and to nothing else: %s', async (name, times) => {
    const calls = callsOf();
    const root = await show(<Screen calls={calls} view={VIEW} />);
    await doing(() => {
      control(root, name).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }),
      );
    });
    expect(calls.undo).toHaveBeenCalledTimes(times);
  });
});
