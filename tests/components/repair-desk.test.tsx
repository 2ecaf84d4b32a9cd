// @vitest-environment jsdom
import type { ComponentProps } from 'preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { RepairDesk } from '@/components/RepairDesk';
import type { RepairPlace } from '@/components/RepairPlaces';
import { repairMessages } from '@/utils/i18n/en/repair';
import { highlight } from '../export/sample';
import { control, doing, show } from './screen';

type Props = ComponentProps<typeof RepairDesk>;

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});

function placeOf(likeness: number, words = 'loud until they are not'): RepairPlace {
  return {
    exact: words,
    prefix: 'Harbours are ',
    suffix: '. And so on',
    likeness,
    parts: [
      { kind: 'removed', text: 'quiet' },
      { kind: 'added', text: 'loud' },
      { kind: 'same', text: ' until they are not' },
    ],
    paragraph: 4,
    heading: 'The Wall',
  };
}

async function deskWith(change: Partial<Props> = {}) {
  const acts = {
    onAttach: vi.fn<Props['onAttach']>(() => Promise.resolve(true)),
    onKeepRemoved: vi.fn<Props['onKeepRemoved']>(() => Promise.resolve(true)),
    onClose: vi.fn<Props['onClose']>(),
  };
  const places = [placeOf(0.6), placeOf(0.58), placeOf(0.4)];
  const root = await show(
    <RepairDesk highlight={highlight()} isUncertain={false} places={places} {...acts} {...change} />,
  );
  const press = (key: string, more: KeyboardEventInit = {}) =>
    doing(() => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      (document.activeElement ?? root).dispatchEvent(event);
    });
  return { root, press, ...acts };
}

describe('the repair desk', () => {
  it('shows the saved quote with its context, and takes the focus', async () => {
    const { root } = await deskWith();
    expect(document.activeElement).toBe(root.querySelector('section'));
    expect(root.textContent).toContain('…Harbours are quiet until they are not');
    expect(root.textContent).toContain('Paragraph 3 · The Strait · Quoted on 3 February 2024');
  });

  it('shows each place with what differs, not by colour alone, and how alike it is', async () => {
    const { root } = await deskWith();
    expect(root.querySelectorAll('li')).toHaveLength(3);
    const [first] = root.querySelectorAll('li');
    expect(first?.querySelector('del')?.textContent).toBe(' removed: quiet end of change. ');
    expect(first?.querySelector('ins')?.textContent).toBe(' added: loud end of change. ');
    expect(first?.textContent).toContain('Paragraph 4 · The Wall · 60 % alike');
  });

  it.each([
    ['1', 0],
    ['3', 2],
  ])('attaches by the key %s, and closes', async (key, index) => {
    const { press, onAttach, onClose } = await deskWith();
    await press(key);
    expect(onAttach.mock.calls).toEqual([[index]]);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('does nothing on the key of a place that is not there, nor on one of the browser', async () => {
    const { press, onAttach, onKeepRemoved, onClose } = await deskWith();
    await press('4');
    await press('1', { ctrlKey: true });
    await press('r', { metaKey: true });
    await press('x');
    expect(onAttach).not.toHaveBeenCalled();
    expect(onKeepRemoved).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps as removed by R, and closes by Escape', async () => {
    const { press, onKeepRemoved, onClose } = await deskWith();
    await press('R', { shiftKey: true });
    expect(onKeepRemoved).toHaveBeenCalledTimes(1);
    await press('Escape');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('stays open when nothing could be saved', async () => {
    const { press, onClose } = await deskWith({ onAttach: () => Promise.resolve(false) });
    await press('1');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('attaches once, however often the key is pressed', async () => {
    const finish: ((isDone: boolean) => void)[] = [];
    const slow = vi.fn<Props['onAttach']>(() => new Promise((resolve) => finish.push(resolve)));
    const { press, onClose } = await deskWith({ onAttach: slow });
    await press('1');
    await press('2');
    await doing(() => finish[0]?.(true));
    expect(slow).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks about a single good place, and shows the others on “no”', async () => {
    const places = [placeOf(0.8), placeOf(0.4)];
    const { root, press, onAttach } = await deskWith({ isUncertain: true, places });
    expect(root.textContent).toContain('Is it this?');
    expect(root.querySelectorAll('li')).toHaveLength(1);
    await press('2');
    expect(onAttach).not.toHaveBeenCalled();
    await doing(() => control(root, `N${repairMessages.repairNo}`).click());
    expect(root.querySelectorAll('li')).toHaveLength(2);
    expect(document.activeElement).toBe(root.querySelector('section'));
    await press('2');
    expect(onAttach.mock.calls).toEqual([[1]]);
  });

  it('says so when there is no other place than the one refused', async () => {
    const { root, press } = await deskWith({ isUncertain: true, places: [placeOf(0.8)] });
    await press('n');
    expect(root.textContent).toContain('There is nothing else like it in the paper.');
  });

  it('asks nothing where two places are as good as each other', async () => {
    const { root } = await deskWith({ isUncertain: true });
    expect(root.textContent).not.toContain('Is it this?');
    expect(root.querySelectorAll('li')).toHaveLength(3);
  });

  it('says so when nothing is like it, and what can be done by hand', async () => {
    const { root } = await deskWith({ places: [] });
    expect(root.textContent).toContain('Nothing in the paper is like these words.');
    expect(root.textContent).toContain('mark those there');
  });

  it('says that it is looking', async () => {
    const { root, press, onAttach } = await deskWith({ places: null });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Working…');
    await press('1');
    expect(onAttach).not.toHaveBeenCalled();
  });

  it('keeps nothing as removed twice', async () => {
    const removedAt = '2026-02-01T08:00:00.000Z';
    const { root, press, onKeepRemoved } = await deskWith({ highlight: highlight({ removedAt }) });
    await press('r');
    expect(onKeepRemoved).not.toHaveBeenCalled();
    expect(control(root, `R${repairMessages.repairKept}`).getAttribute('aria-disabled')).toBe('true');
  });
});
