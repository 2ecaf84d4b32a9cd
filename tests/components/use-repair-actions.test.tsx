// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Toast } from '@/components/Toast';
import { useActions } from '@/components/use-actions';
import { type RepairCalls, useRepairActions } from '@/components/use-repair-actions';
import { ProblemError } from '@/utils/problem';
import { highlight } from '../export/sample';
import { placeOf } from '../library/sample';
import { control, doing, show } from './screen';

function Desk({ calls }: { calls: RepairCalls }) {
  const actions = useActions();
  const { onAttach, onKeepRemoved } = useRepairActions(calls, actions);
  return (
    <>
      <button type="button" onClick={() => void onAttach(highlight(), 'b'.repeat(64), placeOf())}>
        Attach
      </button>
      <button type="button" onClick={() => void onKeepRemoved(highlight())}>
        Keep
      </button>
      <Toast content={actions.toast} onClose={actions.closeToast} />
      {actions.problem}
    </>
  );
}

const AT = '2024-02-03T08:00:00.000Z';

const callsWith = () => ({
  reattach: vi.fn<RepairCalls['reattach']>(() => Promise.resolve(highlight({ removedAt: AT }))),
  keepRemoved: vi.fn<RepairCalls['keepRemoved']>(() => Promise.resolve(highlight({ removedAt: AT }))),
  undoRepair: vi.fn<RepairCalls['undoRepair']>(() => Promise.resolve(null)),
});

describe('a repair at the desk', () => {
  it.each([
    ['Attach', 'Highlight attached again'],
    ['Keep', 'Kept: quoted on 3 February 2024, since removed'],
  ])('by “%s” is said, with its undo', async (name, said) => {
    const calls = callsWith();
    const root = await show(<Desk calls={calls} />);
    await doing(() => control(root, name).click());
    await vi.waitFor(() => expect(root.textContent).toContain(said));
    // Not within `act`, which would hold the next toast back until after the closing of this one.
    control(root, 'Undo').click();
    await vi.waitFor(() => expect(root.textContent).toContain('Highlight is as it was before'));
    expect(calls.undoRepair.mock.calls).toEqual([[highlight().id, AT]]);
  });

  it('goes to the text that was looked at', async () => {
    const calls = callsWith();
    const root = await show(<Desk calls={calls} />);
    await doing(() => control(root, 'Attach').click());
    expect(calls.reattach.mock.calls).toEqual([[highlight().id, 'b'.repeat(64), placeOf()]]);
  });

  it('that could not be saved is told, and nothing is said to be done', async () => {
    const calls = callsWith();
    calls.reattach.mockRejectedValue(new ProblemError('storage-full'));
    const root = await show(<Desk calls={calls} />);
    await doing(() => control(root, 'Attach').click());
    await vi.waitFor(() => expect(root.textContent).toContain('storage-full'));
    expect(root.textContent).not.toContain('attached again');
  });
});
