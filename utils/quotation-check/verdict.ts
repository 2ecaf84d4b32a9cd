import type { Judgement } from './judge';
import type { Quotation } from './quotations';
import type { References } from './references';

/**
 * `verbatim`: the paper's very words. `older`: those of an earlier version alone. `altered`: the paper has other words.
 * `wrong-paper`: the draft names another source. `not-found`: no saved paper has anything like it. `set-apart`: a short
 * phrase or a title in quotation marks, which no text need have.
 */
export type Verdict = 'verbatim' | 'older' | 'altered' | 'wrong-paper' | 'not-found' | 'set-apart';

export const VERDICTS = [
  'altered',
  'wrong-paper',
  'not-found',
  'older',
  'verbatim',
  'set-apart',
] as const satisfies readonly Verdict[];

/** Where a paper has a quotation, or something like it. */
export interface Hit {
  key: string;
  sha256: string | null;
  /** Whether that is the text that stands on its page now, as far as is known. */
  isPresent: boolean;
  /** When that version was first met; null of title and lead that are known without a text. */
  metAt: string | null;
  judgement: Judgement;
  /** The number to cite of its paragraph; null where there is none. */
  paragraph: number | null;
  /** Of words that only an earlier version has: what the present one has in their place. */
  now: Judgement | null;
}

export interface Finding {
  quotation: Quotation;
  verdict: Verdict;
  /** The paper that has it; null where none has. */
  hit: Hit | null;
  /** Further papers that have the very words. */
  alsoIn: string[];
  attribution: References;
  /** Why it is set apart. */
  apart: 'short' | 'title' | null;
}

/** Quotations of fewer words are phrases that any text may have. */
export const LEAST_WORDS = 4;

/** Whether the present text has the very words. */
export const isVerbatim = ({ judgement, isPresent }: Hit): boolean =>
  isPresent && judgement.reasons.length === 0;
const isOlder = ({ judgement, isPresent }: Hit): boolean => !isPresent && judgement.reasons.length === 0;

/** What the best places of a quotation in each paper come to. */
export function verdictOf(
  draft: string,
  quotation: Quotation,
  attribution: References,
  hits: readonly Hit[],
): Finding {
  const ranked = hits.toSorted(
    (a, b) => b.judgement.likeness - a.judgement.likeness || (a.key < b.key ? -1 : 1),
  );
  const told = (verdict: Verdict, hit: Hit | null, apart: Finding['apart'] = null): Finding => ({
    quotation,
    verdict,
    hit,
    alsoIn: hit === null ? [] : ranked.filter((one) => one !== hit && isVerbatim(one)).map(({ key }) => key),
    attribution,
    apart,
  });
  const isNamed = ({ key }: Hit) => attribution.keys.includes(key);
  const title = ranked.find((hit) => isVerbatim(hit) && isWholeTitle(hit));
  if (title) return told('verbatim', title);
  if (quotation.words < LEAST_WORDS) {
    const own = ranked.find((hit) => isVerbatim(hit) && isNamed(hit));
    return own ? told('verbatim', own) : told('set-apart', null, 'short');
  }
  const first = (fits: (hit: Hit) => boolean) => ranked.find(fits);
  const isAnyNamed = attribution.keys.length > 0 || attribution.label !== null;
  const verbatim = first(isVerbatim);
  const older = first(isOlder);
  if (!isAnyNamed) {
    if (verbatim) return told('verbatim', verbatim);
    if (older) return told('older', older);
    const [altered] = ranked;
    return altered ? told('altered', altered) : unfound(draft, quotation, told);
  }
  const ownVerbatim = first((hit) => isVerbatim(hit) && isNamed(hit));
  if (ownVerbatim) return told('verbatim', ownVerbatim);
  const ownOlder = first((hit) => isOlder(hit) && isNamed(hit));
  if (ownOlder) return told('older', ownOlder);
  if (verbatim) return told('wrong-paper', verbatim);
  const ownAltered = first(isNamed);
  if (ownAltered) return told('altered', ownAltered);
  const other = older ?? ranked[0];
  return other ? told('wrong-paper', other) : unfound(draft, quotation, told);
}

function isWholeTitle({ judgement: { part, before, after } }: Hit): boolean {
  return part === 'title' && before.trim() === '' && !/[\p{L}\p{N}]/u.test(after);
}

function unfound(
  draft: string,
  quotation: Quotation,
  told: (verdict: Verdict, hit: null, apart?: Finding['apart']) => Finding,
): Finding {
  const isTitle =
    quotation.kind === 'marked' && looksLikeTitle(draft.slice(quotation.innerStart, quotation.innerEnd));
  return isTitle ? told('set-apart', null, 'title') : told('not-found', null);
}

/** A title is set with capitals, and ends without a stop. */
function looksLikeTitle(text: string): boolean {
  if (/[.!]$/.test(text) || text.length > 200) return false;
  const words = text.match(/[\p{L}\p{M}’'-]{4,}/gu) ?? [];
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 2 && large.length >= 0.8 * words.length;
}
