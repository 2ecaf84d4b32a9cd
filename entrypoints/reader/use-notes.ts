import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedNote } from '@/components/reader/NotePopover';
import { MARK_ID, NOTE_ID } from '@/utils/article/note-ids';
import { ACRONYM_CLASS } from '@/utils/reading/acronym-marks';
import type { Body } from './body';
import { focusElement, jumpToElement } from './scroll';

export interface Notes {
  note: OpenedNote | null;
  close: () => void;
  /** Goes to the note where it stands. */
  go: () => void;
  /** Hears a click within the opened note, which may lead to another one. */
  follow: (event: MouseEvent) => void;
}

/**
 * Links within the text: a mark opens its note beside it, the way back from a note leads to its mark. The address stays as
 * it is: its fragment names the paper.
 */
export function useNotes(root: RefObject<HTMLElement | null>, body: Pick<Body, 'sameOf'> | null): Notes {
  const [opened, setOpened] = useState<(OpenedNote & { target: HTMLElement }) | null>(null);
  /** Does what a link asks for. A note that another one leads to stands where that one did: `at` is its mark. */
  const hear = (event: MouseEvent, at?: HTMLElement) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const target = root.current?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    // Another button would open a tab, whose address names no paper.
    if (!target || event.type === 'auxclick') return;
    if (id.startsWith(MARK_ID)) {
      setOpened(null);
      return jumpToElement(target);
    }
    if (!id.startsWith(NOTE_ID)) return;
    // It may have kept the focus while the user read on: then Enter finds it out of sight, where no note stays open.
    (at ?? link).scrollIntoView({ block: 'nearest', behavior: 'instant' });
    setOpened({ mark: markOn(link), at: at ?? link, target, content: () => contentOf(target) });
  };
  // Another version of the text has taken the place of the one that it is opened in.
  useEffect(() => {
    if (!opened || !body || root.current?.contains(opened.at)) return;
    const [at, target] = [body.sameOf(opened.at), body.sameOf(opened.target)];
    if (at?.localName === opened.at.localName && target) {
      const mark = opened.mark === markOn(opened.at) ? markOn(at) : opened.mark;
      return setOpened({ mark, at, target, content: () => contentOf(target) });
    }
    setOpened(null);
    if (at) focusElement(at);
  }, [body]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const until = new AbortController();
    element.addEventListener('click', (event) => hear(event), { signal: until.signal });
    element.addEventListener('auxclick', (event) => hear(event), { signal: until.signal });
    return () => until.abort();
  }, []);
  return {
    note: opened,
    follow: (event) => hear(event, opened?.at),
    close() {
      setOpened(null);
      opened?.at.focus({ preventScroll: true });
    },
    go() {
      setOpened(null);
      if (opened) jumpToElement(opened.target);
    },
  };
}

const markOn = (link: HTMLElement) => link.textContent?.trim().replace(/^\[|\]$/g, '') ?? '';

/** A copy of what a note says: sanitised with the text, without its ids, its number in the margin and its way back; its short forms are words. */
function contentOf(note: HTMLElement): Node {
  const copy = document.createElement('div');
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const extra of copy.querySelectorAll(`.reader-number, a[href^="#${MARK_ID}"]`)) extra.remove();
  for (const form of copy.querySelectorAll(`.${ACRONYM_CLASS}`)) form.replaceWith(...form.childNodes);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}
