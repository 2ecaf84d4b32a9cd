import { type Block, blocksOf } from './blocks';
import { MARK_ID, NOTE_ID } from './note-ids';
import { NOTES_LABEL } from './rsis';

/** What opens a note in print: "[12] …", "12. …", "12 …" (the latter two only under a heading such as "Notes"). */
const BRACKETED = /^\[(\d{1,3})\]/;
const NUMBERED = /^(\d{1,3})[.)]?\s/;
const MARK_TEXT = /^[[(]?(?:\d{1,3}|[ivx]{1,5}|[*†‡])[\])]?$/;

/**
 * Links the marks of notes with their notes, both ways, by ids of our own; the text stays as printed.
 * The page's own links are followed when they lead to a note below; numbers are compared for all others.
 */
export function linkNotes(body: HTMLElement): void {
  followLinks(body);
  compareNumbers(body);
}

function followLinks(body: HTMLElement): void {
  const targets = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name')]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  const notes = new Map<Element, string>();
  let count = 0;
  for (const mark of body.querySelectorAll('a[href*="#"]')) {
    const target = targets.get(decodeHash(mark.getAttribute('href') ?? ''));
    const note = target && blockOf(target, body);
    if (!note || !MARK_TEXT.test((mark.textContent ?? '').trim()) || note.contains(mark)) continue;
    const isBelow = (mark.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (!isBelow) {
      // The way back, from the note to its mark.
      const own = notes.get(blockOf(mark, body) ?? mark);
      if (own) mark.setAttribute('href', `#${MARK_ID}${own}`);
      continue;
    }
    const known = notes.get(note);
    const id = known ?? String(++count);
    if (!known) {
      notes.set(note, id);
      note.setAttribute('id', `${NOTE_ID}${id}`);
      mark.setAttribute('id', `${MARK_ID}${id}`);
    }
    mark.setAttribute('href', `#${NOTE_ID}${id}`);
  }
}

function compareNumbers(body: HTMLElement): void {
  const notes = notesByNumber(blocksOf(body));
  if (notes.size === 0) return;
  const ids = new Set([...body.querySelectorAll(`[id^="${NOTE_ID}"]`)].map(({ id }) => id));
  const names = new Map<string, string>();
  for (const [number, note] of notes) {
    // Linked notes are counted, whatever their print says.
    let name = number;
    while (ids.has(`${NOTE_ID}${name}`)) name = String(Number(name) + notes.size);
    ids.add(`${NOTE_ID}${name}`);
    names.set(number, name);
    note.setAttribute('id', `${NOTE_ID}${name}`);
  }
  const used = new Set<string>();
  const link = (number: string, content: Node): HTMLElement => {
    const mark = body.ownerDocument.createElement('a');
    const name = names.get(number) ?? number;
    mark.setAttribute('href', `#${NOTE_ID}${name}`);
    if (!used.has(number)) mark.setAttribute('id', `${MARK_ID}${name}`);
    used.add(number);
    mark.append(content);
    return mark;
  };
  for (const sup of body.querySelectorAll('sup')) {
    const number = /^\[?(\d{1,3})\]?$/.exec((sup.textContent ?? '').trim())?.[1];
    if (number && notes.has(number) && !isInNote(sup) && !sup.closest('a'))
      sup.append(link(number, contentOf(sup)));
  }
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    if (!text.data.includes('[') || isInNote(text) || text.parentElement?.closest('a')) continue;
    linkInText(text, notes, link);
  }
}

function isInNote(node: Node): boolean {
  return (node.parentElement?.closest(`[id^="${NOTE_ID}"]`) ?? null) !== null;
}

/** Splits "growth [12] and" at its marks. */
function linkInText(
  text: Text,
  notes: ReadonlyMap<string, Element>,
  link: (number: string, content: Node) => Node,
): void {
  const pieces = text.data.split(/(\[\d{1,3}\])/);
  if (pieces.length === 1) return;
  const nodes = pieces.map((piece) => {
    const number = BRACKETED.exec(piece)?.[1];
    const content = text.ownerDocument.createTextNode(piece);
    return number && notes.has(number) ? link(number, content) : content;
  });
  text.replaceWith(...nodes);
}

/**
 * Notes at the end: the blocks under "Notes", or the last blocks that open with a number in brackets; those that
 * links lead to are known already.
 */
function notesByNumber(blocks: readonly Block[]): Map<string, Element> {
  const label = blocks.findLastIndex((block) => NOTES_LABEL.test(block.text));
  const notes = new Map<string, Element>();
  const from = label >= 0 ? label + 1 : Math.floor(blocks.length / 2);
  for (const block of blocks.slice(from)) {
    if (block.element.closest(`[id^="${NOTE_ID}"]`)) continue;
    const pattern = label >= 0 ? NUMBERED : null;
    const number = (BRACKETED.exec(block.text) ?? pattern?.exec(block.text))?.[1];
    const isList = label >= 0 && block.element.closest('ol') !== null;
    const own = number ?? (isList ? String(notes.size + 1) : undefined);
    if (own && !notes.has(own) && block.words > 1)
      notes.set(own, block.element.closest('li') ?? block.element);
  }
  return notes;
}

function contentOf(element: Element): DocumentFragment {
  const fragment = element.ownerDocument.createDocumentFragment();
  fragment.append(...element.childNodes);
  return fragment;
}

/** The paragraph or item around an anchor; never the whole body. */
function blockOf(element: Element, body: Element): Element | null {
  const block = element.closest('li, p, dd, td, div, aside, section');
  return block && block !== body && body.contains(block) ? block : null;
}

function decodeHash(href: string): string {
  const hash = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(hash);
  } catch (error) {
    if (error instanceof URIError) return hash;
    throw error;
  }
}
