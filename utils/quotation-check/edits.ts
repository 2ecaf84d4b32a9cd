import type { Finding } from './verdict';

/** A change to a draft; offsets are those of the draft as it was checked, UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What the user has done to the draft, one thing after the other: `ids` are numbers of findings. */
export interface Step {
  id: number;
  kind: 'words' | 'citation';
  edits: Edit[];
}

/** Words that were left out and can be put back in the quotation as a whole. */
const MOST_WHOLE = 120;

/**
 * The edits that put the paper's own words into a quotation; null where there are none to put, or they stand in no order
 * that the draft could keep. Omissions and asides of the draft's writer stay, but for those that hide or turn something.
 */
export function rightWords(draft: string, { quotation, verdict, hit }: Finding): Edit[] | null {
  if (!hit || verdict === 'verbatim' || verdict === 'set-apart') return null;
  const judgement = verdict === 'older' ? hit.now : hit.judgement;
  if (!judgement || judgement.reasons.length === 0) return null;
  const runs = runsOf(quotation.pieces);
  const isWhole =
    judgement.reasons.includes('negation-left-out') ||
    judgement.reasons.includes('insertion') ||
    judgement.words.length !== runs.length;
  if (isWhole || judgement.reasons.includes('missing')) {
    if (judgement.whole.split(/\s+/).length > MOST_WHOLE) return null;
    const [first] = runs;
    const last = runs.at(-1);
    if (!first || !last) return null;
    return [edited(draft, quotation.mark, first.start, last.end, judgement.whole)];
  }
  const edits = runs.flatMap(({ start, end }, i) => {
    const words = judgement.words[i];
    if (words === null || words === undefined) return [];
    const one = edited(draft, quotation.mark, start, end, words);
    return one.text === draft.slice(one.start, one.end) ? [] : [one];
  });
  return edits.length === 0 ? null : edits;
}

type Pieces = Finding['quotation']['pieces'];

/** Stretches of the draft that hold the runs of a quotation. */
function runsOf(pieces: Pieces): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { kind, start, end } of pieces) {
    if (kind === 'ellipsis' || kind === 'insertion') isOpen = false;
    if (kind !== 'words') continue;
    const last = runs.at(-1);
    if (isOpen && last) last.end = end;
    else runs.push({ start, end });
    isOpen = true;
  }
  return runs;
}

/** Puts words between the first and the last letter of a stretch, whose blanks and stops at the ends stay. */
function edited(draft: string, mark: string, start: number, end: number, words: string): Edit {
  const raw = draft.slice(start, end);
  const before =
    /^[^\p{L}\p{N}]*/u
      .exec(raw)?.[0]
      .replace(/[\p{Sc}\\[]+$/u, '')
      .replace(/[*_~]+/g, '') ?? '';
  const after =
    /[^\p{L}\p{N}]*$/u
      .exec(raw)?.[0]
      .replace(/^[%‰\]]+/, '')
      .replace(/[*_~]+/g, '') ?? '';
  const inner = raw.replace(/^[^\p{L}\p{N}]+/u, '');
  // Rows of one text: the signs of the paragraphs stand nowhere in it.
  let text = innerMarks(words.replace(/\s*\n\s*/g, ' '), mark);
  const [had, has] = [inner.charAt(0), text.charAt(0)];
  const isSameLetter = had !== has && had.toLowerCase() === has.toLowerCase();
  if (isSameLetter && firstWord(inner) === firstWord(text)) text = had + text.slice(1);
  return { start, end, text: before + text + after };
}

const firstWord = (text: string) => /^[\p{L}\p{M}]+/u.exec(text)?.[0].toLowerCase();

/** A quotation within a quotation has the other marks. */
function innerMarks(words: string, mark: string): string {
  if (mark === '“' || mark === '”' || mark === '„' || mark === '``')
    return words.replace(/“/g, '‘').replace(/”/g, '’');
  if (mark === '"') return words.replace(/[“”"]/g, "'");
  return words;
}

/** The edit that puts a citation behind a quotation. */
export function citing({ quotation }: Finding, citation: string): Edit[] {
  const at = quotation.kind === 'block' ? quotation.innerEnd : quotation.end;
  return [{ start: at, end: at, text: ` ${citation}` }];
}

/** The draft with all that was done to it. Edits of a later step at the same place count. */
export function applied(draft: string, steps: readonly Step[]): string {
  const edits = steps.flatMap((step) => step.edits).toSorted((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let done = 0;
  for (const { start, end, text: own } of edits) {
    if (start < done) continue;
    text += draft.slice(done, start) + own;
    done = end;
  }
  return text + draft.slice(done);
}
