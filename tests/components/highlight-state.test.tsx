// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftCalls } from '@/components/draft-calls';
import { HighlightList } from '@/components/HighlightList';
import { HighlightState } from '@/components/HighlightState';
import { NeedLook } from '@/components/NeedLook';
import { WordDiff } from '@/components/WordDiff';
import type { Highlight } from '@/utils/highlight/highlight';
import type { ShownState } from '@/utils/highlight/state';
import { highlight } from '../export/sample';
import { control, doing, show } from './screen';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});

/** Nothing is being written. */
const NO_DRAFTS: DraftCalls = {
  of: () => null,
  besides: () => [],
  open() {
    throw new Error('no note is opened here');
  },
  keep() {},
  drop() {},
  discard() {},
};

const stateOf = (state: ShownState, onRepair = () => {}) => (
  <HighlightState
    highlight={highlight()}
    state={state}
    diff={state === 'changed' ? <WordDiff parts={[{ kind: 'added', text: 'loud' }]} /> : null}
    onRepair={onRepair}
  />
);

describe('the state of a highlight', () => {
  it('that stands as it was says nothing', async () => {
    expect((await show(stateOf('exact'))).textContent).toBe('');
  });

  it('that was changed shows what differs', async () => {
    const root = await show(stateOf('changed'));
    expect(root.querySelector('summary')?.textContent).toBe('Changed');
    expect(root.querySelector('ins')?.textContent).toContain('loud');
    expect(root.querySelector('button')).toBeNull();
  });

  it.each([
    ['uncertain', 'Is it this?'],
    ['lost', 'Not found'],
  ] as const)('%s says so, keeps context and date in sight, and can be repaired', async (state, said) => {
    const onRepair = vi.fn<() => void>();
    const root = await show(stateOf(state, onRepair));
    expect(root.querySelector('.state-chip')?.textContent).toBe(said);
    expect(root.textContent).toContain('Quoted on 3 February 2024');
    expect(root.textContent).toContain('…Harbours are [your quote].…');
    await doing(() => control(root, 'Repair').click());
    expect(onRepair).toHaveBeenCalledTimes(1);
  });

  it('removed says when it was quoted', async () => {
    const root = await show(stateOf('removed'));
    expect(root.querySelector('.state-chip')?.textContent).toBe('Quoted on 3 February 2024, since removed');
  });
});

describe('the words that differ', () => {
  it('stand apart only where one came in the place of another', async () => {
    const parts = [
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'b' },
      { kind: 'same', text: ' and ' },
      { kind: 'added', text: 'c' },
    ] as const;
    const root = await show(<WordDiff parts={parts} />);
    expect([...root.querySelectorAll('.in-place')].map(({ textContent }) => textContent)).toEqual([
      ' added: b end of change. ',
    ]);
  });

  it('of a text written from the right take their direction from its own words', async () => {
    const root = await show(<WordDiff parts={[{ kind: 'removed', text: 'סירה' }]} />);
    expect(root.querySelector('.word-diff')?.getAttribute('dir')).toBe('auto');
    // An element with a direction of its own has no say in that of what it stands in.
    expect([...root.querySelectorAll('.unseen')].every((one) => one.getAttribute('dir') === 'ltr')).toBe(
      true,
    );
  });
});

describe('highlights that need a look', () => {
  const all = [highlight({ id: 'a' }), highlight({ id: 'b' }), highlight({ id: 'c' })];
  const list = (states: Record<string, ShownState>) => {
    const state = ({ id }: Highlight) => states[id] ?? 'exact';
    return (
      <>
        <NeedLook ids={all.map(({ id }) => id).filter((id) => states[id] === 'lost')} count={all.length} />
        <HighlightList
          highlights={all}
          drafts={NO_DRAFTS}
          onChange={() => Promise.resolve(true)}
          onDelete={() => {}}
          stateOf={(one) => (
            <HighlightState highlight={one} state={state(one)} diff={null} onRepair={() => {}} />
          )}
        />
      </>
    );
  };

  it('are counted, and the first of them is gone to', async () => {
    const root = await show(list({ b: 'lost', c: 'lost' }));
    await doing(() => control(root, '2 of 3 highlights need a look').click());
    expect(document.activeElement?.closest('[data-highlight]')?.getAttribute('data-highlight')).toBe('b');
  });

  it('are one in words of their own', async () => {
    const root = await show(list({ c: 'lost' }));
    expect(control(root, '1 of 3 highlights needs a look')).toBeDefined();
  });

  it('are not spoken of where there is none', async () => {
    expect((await show(list({}))).textContent).not.toContain('need');
  });
});
