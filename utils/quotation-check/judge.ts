import { foldTypography } from '@/utils/anchor/fold';
import { changesMeaning, comparedWords, isNegation } from '@/utils/anchor/meaning';
import { type DiffPart, wordDiff } from '@/utils/anchor/word-diff';
import { bringsTurn, turnsAtEdge, turnsBesideOmission, turnsByInsertion } from './insertions';
import { editedMatch, exactMatch, type Match, type Run, type RunPlace, type Wanted } from './match';
import { sentenceAt } from './paper-sentence';
import { type PaperText, type Part, partAt } from './paper-text';
import { isNumberSign } from './tokens';

/**
 * Why a quotation is not verbatim. `sense`: a negation, number, date, modal verb or name is another. `words`: other words
 * are. `omission`: words were left out without a sign. `negation-left-out`: an ellipsis hides a negation. `insertion`:
 * brackets turn the sense. `cut`: the edge cuts off what turns a word ("non-", "%"). `missing`: a part is not there.
 */
export type Reason =
  | 'sense'
  | 'words'
  | 'omission'
  | 'case'
  | 'punctuation'
  | 'negation-left-out'
  | 'insertion'
  | 'cut'
  | 'missing';

/** What is worth knowing of a quotation and changes no verdict. */
export type Note =
  | 'typography'
  | 'first-letter'
  | 'end'
  | 'goes-on'
  | 'title-case'
  | 'left-out'
  | 'inserted'
  | 'compound'
  | 'negated-before'
  | 'negated-after'
  | 'far-apart';

/** A stretch of the paper's text, UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** What comparing a quotation with the place where it stands in a text came to. */
export interface Judgement {
  reasons: Reason[];
  notes: Note[];
  likeness: number;
  part: Part['part'];
  /** Number of the paragraph in which it begins; null of title and lead. */
  n: number | null;
  /** From the words of the draft to those of the paper. */
  diff: DiffPart[];
  /** For each run the paper's own words; null for one that is not there. */
  words: (string | null)[];
  /** The paper's words from the first run to the last, with all that was left out. */
  whole: string;
  /** What stands in the paper before and after, for showing. */
  before: string;
  after: string;
}

/** Words of the paper that are shown beside a quotation. */
const BESIDE = 120;
/** Words between two parts of a quotation from which it is said that they are far apart. */
const FAR_WORDS = 150;

const HYPHEN = /[-‐‑–]/;
const OPPOSITE_BEFORE =
  /(?:^|[^\p{L}])(?:non|un|anti|counter|de|dis|ex|pre|post|pro|quasi|pseudo|semi|half|mid|sub|ultra|\p{N}+)[-‐‑–]$/iu;
const OPPOSITE_AFTER = /^[-‐‑–](?:free|less|proof|averse|neutral|sceptic|skeptic|resistant)/i;

/**
 * Compares a quotation with one text; null when nothing like it is there. `beside`: the draft's words next to its marks.
 * `isExact`: only its very words are looked for, which is a hundred times as fast.
 */
export function judge(
  wanted: Wanted,
  paper: PaperText,
  beside: { before: string; after: string; last: string },
  isExact = false,
): Judgement | null {
  const match = exactMatch(wanted, paper) ?? (isExact ? null : editedMatch(wanted, paper));
  return match && judgeMatch(wanted, paper, match, beside);
}

function judgeMatch(
  wanted: Wanted,
  paper: PaperText,
  match: Match,
  beside: { before: string; after: string; last: string },
): Judgement {
  const { runs } = wanted;
  const reasons = new Set<Reason>();
  const notes = new Set<Note>();
  const stretches = match.places.map((place) => place && stretchOf(paper, place, reasons, notes));
  const placed = stretches.filter((stretch) => stretch !== null);
  const first = placed[0] as Stretch;
  const last = placed.at(-1) as Stretch;
  const { part, n } = partAt(paper, first.start);
  const diff: DiffPart[] = [];
  for (const [i, run] of runs.entries()) {
    const stretch = stretches[i];
    if (diff.length > 0) diff.push({ kind: 'same', text: separator(run) });
    if (!stretch) {
      reasons.add('missing');
      diff.push({ kind: 'removed', text: run.text });
      continue;
    }
    const own = paper.text.slice(stretch.start, stretch.end);
    compareRun(run, own, part === 'title', reasons, notes);
    diff.push(...wordDiff(sameCase(wordsOnly(run), own), own));
  }
  for (let i = 1; i < runs.length; i++) {
    const [left, right] = [match.places[i - 1], match.places[i]];
    if (left && right) compareGap(runs[i] as Run, left, right, paper, reasons, notes);
  }
  for (const edge of wanted.edges) {
    const place = edge.side === 'before' ? match.places[0] : match.places.at(-1);
    if (place ? turnsAtEdge(edge, place, paper) : bringsTurn(edge.inserted)) reasons.add('insertion');
  }
  if (wanted.edges.length > 0) notes.add('inserted');
  compareEnds(match, paper, beside, reasons, notes);
  return {
    reasons: [...reasons],
    notes: [...notes],
    likeness: match.likeness,
    part,
    n,
    diff,
    words: stretches.map((stretch) => stretch && paper.text.slice(stretch.start, stretch.end)),
    whole: paper.text.slice(first.start, last.end),
    before: paper.text.slice(partAt(paper, first.start).start, first.start).slice(-BESIDE),
    after: paper.text.slice(last.end, partAt(paper, Math.max(last.start, last.end - 1)).end).slice(0, BESIDE),
  };
}

const separator = ({ before }: Run): string =>
  before === null ? ' ' : before.inserted !== '' ? ` [${before.inserted}] ` : ' […] ';

/** The stretch of a place, wider where its edge cuts off what turns the word. */
function stretchOf(
  { text, tokens }: PaperText,
  { start, end }: RunPlace,
  reasons: Set<Reason>,
  notes: Set<Note>,
): Stretch {
  let from = tokens[start]?.start ?? 0;
  let to = tokens[end - 1]?.end ?? from;
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 24);
  const isNumber = /^\p{N}/u.test(text.slice(from));
  if (OPPOSITE_BEFORE.test(before)) {
    reasons.add('cut');
    from -= /[\p{L}\p{N}]+[-‐‑–]$/u.exec(before)?.[0].length ?? 0;
  } else if (isNumber && /(?:[\p{Sc}]\s?|(?:^|[\s(])[-−])$/u.test(before)) {
    reasons.add('cut');
    from -= /(?:[\p{Sc}]\s?|[-−])$/u.exec(before)?.[0].length ?? 0;
  } else if (/[\p{L}\p{N}]$/u.test(before.slice(0, -1)) && HYPHEN.test(before.slice(-1)))
    notes.add('compound');
  const sign = tokens[end];
  if (
    sign &&
    isNumberSign(sign.key) &&
    /^\s?$/.test(text.slice(to, sign.start)) &&
    /\p{N}$/u.test(text.slice(from, to))
  ) {
    reasons.add('cut');
    to = sign.end;
  } else if (OPPOSITE_AFTER.test(after)) {
    reasons.add('cut');
    to += /^[-‐‑–][\p{L}\p{N}]+/u.exec(after)?.[0].length ?? 0;
  } else if (HYPHEN.test(after.slice(0, 1)) && /^[\p{L}\p{N}]/u.test(after.slice(1))) notes.add('compound');
  return { start: from, end: to };
}

/** The text of a run from its first word to its last. */
function wordsOnly({ text, tokens }: Run): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? text.length);
}

const firstWord = (text: string) => /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';

/** The draft's words with the first letter as large as the paper has it, where that is all that differs in it. */
function sameCase(draft: string, paper: string): string {
  const [a, b] = [draft.slice(0, 1), paper.slice(0, 1)];
  const isSame = firstWord(draft) === firstWord(paper);
  return isSame && a !== b && a.toLowerCase() === b.toLowerCase() ? b + draft.slice(1) : draft;
}

function compareRun(run: Run, own: string, isTitle: boolean, reasons: Set<Reason>, notes: Set<Note>): void {
  const raw = wordsOnly(run);
  let draft = sameCase(raw, own);
  if (draft !== raw) notes.add('first-letter');
  if (isTitle && draft !== own && foldTypography(draft).toLowerCase() === foldTypography(own).toLowerCase()) {
    notes.add('title-case');
    draft = own;
  }
  if (draft === own) return;
  const [a, b] = [comparedWords(draft), comparedWords(own)];
  if (a.join(' ') === b.join(' ')) {
    if (signs(draft) === signs(own)) {
      if (draft.replace(/\s+/g, ' ') !== own.replace(/\s+/g, ' ')) notes.add('typography');
    } else reasons.add(turnsByLine(draft, own) ? 'sense' : 'punctuation');
    return;
  }
  if (a.join(' ').toLowerCase() === b.join(' ').toLowerCase()) {
    reasons.add('case');
    return;
  }
  if (changesMeaning(draft, own)) reasons.add('sense');
  else {
    const parts = wordDiff(draft, own);
    const isLeftOut = parts.every(({ kind, text }) => kind !== 'removed' || !/[\p{L}\p{N}]/u.test(text));
    reasons.add(isLeftOut ? 'omission' : 'words');
  }
}

const minuses = (text: string) => foldTypography(text).match(/(?:^|[\s(])-(?=\p{N})/gu)?.length ?? 0;

/** A minus before a number is no punctuation. */
function turnsByLine(draft: string, own: string): boolean {
  return minuses(draft) !== minuses(own);
}

/** Punctuation as it is compared: a quotation within another has other marks. */
function signs(text: string): string {
  return foldTypography(text).replaceAll('"', "'").replaceAll(' ', '');
}

function compareGap(
  { before }: Run,
  left: RunPlace,
  right: RunPlace,
  paper: PaperText,
  reasons: Set<Reason>,
  notes: Set<Note>,
): void {
  const { text, tokens } = paper;
  const from = tokens[left.end - 1]?.end ?? 0;
  const to = tokens[right.start]?.start ?? from;
  const inserted = before?.inserted ?? '';
  if (before?.isOmission) {
    notes.add('left-out');
    if (right.start - left.end > FAR_WORDS) notes.add('far-apart');
    const quoted = leftOutOf(paper, from, to);
    if (comparedWords(quoted).some(isNegation)) reasons.add('negation-left-out');
    if (inserted !== '' && turnsBesideOmission(quoted, inserted)) reasons.add('insertion');
  } else if (inserted !== '' && turnsByInsertion(text.slice(from, to), inserted)) reasons.add('insertion');
  if (inserted !== '') notes.add('inserted');
}

/**
 * What was left out between two offsets of the sentences that are quoted: the rest of the one before, and the beginning of the
 * one that goes on. Whole sentences in between deny nothing of what is quoted.
 */
function leftOutOf(paper: PaperText, from: number, to: number): string {
  const before = sentenceAt(paper, Math.max(0, from - 1));
  const after = sentenceAt(paper, to);
  return after.start <= from
    ? paper.text.slice(from, to)
    : `${paper.text.slice(from, Math.max(from, before.end))}\n${paper.text.slice(after.start, to)}`;
}

/** Within one clause. */
const isBeside = (between: string): boolean => !/[.;:!?\n]/.test(between);

function compareEnds(
  { places }: Match,
  { text, tokens }: PaperText,
  beside: { before: string; after: string; last: string },
  reasons: Set<Reason>,
  notes: Set<Note>,
): void {
  const first = places.find((place) => place !== null) as RunPlace;
  const last = places.findLast((place) => place !== null) as RunPlace;
  const previous = tokens[first.start - 1];
  const start = tokens[first.start]?.start ?? 0;
  if (previous && isNegation(previous.value) && isBeside(text.slice(previous.end, start))) {
    if (!comparedWords(beside.before).slice(-2).some(isNegation)) notes.add('negated-before');
  }
  const next = tokens[last.end];
  const end = tokens[last.end - 1]?.end ?? 0;
  if (next && isNegation(next.value) && isBeside(text.slice(end, next.start))) {
    if (!comparedWords(beside.after).slice(0, 2).some(isNegation)) notes.add('negated-after');
  }
  // What the draft has within its marks behind the last word: "." or "," as its language has it.
  const sign = foldTypography(beside.last)
    .replace(/["'\s)\]]/g, '')
    .slice(0, 1);
  const own = foldTypography(text.slice(end, end + 6))
    .replace(/^["')\]]+/, '')
    .slice(0, 1);
  if ((sign === '?' || sign === '!') && sign !== own) reasons.add('punctuation');
  else if (/[.,;:]/.test(sign) && sign !== own)
    notes.add(sign === '.' && /^[\s,;:-]?/.test(own) && !/[.!?]/.test(own) ? 'goes-on' : 'end');
}
