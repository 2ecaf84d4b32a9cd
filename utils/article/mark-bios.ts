import { isBio } from './bio';
import { cleanName } from './names';
import type { Passage } from './passages';
import { BIO_LABEL } from './rsis';

/** Marks the bios: from the end upwards, or all that stands under a label such as "About the Author". */
export function markBios(passages: readonly Passage[], names: readonly string[]): Passage[] {
  const label = passages.findLastIndex(({ text }) => BIO_LABEL.test(text));
  const isUnderLabel = (i: number) => label >= 0 && i > label;
  const last = passages.map((passage, i) => ({ passage, i })).filter(({ passage }) => isProse(passage));
  const tail = new Set(last.slice(-8).map(({ i }) => i));
  const people = names.map(cleanName);
  let isOpen = false;
  return passages.flatMap((passage, i): Passage[] => {
    if (i === label) return [];
    if (!isProse(passage)) return [passage];
    const opens = (tail.has(i) || isUnderLabel(i)) && i > 0 && isBio(passage.text, people);
    const goesOn =
      isOpen &&
      /^(?:he|she|they|his|her|their|e-?mail|contact|the (?:author|writer)s?|this (?:commentary|article|paper|essay))\b/i.test(
        passage.text,
      );
    isOpen = opens || goesOn || (isUnderLabel(i) && passage.kind === 'text');
    return [isOpen ? { ...passage, kind: 'bio' } : passage];
  });
}

function isProse({ kind }: Passage): boolean {
  return kind === 'text' || kind === 'list' || kind === 'quote';
}
