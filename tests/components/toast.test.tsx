// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast, type ToastContent } from '@/components/Toast';
import { control, doing, show, showAgain } from './screen';

/** A screen whose undo says that it is done. */
function Screen() {
  const [content, setContent] = useState<ToastContent | null>({
    text: 'Removed',
    undo: () => {
      setContent({ text: 'Put back' });
      return Promise.resolve(true);
    },
  });
  return <Toast content={content} onClose={() => setContent(null)} />;
}

describe('Toast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stays at least eight seconds, then goes', async () => {
    const onClose = vi.fn<() => void>();
    await show(<Toast content={{ text: 'Highlight deleted', undo: () => {} }} onClose={onClose} />);
    await doing(() => vi.advanceTimersByTime(8000));
    expect(onClose).not.toHaveBeenCalled();
    await doing(() => vi.advanceTimersByTime(8000));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('waits while its undo has the focus', async () => {
    const onClose = vi.fn<() => void>();
    const root = await show(
      <Toast content={{ text: 'Highlight deleted', undo: () => {} }} onClose={onClose} />,
    );
    await doing(() => control(root, 'Undo').focus());
    await doing(() => vi.advanceTimersByTime(60_000));
    expect(onClose).not.toHaveBeenCalled();
  });

  it('offers the press that was wanting', async () => {
    const copy = vi.fn<() => void>();
    const press = { label: 'Copy it', do: copy };
    const root = await show(<Toast content={{ text: 'It is ready', press }} onClose={() => {}} />);
    await doing(() => control(root, 'Copy it').click());
    expect(copy).toHaveBeenCalledOnce();
  });

  it('stays until it is closed where it tells what has to be known', async () => {
    const onClose = vi.fn<() => void>();
    const root = await show(
      <Toast content={{ text: 'Zotero does not answer', isLasting: true }} onClose={onClose} />,
    );
    await doing(() => vi.advanceTimersByTime(600_000));
    expect(onClose).not.toHaveBeenCalled();
    await doing(() => control(root, 'Close').click());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('undoes once and goes', async () => {
    const events: string[] = [];
    const root = await show(
      <Toast
        content={{ text: 'Highlight deleted', undo: () => events.push('undone') }}
        onClose={() => events.push('closed')}
      />,
    );
    await doing(() => control(root, 'Undo').click());
    expect(events).toEqual(['undone', 'closed']);
  });

  it('stays for another try when undo fails, and undoes once for two quick presses', async () => {
    const undo = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const onClose = vi.fn<() => void>();
    const root = await show(<Toast content={{ text: 'Removed', undo }} onClose={onClose} />);
    await doing(() => {
      control(root, 'Undo').click();
      control(root, 'Undo').click();
    });
    expect(undo).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
    await doing(() => control(root, 'Undo').click());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves in sight what its undo says', async () => {
    // As on a screen: nothing flushes effects before the browser paints.
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(<Screen />, root);
    root.querySelector('button')?.click();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(root.textContent).toBe('Put back');
  });

  it('goes in its time after one that was closed under the pointer', async () => {
    const onClose = vi.fn<() => void>();
    const root = await show(<Toast content={{ text: 'Highlight deleted' }} onClose={onClose} />);
    await doing(() => void root.querySelector('.toast')?.dispatchEvent(new MouseEvent('mouseenter')));
    await showAgain(root, <Toast content={{ text: 'Highlight restored' }} onClose={onClose} />);
    await doing(() => vi.advanceTimersByTime(20_000));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves its live region in place when there is nothing to say', async () => {
    const root = await show(<Toast content={null} onClose={() => {}} />);
    expect(root.querySelector('[role=status]')?.textContent).toBe('');
  });
});
