import { sentencesOf } from '@/utils/summary/sentences';
import type { NameIndex } from './name-index';
import type { FoundQuotations, Quotation } from './quotations';
import { type References, referencesIn } from './references';

const NOTHING: References = { keys: [], label: null };
const NOTE_MARK = /\[\^([^\]\s]{1,40})\]/g;
/** What stands right behind a quotation: brackets, the mark of a note, or the address of the link that it is in. */
const TAIL =
  /^[\s.,;:!?…"'”’»]*((?:\([^()\n]{2,240}\)|\[\^[^\]\s]{1,40}\])(?:[\s.,;]*\[\^[^\]\s]{1,40}\])*|\]\([^()\s]+(?:\s+"[^"\n]*")?\))/u;
/** Words behind a quotation among which its speaker is named. */
const SPEAKER_WORDS = 6;
/** With these the next clause begins, which speaks of somebody else. */
const NEXT_CLAUSE =
  /^[\s,;—–-]*(?:while|whereas|and|but|or|yet|although|though|because|so|which|that|then|as if)\b|^[\s]*[;.!?]/i;

/**
 * Whom a draft names as the source of each quotation, in the order of the quotations: what stands right behind it, then
 * whoever is said to speak next to it, then its sentence, then the sentence before.
 */
export function attributionsOf(draft: string, found: FoundQuotations, index: NameIndex): References[] {
  const notes = new Map(
    found.blocks
      .filter(({ kind }) => kind === 'note')
      .map(({ name, start, end }) => [name, draft.slice(start, end)]),
  );
  const inNotes = (text: string): References => {
    for (const [, name = ''] of text.matchAll(NOTE_MARK)) {
      const named = referencesIn(notes.get(name) ?? '', index, true);
      if (isNamed(named)) return named;
    }
    return NOTHING;
  };
  const inText = (text: string): References => {
    const named = referencesIn(text.replace(NOTE_MARK, ' '), index, false);
    return isNamed(named) ? named : inNotes(text);
  };
  const masked = maskedDraft(draft, found.quotations);
  /** An author of several papers is meant as the one of them whose title stands in the same sentence. */
  const narrowed = (
    named: References,
    { block, start, end, innerStart, innerEnd }: Quotation,
  ): References => {
    const own = found.blocks[block];
    if (named.keys.length < 2 || own?.kind !== 'text' || end > own.end) return named;
    const sentence = sentencesIn(masked, own.start, own.end).find(
      (one) => one.start <= start && start < one.end,
    );
    if (!sentence) return named;
    const around = `${draft.slice(sentence.start, innerStart)} ${draft.slice(innerEnd, Math.max(innerEnd, sentence.end))}`;
    const titled = referencesIn(around.replace(NOTE_MARK, ' '), index, false);
    const keys = named.keys.filter((key) => titled.keys.includes(key));
    return keys.length > 0 && keys.length < named.keys.length ? { keys, label: titled.label } : named;
  };
  return found.quotations.map((quotation, i) => {
    const levels =
      quotation.kind === 'block'
        ? aroundBlock(draft, masked, found, quotation)
        : aroundMarked(draft, masked, found, quotation, i);
    for (const { text, isNote } of levels) {
      const named = isNote
        ? firstNamed(inNotes(text), referencesIn(text.replace(NOTE_MARK, ' '), index, true))
        : inText(text);
      if (isNamed(named)) return narrowed(named, quotation);
    }
    return NOTHING;
  });
}

interface Level {
  text: string;
  /** Brackets and notes: a surname alone is enough there. */
  isNote: boolean;
}

const isNamed = ({ keys, label }: References): boolean => keys.length > 0 || label !== null;
const firstNamed = (one: References, other: References) => (isNamed(one) ? one : other);

function aroundMarked(
  draft: string,
  masked: string,
  { blocks, quotations }: FoundQuotations,
  quotation: Quotation,
  i: number,
): Level[] {
  const block = blocks[quotation.block];
  if (!block) return [];
  const last = blocks.find(({ start, end }) => start < quotation.end && quotation.end <= end) ?? block;
  const tail = TAIL.exec(draft.slice(quotation.end, last.end))?.[1] ?? '';
  const sentences = sentencesIn(masked, block.start, Math.max(block.end, last.end));
  const at = sentences.findIndex(({ start, end }) => start <= quotation.start && quotation.start < end);
  const own = sentences[at] ?? block;
  const end = Math.max(own.end, sentences.find((one) => quotation.end <= one.end)?.end ?? 0);
  const previous = quotations[i - 1];
  const next = quotations[i + 1];
  const from = previous && previous.end > own.start ? previous.end : own.start;
  const to = next && next.start < end ? next.start : end;
  const before = draft.slice(from, quotation.start);
  const after = draft.slice(quotation.end, Math.max(quotation.end, to));
  const speaker = NEXT_CLAUSE.test(after) ? '' : firstWords(after, SPEAKER_WORDS);
  const isAlone = !(previous && previous.end > own.start) && !(next && next.start < end);
  const prior = sentences[at - 1];
  return [
    { text: tail, isNote: true },
    { text: speaker, isNote: false },
    { text: before, isNote: false },
    { text: after, isNote: false },
    { text: isAlone ? '' : masked.slice(own.start, end), isNote: false },
    // What a note in the middle of the sentence says belongs to other words; one at its end to all of them.
    { text: prior ? draft.slice(prior.start, prior.end) : '', isNote: false },
    { text: block.kind === 'note' ? draft.slice(block.start, block.end) : '', isNote: true },
  ];
}

function aroundBlock(
  draft: string,
  masked: string,
  { blocks }: FoundQuotations,
  quotation: Quotation,
): Level[] {
  const before = blocks[quotation.block - 1];
  const after = blocks[quotation.block + 1];
  const sentences = before && before.kind !== 'heading' ? sentencesIn(masked, before.start, before.end) : [];
  const last = sentences.at(-1);
  const prior = sentences.at(-2);
  const behind = after?.kind === 'text' ? draft.slice(after.start, after.end) : '';
  const signature = /^\s*(?:[—–―]|--|\()[^\n]{3,200}/u.exec(behind)?.[0] ?? '';
  return [
    { text: quotation.source ? draft.slice(...quotation.source) : '', isNote: true },
    {
      text: /\[\^[^\]\s]{1,40}\]\s*$/.exec(draft.slice(quotation.start, quotation.end))?.[0] ?? '',
      isNote: true,
    },
    { text: signature, isNote: true },
    { text: last ? draft.slice(last.start, last.end) : '', isNote: false },
    { text: prior ? draft.slice(prior.start, prior.end) : '', isNote: false },
  ];
}

/** The draft with the words of all quotations made unreadable, sign by sign: they name no source and end no sentence. */
function maskedDraft(draft: string, quotations: readonly Quotation[]): string {
  let masked = '';
  let done = 0;
  for (const { innerStart, innerEnd } of quotations) {
    if (innerStart < done) continue;
    masked += draft.slice(done, innerStart);
    const inner = draft.slice(innerStart, innerEnd);
    const end = /[.!?]$/.exec(inner)?.[0] ?? '';
    masked += inner.slice(0, inner.length - end.length).replace(/\S/g, 'x') + end;
    done = innerEnd;
  }
  return masked + draft.slice(done);
}

function sentencesIn(masked: string, start: number, end: number): { start: number; end: number }[] {
  const text = masked.slice(start, end).replace(/\n/g, ' ');
  return sentencesOf({ n: 0, text }, 'en').map((sentence) => ({
    start: sentence.start + start,
    end: sentence.end + start,
  }));
}

function firstWords(text: string, most: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[most];
  return last ? text.slice(0, last.index) : text;
}
