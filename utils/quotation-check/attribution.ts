import { sentenceSlices } from '@/utils/summary/sentences';
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
 * whoever is said to speak next to it, then its sentence, then the sentence before. Stops behind each quotation, and while a
 * paragraph is parted, with how many quotations are done. Each paragraph is parted once, however many stand in it.
 */
export function* attributionsOf(
  draft: string,
  found: FoundQuotations,
  index: NameIndex,
): Generator<number, References[], void> {
  const notes = new Map(
    found.blocks
      .filter(({ kind }) => kind === 'note')
      .map(({ name, start, end }) => [name, draft.slice(start, end)]),
  );
  const inNote = new Map<string, References>();
  const inNotes = (text: string): References => {
    for (const [, name = ''] of text.matchAll(NOTE_MARK)) {
      const named = inNote.get(name) ?? referencesIn(notes.get(name) ?? '', index, true);
      inNote.set(name, named);
      if (isNamed(named)) return named;
    }
    return NOTHING;
  };
  const inText = (text: string): References => {
    const named = referencesIn(text.replace(NOTE_MARK, ' '), index, false);
    return isNamed(named) ? named : inNotes(text);
  };
  const masked = maskedDraft(draft, found.quotations);
  /** What a stretch names for which several quotations ask: notes, and sentences before. */
  const known = new Map<string, References>();
  const namedIn = ({ text, isNote, stretch }: Level): References => {
    const key = stretch && `${stretch.start} ${stretch.end} ${isNote}`;
    const before = key !== undefined ? known.get(key) : undefined;
    if (before) return before;
    const named = isNote
      ? firstNamed(inNotes(text), referencesIn(text.replace(NOTE_MARK, ' '), index, true))
      : inText(text);
    if (key !== undefined) known.set(key, named);
    return named;
  };
  /** An author of several papers is meant as the one of them whose title stands in the same sentence. */
  const narrowed = (
    named: References,
    { block, start, end, innerStart, innerEnd }: Quotation,
    sentences: readonly Stretch[],
  ): References => {
    const own = found.blocks[block];
    if (named.keys.length < 2 || own?.kind !== 'text' || end > own.end) return named;
    const sentence = sentences[sentenceAt(sentences, start)];
    if (!sentence) return named;
    const around = `${draft.slice(sentence.start, innerStart)} ${draft.slice(innerEnd, Math.max(innerEnd, sentence.end))}`;
    const titled = referencesIn(around.replace(NOTE_MARK, ' '), index, false);
    const keys = named.keys.filter((key) => titled.keys.includes(key));
    return keys.length > 0 && keys.length < named.keys.length ? { keys, label: titled.label } : named;
  };
  const attributions: References[] = [];
  let parted = { start: 0, end: 0, sentences: [] as Stretch[] };
  for (const [i, quotation] of found.quotations.entries()) {
    const range = asked(found, quotation);
    if (range && (range.start !== parted.start || range.end !== parted.end)) {
      parted = { ...range, sentences: [] };
      for (const some of sentencesIn(masked, range.start, range.end)) {
        parted.sentences.push(...some);
        yield i;
      }
    }
    const sentences = range ? parted.sentences : [];
    const levels =
      quotation.kind === 'block'
        ? aroundBlock(draft, found, quotation, sentences)
        : aroundMarked(draft, masked, found, quotation, i, sentences);
    let named = NOTHING;
    for (const level of levels) {
      named = namedIn(level);
      if (isNamed(named)) break;
    }
    attributions.push(isNamed(named) ? narrowed(named, quotation, sentences) : NOTHING);
    yield i + 1;
  }
  return attributions;
}

/** UTF-16 units of the draft, the end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** The stretch whose sentences are looked at for a quotation; null where none are. */
function asked({ blocks }: FoundQuotations, quotation: Quotation): Stretch | null {
  if (quotation.kind === 'block') {
    const before = blocks[quotation.block - 1];
    return before && before.kind !== 'heading' ? before : null;
  }
  const block = blocks[quotation.block];
  return block ? { start: block.start, end: Math.max(block.end, lastBlock(blocks, quotation).end) } : null;
}

/** The paragraph in which a quotation ends. */
function lastBlock(blocks: FoundQuotations['blocks'], { block, end }: Quotation): Stretch {
  const first = blocks[block] as Stretch;
  let at = block;
  while ((blocks[at]?.end ?? end) < end) at += 1;
  return blocks[at] ?? first;
}

interface Level {
  text: string;
  /** Brackets and notes: a surname alone is enough there. */
  isNote: boolean;
  /** Where it stands, if others ask for it too. */
  stretch?: Stretch | undefined;
}

const isNamed = ({ keys, label }: References): boolean => keys.length > 0 || label !== null;
const firstNamed = (one: References, other: References) => (isNamed(one) ? one : other);

function aroundMarked(
  draft: string,
  masked: string,
  { blocks, quotations }: FoundQuotations,
  quotation: Quotation,
  i: number,
  sentences: readonly Stretch[],
): Level[] {
  const block = blocks[quotation.block];
  if (!block) return [];
  const last = lastBlock(blocks, quotation);
  const tail = TAIL.exec(draft.slice(quotation.end, last.end))?.[1] ?? '';
  const at = sentenceAt(sentences, quotation.start);
  const own = sentences[at] ?? block;
  let lastOwn = Math.max(0, at);
  while ((sentences[lastOwn]?.end ?? quotation.end) < quotation.end) lastOwn += 1;
  const end = Math.max(own.end, sentences[lastOwn]?.end ?? 0);
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
    { text: prior ? draft.slice(prior.start, prior.end) : '', isNote: false, stretch: prior },
    block.kind === 'note'
      ? { text: draft.slice(block.start, block.end), isNote: true, stretch: block }
      : { text: '', isNote: true },
  ];
}

function aroundBlock(
  draft: string,
  { blocks }: FoundQuotations,
  quotation: Quotation,
  sentences: readonly Stretch[],
): Level[] {
  const after = blocks[quotation.block + 1];
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

/** The sentences of a stretch, a slice at a time. */
function* sentencesIn(masked: string, from: number, to: number): Generator<Stretch[], void, void> {
  const text = masked.slice(from, to).replace(/\n/g, ' ');
  for (const some of sentenceSlices({ n: 0, text }, 'en'))
    yield some.map(({ start, end }) => ({ start: start + from, end: end + from }));
}

/** Number of the sentence that holds an offset; -1 where none does. Sentences are in order. */
function sentenceAt(sentences: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? low : -1;
}

function firstWords(text: string, most: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[most];
  return last ? text.slice(0, last.index) : text;
}
