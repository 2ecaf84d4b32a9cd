// @vitest-environment jsdom
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotePopover } from '@/components/reader/NotePopover';
import { useReaderRoute } from '@/entrypoints/reader/route';
import { useNotes } from '@/entrypoints/reader/use-notes';
import { doing, show, showAgain } from '../components/screen';

const HTML = `
  <p>Boats float.<a id="rsis-mark-1" href="#rsis-note-1">[1]</a></p>
  <p id="rsis-note-1">Of paper, see <a class="onward" href="#rsis-note-2">[2]</a>,
    <abbr class="reader-acronym" role="button" tabindex="0">ABC</abbr>
    <a href="#rsis-mark-1">back</a> <a class="nowhere" href="#elsewhere">there</a></p>
  <p id="rsis-note-2">Folded twice; the first mark: <a class="other" href="#rsis-mark-1">above</a></p>`;

function Screen({ body = null }: { body?: Parameters<typeof useNotes>[1] }) {
  const root = useRef<HTMLDivElement>(null);
  const notes = useNotes(root, body);
  const route = useReaderRoute();
  useLayoutEffect(() => {
    if (root.current) root.current.innerHTML = HTML;
  }, []);
  return (
    <>
      <p class="route">{route?.key ?? 'none'}</p>
      <div ref={root} class="text" />
      {notes.note && (
        <NotePopover note={notes.note} onGo={notes.go} onFollow={notes.follow} onClose={notes.close} />
      )}
    </>
  );
}

async function click(root: HTMLElement, selector: string, type = 'click'): Promise<boolean> {
  const target = root.querySelector(selector);
  if (!target) throw new Error(`no ${selector}`);
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  await doing(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

const press = (key: string, shiftKey = false) =>
  doing(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  });

const opened = (root: HTMLElement) => root.querySelector('.note-popover-body')?.textContent ?? null;

beforeEach(() => {
  location.hash = '#key=IP26001';
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  location.hash = '';
  vi.unstubAllGlobals();
});

describe('a note that is opened beside its mark', () => {
  it('gives way to the one that it leads to, and the address stays', async () => {
    const root = await show(<Screen />);
    await click(root, '.text [href="#rsis-note-1"]');
    expect(opened(root)).toContain('Of paper');
    expect(await click(root, '.note-popover .onward')).toBe(true);
    expect(opened(root)).toContain('Folded twice');
    expect(location.hash).toBe('#key=IP26001');
    // Closed, it gives the focus to the mark of the first one: that is where the reader was.
    await doing(() => root.querySelector<HTMLElement>('.note-popover .icon-button')?.click());
    expect(document.activeElement?.id).toBe('rsis-mark-1');
  });

  it('keeps a link that leads nowhere from taking the paper away', async () => {
    const root = await show(<Screen />);
    await click(root, '.text [href="#rsis-note-1"]');
    expect(await click(root, '.note-popover .nowhere')).toBe(true);
    expect(opened(root)).toContain('Of paper');
  });

  it('has no short form that looks like a button and is none', async () => {
    const root = await show(<Screen />);
    await click(root, '.text [href="#rsis-note-1"]');
    expect(opened(root)).toContain('ABC');
    expect(root.querySelector('.note-popover abbr')).toBeNull();
  });

  it('has the focus when its words are pressed, and gives it back where Tab would leave it', async () => {
    const root = await show(<Screen />);
    const box = () => root.querySelector<HTMLElement>('.note-popover');
    for (const [selector, key, isBack] of [
      ['.note-popover', 'Escape', false],
      ['.note-popover > button', 'Tab', false],
      ['.note-popover', 'Tab', true],
    ] as const) {
      await click(root, '.text [href="#rsis-note-1"]');
      // Within it Tab goes on.
      await doing(() => box()?.querySelector<HTMLElement>('.icon-button')?.focus());
      await press('Tab');
      expect(box()).not.toBeNull();
      await doing(() => root.querySelector<HTMLElement>(selector)?.focus());
      expect(box()?.contains(document.activeElement)).toBe(true);
      await press(key, isBack);
      expect(box()).toBeNull();
      expect(document.activeElement?.id).toBe('rsis-mark-1');
    }
  });

  it('goes when its mark is scrolled out of the window', async () => {
    const root = await show(<Screen />);
    await click(root, '.text [href="#rsis-note-1"]');
    const mark = root.querySelector<HTMLElement>('#rsis-mark-1');
    const scrollTo = (top: number) =>
      doing(() => {
        const box = { top, bottom: top + 10, left: 0, right: 10 } as DOMRect;
        if (mark) mark.getBoundingClientRect = () => box;
        window.dispatchEvent(new Event('scroll'));
      });
    await scrollTo(window.innerHeight - 10);
    expect(opened(root)).toContain('Of paper');
    await scrollTo(-20);
    expect(opened(root)).toBeNull();
  });

  it('brings its mark into sight, which had the focus while the reader scrolled on', async () => {
    const root = await show(<Screen />);
    const mark = root.querySelector<HTMLElement>('#rsis-mark-1');
    if (!mark) throw new Error('no mark');
    let top = -20;
    mark.getBoundingClientRect = () => ({ top, bottom: top + 10, left: 0, right: 10 }) as DOMRect;
    mark.scrollIntoView = () => {
      top = 0;
    };
    await click(root, '.text [href="#rsis-note-1"]');
    expect(opened(root)).toContain('Of paper');
  });

  it.each([
    [true, 'Note 2', ''],
    [false, undefined, 'A paragraph'],
  ])(
    'follows its mark into another version of the text where that is there: %s',
    async (isThere, title, focused) => {
      const root = await show(<Screen />);
      await click(root, '.text [href="#rsis-note-1"]');
      const text = root.querySelector('.text');
      if (text)
        text.innerHTML =
          '<p>A paragraph</p><a href="#rsis-note-2">[2]</a><p id="rsis-note-2">Of paper and ink</p>';
      const sameOf = (old: Element) =>
        root.querySelector<HTMLElement>(
          old.localName !== 'a' ? '#rsis-note-2' : isThere ? '.text a' : '.text p',
        );
      await showAgain(root, <Screen body={{ sameOf }} />);
      expect(opened(root)).toBe(isThere ? 'Of paper and ink' : null);
      expect(root.querySelector('.note-popover strong')?.textContent).toBe(title);
      expect(document.activeElement?.textContent).toBe(focused);
    },
  );

  it('lets the browser lead back from the note that is gone to', async () => {
    const root = await show(<Screen />);
    await click(root, '.text [href="#rsis-note-1"]');
    const before = history.length;
    await doing(() => root.querySelector<HTMLElement>('.note-popover > button')?.click());
    expect([history.length, location.hash]).toEqual([before + 1, '#key=IP26001']);
    expect(document.activeElement?.id).toBe('rsis-note-1');
  });

  it.each(['.text [href="#rsis-note-1"]', '.note-popover .onward'])(
    'opens no tab for the middle button on %s',
    async (selector) => {
      const root = await show(<Screen />);
      await click(root, '.text [href="#rsis-note-1"]');
      expect(await click(root, selector, 'auxclick')).toBe(true);
      expect(opened(root)).toContain('Of paper');
    },
  );
});

it('the paper stays when the address comes to name none', async () => {
  const root = await show(<Screen />);
  await doing(() => {
    location.hash = '#rsis-note-7';
    window.dispatchEvent(new Event('hashchange'));
  });
  expect(root.querySelector('.route')?.textContent).toBe('IP26001');
});
