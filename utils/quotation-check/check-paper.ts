import { paragraphNumber } from '@/utils/article/paragraphs';
import { type Judgement, judge } from './judge';
import { type Wanted, wantedOf } from './match';
import { type PaperText, paperText } from './paper-text';
import type { Piece } from './pieces';
import type { Quotation } from './quotations';
import type { SourcePaper, SourceVersion } from './sources';
import type { Hit } from './verdict';

/** A quotation made ready to be looked for in many texts. */
export interface Sought {
  wanted: Wanted;
  /** The same where words that a line ends in a hyphen are one; null where none are. The hyphen may be the word's own. */
  joined: Wanted | null;
  beside: { before: string; after: string; last: string };
  /** Whether some paper has its very words: then others are asked for these alone. */
  isFound: boolean;
}

const HYPHENATED = /(?<=\p{L})(?:[-‐]|\u00ad)[^\S\n]*\n\s*(?=\p{Ll})/gu;

/** UTF-16 units of the draft beside a quotation that are looked at for a negation. */
const BESIDE = 40;

export function soughtOf(draft: string, { start, end, innerEnd, pieces }: Quotation): Sought {
  const wanted = wantedOf(pieces);
  const lastPiece = pieces.findLast(({ kind }) => kind === 'words');
  const lastToken = wanted.runs.at(-1)?.tokens.at(-1);
  const run = wanted.runs.at(-1);
  // What follows the last word within the marks; a piece behind it (an ellipsis) says that the sentence goes on.
  const isLast = lastPiece !== undefined && lastPiece.end === innerEnd;
  return {
    wanted,
    joined: joinedOf(pieces),
    isFound: false,
    beside: {
      before: draft.slice(Math.max(0, start - BESIDE), start),
      after: draft.slice(end, end + BESIDE),
      last: isLast && run && lastToken ? run.text.slice(lastToken.end) : '',
    },
  };
}

function joinedOf(pieces: readonly Piece[]): Wanted | null {
  const joined = pieces.map((piece) => ({ ...piece, text: piece.text.replace(HYPHENATED, '') }));
  return joined.some(({ text }, i) => text !== pieces[i]?.text) ? wantedOf(joined) : null;
}

/** The place of a quotation in a text, as it stands, or with the words of its lines joined where that is nearer to it. */
function judged({ wanted, joined, beside, isFound }: Sought, text: PaperText): Judgement | null {
  const asItStands = judge(wanted, text, beside, isFound);
  if (!joined || asItStands?.reasons.length === 0) return asItStands;
  const other = judge(joined, text, beside, isFound);
  return other && other.likeness > (asItStands?.likeness ?? 0) ? other : asItStands;
}

/**
 * The best place of each quotation in a paper, over all kept versions of its text; null where it has nothing like it. Stops
 * behind each quotation, so that whoever runs it can let others have their turn.
 */
export function* checkPaper(
  sought: readonly Sought[],
  paper: SourcePaper,
): Generator<undefined, (Hit | null)[], void> {
  const present = paper.versions.find(({ sha256 }) => sha256 === paper.present) ?? null;
  const older = paper.versions.filter((version) => version !== present);
  const text = paperText(paper, present);
  yield;
  const found: (Hit | null)[] = [];
  for (const one of sought) {
    const judgement = judged(one, text);
    found.push(judgement && hitIn(paper, present, true, judgement));
    yield;
  }
  for (const version of older) {
    // What is right now needs no older text.
    if (found.every((hit) => hit?.judgement.reasons.length === 0)) break;
    const own = paperText(paper, version);
    yield;
    for (const [i, one] of sought.entries()) {
      const known = found[i] ?? null;
      if (known?.judgement.reasons.length === 0) continue;
      const judgement = judged(one, own);
      yield;
      if (!judgement || judgement.part === 'title') continue;
      const now = known?.isPresent ? known.judgement : (known?.now ?? null);
      const isBetter = judgement.reasons.length === 0 || !known;
      if (isBetter) found[i] = { ...hitIn(paper, version, false, judgement), now };
    }
  }
  return found;
}

function hitIn(
  paper: SourcePaper,
  version: SourceVersion | null,
  isPresent: boolean,
  judgement: Judgement,
): Hit {
  return {
    key: paper.key,
    sha256: version?.sha256 ?? null,
    isPresent,
    metAt: version?.createdAt ?? null,
    judgement,
    paragraph: version && judgement.n !== null ? paragraphNumber(version.paragraphs, judgement.n) : null,
    now: null,
  };
}
