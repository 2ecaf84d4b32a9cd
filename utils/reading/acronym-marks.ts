import type { Acronym } from '@/utils/summary/acronyms';

/** Class of what a short form is put into, and the attribute that names it. */
export const ACRONYM_CLASS = 'reader-acronym';

/** Elements whose words are no prose. */
const LEFT = 'a, button, h1, h2, h3, h4, h5, h6, pre, code';

/** Finds short forms in texts; null when there is none to find. */
export function shortForms(acronyms: readonly Acronym[]): RegExp | null {
  if (acronyms.length === 0) return null;
  const longestFirst = acronyms.map(({ short }) => short).sort((a, b) => b.length - a.length);
  const any = longestFirst.map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}&-])(?:${any})(?=(?:s|['’]s)?(?![\\p{L}\\p{N}&]))`, 'gu');
}

/**
 * Marks each short form where it stands first in a paragraph behind the one that defines it (`n`); the words stay as they
 * are. `describe` says what it stands for, to those who do not see the tip. Tab stops at the first one of each in the paper
 * alone: `inOrder` names those that have theirs, and gains what this paragraph adds.
 */
export function markAcronyms(
  paragraph: Element,
  n: number,
  acronyms: ReadonlyMap<string, Acronym>,
  forms: RegExp,
  describe: (acronym: Acronym) => string,
  inOrder: Set<string>,
): void {
  const done = new Set<string>();
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    if (text.parentElement?.closest(LEFT)) continue;
    // From the end, so that what is split off does not move what comes before; the first one of each was chosen above.
    const found = [...text.data.matchAll(forms)].filter(([short]) => {
      const acronym = acronyms.get(short);
      if (!acronym || acronym.paragraph >= n || done.has(short)) return false;
      done.add(short);
      return true;
    });
    for (const match of found.toReversed()) {
      const acronym = acronyms.get(match[0]);
      if (!acronym) continue;
      wrap(text, match.index, acronym, describe(acronym), inOrder.has(acronym.short) ? -1 : 0);
      inOrder.add(acronym.short);
    }
  }
}

/** No `<button>`: the text of buttons is none of the article, and these words are. */
function wrap(text: Text, start: number, { short }: Acronym, description: string, tabIndex: 0 | -1): void {
  const word = text.splitText(start);
  word.splitText(short.length);
  const mark = text.ownerDocument.createElement('abbr');
  mark.className = ACRONYM_CLASS;
  mark.dataset.short = short;
  mark.tabIndex = tabIndex;
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-description', description);
  word.replaceWith(mark);
  mark.append(word);
}
