import type { Lead } from './article';
import { mentionsOf } from './bio';
import type { Block } from './blocks';
import type { Passage } from './passages';
import { BODY_LABEL, LEAD_LABEL } from './rsis';

export interface LeadSplit {
  lead: Lead | null;
  rest: Passage[];
  how: string;
}

/** Most passages and words that an unlabelled stretch before "COMMENTARY" may have to be a lead. */
const LEAD_PASSAGES = 3;
const LEAD_WORDS = 300;
/** Fewest words of an unlabelled lead that shows itself by its type alone. */
const LEAST_WORDS = 20;

/**
 * Sets the authors' own summary apart: what a label names, what stands before "COMMENTARY", or a first paragraph
 * that prints its authors in capitals or is set in italics or bold as a whole. Else there is none.
 * `isAbstract` tells that the page holds an abstract alone, so that a label covers all of it.
 */
export function splitLead(all: readonly Passage[], names: readonly string[], isAbstract: boolean): LeadSplit {
  const passages = withoutLateLabels(all);
  const prose = passages.map(({ kind }) => kind === 'text' || kind === 'quote' || kind === 'list');
  const firstProse = prose.indexOf(true);
  const label = passages.findIndex(
    ({ kind, text, label: own }) => own !== null || (kind === 'label' && LEAD_LABEL.test(text)),
  );
  const commentary = passages.findIndex(({ kind, text }) => kind === 'label' && BODY_LABEL.test(text));
  const isEarly = label >= 0 && (label <= firstProse + 1 || (commentary > label && label <= firstProse + 2));
  if (isEarly && (commentary < 0 || label < commentary))
    return labelled(passages, label, commentary, isAbstract);
  if (commentary > 0) {
    const before = passages.slice(0, commentary).filter(({ kind }) => kind === 'text' || kind === 'quote');
    const words = before.reduce((sum, { block }) => sum + block.words, 0);
    if (before.length > 0 && before.length <= LEAD_PASSAGES && words <= LEAD_WORDS) {
      return { ...take(passages, before, null), how: 'text shape: what stands before "Commentary"' };
    }
  }
  const first = passages[firstProse];
  const how = first && firstProse <= 1 ? shapeOf(first, names, passages[firstProse + 1]) : null;
  if (first && how) return { ...take(passages, [first], null), how };
  return { lead: null, rest: [...passages], how: 'no label and no first paragraph that stands out' };
}

/** Further down, "Summary" is a heading like any other. */
function withoutLateLabels(passages: readonly Passage[]): Passage[] {
  const third = passages.findIndex(
    (_, i) => passages.slice(0, i).filter(({ kind }) => kind === 'text').length === 3,
  );
  return passages.map((passage, i) => {
    const isLate = third >= 0 && i >= third && passage.kind === 'label' && LEAD_LABEL.test(passage.text);
    return isLate ? { ...passage, kind: 'heading' } : passage;
  });
}

function labelled(
  passages: readonly Passage[],
  label: number,
  commentary: number,
  isAbstract: boolean,
): LeadSplit {
  const opening = passages[label];
  if (!opening) throw new RangeError(`no passage ${label}`);
  const name = opening.label ?? opening.text.replace(/\s*[:.–—-]$/, '');
  const from = opening.label === null ? label + 1 : label;
  const heading = passages.findIndex(
    ({ kind }, i) => i > label && (kind === 'heading' || kind === 'bio' || kind === 'note'),
  );
  const ends = [commentary, heading].filter((end) => end > label);
  const hasEnd = ends.length > 0;
  const end = hasEnd ? Math.min(...ends) : passages.length;
  const covered = passages
    .slice(from, end)
    .filter(({ kind }) => kind === 'text' || kind === 'quote' || kind === 'list');
  // Without an end a label names the paragraph below it, unless the page is nothing but an abstract.
  const own = hasEnd && commentary > label ? covered : isAbstract ? covered : covered.slice(0, 1);
  const isSummary = /summary|takeaways|brief/i.test(name) && hasEnd;
  return { ...take(passages, isSummary ? covered : own, name), how: `label "${name}"` };
}

function take(
  passages: readonly Passage[],
  own: readonly Passage[],
  label: string | null,
): Omit<LeadSplit, 'how'> {
  const isOwn = new Set(own);
  const text = own.map((passage) => passage.text).join('\n');
  return {
    lead: text === '' ? null : { label, text },
    rest: passages.filter((passage) => !isOwn.has(passage) && passage.kind !== 'label'),
  };
}

/** What makes a first paragraph a lead; null when nothing does. */
function shapeOf(
  { block, text }: Passage,
  names: readonly string[],
  next: Passage | undefined,
): string | null {
  const inCapitals = mentionsOf(text, names).some(
    ({ printed }) => printed === printed.toUpperCase() && /\p{Lu}{2}/u.test(printed),
  );
  if (inCapitals) return 'text shape: first paragraph with the authors in capitals';
  if (block.words < LEAST_WORDS || block.words > LEAD_WORDS || next === undefined) return null;
  if (
    /^(?:this (?:article|commentary|paper|speech|essay|is\b)|editor|note\b|the following\b|speech by|remarks by)/i.test(
      text,
    )
  )
    return null;
  const isItalic = isWhole(block, 'italic') && !isWhole(next.block, 'italic');
  if (isItalic) return 'text shape: first paragraph in italics';
  const isBold = isWhole(block, 'bold') && !isWhole(next.block, 'bold');
  return isBold ? 'text shape: first paragraph in bold' : null;
}

/** Whether a block is set in one type throughout, but for stray signs. */
function isWhole(block: Block, type: 'italic' | 'bold'): boolean {
  return block[type] >= 0.95 * block.letters;
}
