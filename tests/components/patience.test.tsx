// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '@/components/patience';
import { SlowAction } from '@/components/StateMessage';
import { type Actions, useActions } from '@/components/use-actions';
import { type Live, useLive } from '@/components/use-live';
import { doing, show } from './screen';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => doing(() => vi.advanceTimersByTime(ms));

function reading() {
  const pending: { give: (value: string) => void; fail: (error: Error) => void }[] = [];
  let live: Live<string> | undefined;
  function Screen() {
    live = useLive(
      () => new Promise<string>((give, fail) => pending.push({ give, fail })),
      () => undefined,
      [],
    );
    return <p>{live.value}</p>;
  }
  return { Screen, pending, live: () => live };
}

describe('a screen that reads for long', () => {
  it('says so after two seconds, until it has read', async () => {
    const { Screen, pending, live } = reading();
    await show(<Screen />);
    await wait(PATIENCE_MS - 1);
    expect(live()?.isSlow).toBe(false);
    await wait(1);
    expect(live()?.isSlow).toBe(true);
    await doing(() => pending[0]?.give('here'));
    expect(live()).toMatchObject({ value: 'here', isSlow: false });
  });

  it('says what went wrong instead', async () => {
    const { Screen, pending, live } = reading();
    await show(<Screen />);
    await doing(() => pending[0]?.fail(new Error('no')));
    await wait(PATIENCE_MS);
    expect(live()).toMatchObject({ problem: 'unexpected', isSlow: false });
  });

  it('gives a reading up that never ends when it is asked to try again', async () => {
    const { Screen, pending, live } = reading();
    await show(<Screen />);
    await wait(PATIENCE_MS);
    await doing(() => live()?.reload());
    expect(live()?.isSlow).toBe(false);
    expect(pending).toHaveLength(2);
    await doing(() => pending[1]?.give('second'));
    await doing(() => pending[0]?.give('first, far too late'));
    expect(live()?.value).toBe('second');
  });
});

function acting() {
  let actions: Actions | undefined;
  function Screen() {
    actions = useActions();
    return <SlowAction isSlow={actions.isSlow} />;
  }
  return { Screen, run: (work: () => Promise<unknown>) => actions?.run(work) };
}

describe('a screen that does something for long', () => {
  it.each([
    { name: 'it is done', end: (give: () => void, _fail: (error: Error) => void) => give() },
    {
      name: 'it has failed',
      end: (_give: () => void, fail: (error: Error) => void) => fail(new Error('no')),
    },
  ])('says so after two seconds, until $name', async ({ end }) => {
    const { Screen, run } = acting();
    const root = await show(<Screen />);
    const works: { give: () => void; fail: (error: Error) => void }[] = [];
    const work = () => new Promise<void>((give, fail) => works.push({ give, fail }));
    await doing(() => {
      void run(work);
      void run(work);
    });
    await wait(PATIENCE_MS - 1);
    expect(root.textContent).toBe('');
    await wait(1);
    expect(root.textContent).toContain('not done yet');
    const [first, second] = works;
    if (!first || !second) throw new Error('nothing was done');
    await doing(() => end(first.give, first.fail));
    expect(root.textContent).toContain('not done yet');
    await doing(() => end(second.give, second.fail));
    expect(root.textContent).toBe('');
  });
});
