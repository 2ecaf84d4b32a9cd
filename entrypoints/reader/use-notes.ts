import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedNote } from '@/components/reader/NotePopover';
import { MARK_ID, NOTE_ID } from '@/utils/article/note-ids';
import { scrollToElement } from './scroll';

export interface Notes {
  note: OpenedNote | null;
  close: () => void;
  /** Goes to the note where it stands. */
  go: () => void;
}

/**
 * Links within the text: a mark opens its note beside it, the way back from a note leads to its mark. The address stays as
 * it is: its fragment names the paper.
 */
export function useNotes(root: RefObject<HTMLElement | null>): Notes {
  const [opened, setOpened] = useState<(OpenedNote & { target: HTMLElement }) | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const until = new AbortController();
    const hear = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
      if (!link) return;
      event.preventDefault();
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const target = element.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
      if (!target) return;
      if (id.startsWith(MARK_ID)) return scrollToElement(target);
      if (!id.startsWith(NOTE_ID)) return;
      const mark = link.textContent?.trim().replace(/^\[|\]$/g, '') ?? '';
      setOpened({ mark, at: link, target, content: () => contentOf(target) });
    };
    element.addEventListener('click', hear, { signal: until.signal });
    return () => until.abort();
  }, []);
  return {
    note: opened,
    close() {
      setOpened(null);
      opened?.at.focus({ preventScroll: true });
    },
    go() {
      setOpened(null);
      if (opened) scrollToElement(opened.target);
    },
  };
}

/** A copy of what a note says: sanitised with the text, without its ids, its number in the margin and its way back. */
function contentOf(note: HTMLElement): Node {
  const copy = document.createElement('div');
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const extra of copy.querySelectorAll(`.reader-number, a[href^="#${MARK_ID}"]`)) extra.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}
