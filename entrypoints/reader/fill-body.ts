import { paragraphNumbers } from '@/utils/article/paragraphs';
import { inSlices, nextTurn } from '@/utils/in-slices';
import type { TextRecord } from '@/utils/library/records';
import { markAcronyms, shortForms } from '@/utils/reading/acronym-marks';
import { type BodyPiece, bodyPieces } from '@/utils/reading/body';
import { type Acronym, findAcronyms } from '@/utils/summary/acronyms';

/** Pieces that are laid out together: about two screens, so that a jump costs little. */
const PIECES_A_SLICE = 12;

/** Words that the body needs of the catalogue. */
export interface BodyWords {
  /** Name of a lead that has no label in print. */
  lead: string;
  /** Name of the button that bears a paragraph's number. */
  number: (n: number) => string;
  /** What is said of a short form. */
  acronym: (acronym: Acronym) => string;
}

/**
 * Fills an element with a kept text, sanitised anew, in slices of a few milliseconds, and numbers its paragraphs. Each
 * slice is laid out when it comes near the window (`content-visibility`). Resolves to its short forms once all of it is
 * there.
 */
export async function fillBody(
  root: HTMLElement,
  text: Pick<TextRecord, 'lead' | 'html' | 'paragraphs'>,
  words: BodyWords,
  signal: AbortSignal,
): Promise<Acronym[]> {
  root.replaceChildren();
  const { lead, paragraphs } = text;
  const numbers = paragraphNumbers(paragraphs);
  const ofLead = lead ? [{ n: 0, kind: 'text' as const, text: lead.text }] : [];
  // Each of these takes a moment in a long paper: the page has its turn in between.
  await nextTurn();
  const acronyms = findAcronyms([...ofLead, ...paragraphs]);
  await nextTurn();
  const byName = new Map(acronyms.map((acronym) => [acronym.short, acronym]));
  const forms = shortForms(acronyms);
  const inOrder = new Set<string>();
  /** The box of the lead, while its parts come. */
  let opening: HTMLElement | null = null;
  let slice: HTMLElement | null = null;
  let inSlice = 0;
  const put = ({ content, isLead, begins }: BodyPiece) => {
    if (isLead) {
      opening ??= root.appendChild(leadBox(lead?.label ?? words.lead));
      opening.append(content);
      return;
    }
    // What has no room is scrolled, by keys too.
    for (const table of content.querySelectorAll('table')) table.tabIndex = 0;
    for (const { n, element } of begins) {
      if (forms) markAcronyms(element, n, byName, forms, words.acronym, inOrder);
      number(element, n, numbers.get(n), words);
    }
    if (!slice || inSlice >= PIECES_A_SLICE) {
      slice = document.createElement('div');
      slice.className = 'reader-slice';
      root.append(slice);
      inSlice = 0;
    }
    slice.append(content);
    inSlice += 1;
  };
  await inSlices(bodyPieces(text), put, signal);
  return acronyms;
}

function leadBox(label: string): HTMLElement {
  const section = document.createElement('section');
  section.className = 'reader-lead';
  section.setAttribute('aria-label', label);
  return section;
}

/** Marks where a paragraph begins; one that is cited by a number gets it as a button, which is no part of the text. */
function number(element: Element, n: number, cited: number | undefined, words: BodyWords): void {
  element.setAttribute('data-n', String(n));
  if (cited === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reader-number';
  button.tabIndex = -1;
  button.textContent = String(cited);
  button.setAttribute('aria-label', words.number(cited));
  element.classList.add('reader-numbered');
  element.prepend(button);
}
