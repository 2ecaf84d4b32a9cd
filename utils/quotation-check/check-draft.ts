import { attributionsOf } from './attribution';
import { checkPaper, type Sought, soughtOf } from './check-paper';
import { nameIndex } from './name-index';
import { type FoundQuotations, type Quotation, quotationsOf } from './quotations';
import type { References } from './references';
import type { PaperFacts, SourcePaper } from './sources';
import { type Finding, type Hit, isVerbatim, LEAST_WORDS, verdictOf } from './verdict';

/** Where the papers are, and what has them found. */
export interface Sources {
  /** What is known of each saved paper, without its text. */
  facts(): Promise<readonly PaperFacts[]>;
  /**
   * For each quotation, given by its words, keys of papers that may have it, the likeliest first; null where it can't be
   * told, so that all have to be looked through.
   */
  candidates(words: readonly string[][]): Promise<readonly (readonly string[])[] | null>;
  /** Keys of papers with more than one kept version: nothing else finds words that are no longer there. */
  edited(): Promise<readonly string[]>;
  /** Papers by their keys; one that has gone meanwhile is left out. */
  papers(keys: readonly string[]): Promise<readonly SourcePaper[]>;
}

export interface CheckProgress {
  /** First the quotations are read, for whom the draft names; then papers are looked through. */
  of: 'quotations' | 'papers';
  done: number;
  total: number;
}

export interface Checked {
  findings: Finding[];
  /** Offsets of marks that nothing closes. */
  unclosed: number[];
  /** What is known of every paper that a finding names, by key. */
  papers: Map<string, PaperFacts>;
}

/** Papers read at once. */
const AT_ONCE = 20;
/** Milliseconds of work after which others have their turn: half a frame. */
const SLICE_MS = 8;
/** Papers of one author that are looked through because a draft names them. */
const MOST_NAMED = 60;

/**
 * Checks every quotation of a draft against all papers. Null when the signal is aborted. `turn` lets others have theirs:
 * it is awaited after each slice of work.
 */
export async function checkDraft(
  draft: string,
  sources: Sources,
  options: { signal: AbortSignal; onProgress: (progress: CheckProgress) => void; turn: () => Promise<void> },
): Promise<Checked | null> {
  const { signal, onProgress, turn } = options;
  const found = quotationsOf(draft);
  const { quotations, unclosed } = found;
  if (quotations.length === 0) return { findings: [], unclosed, papers: new Map() };
  const facts = await sources.facts();
  if (signal.aborted) return null;
  let since = performance.now();
  /** What comes in steps, with a turn for others after each slice of it; null once the signal is aborted. */
  const inTurns = async <Step, T>(
    steps: Iterator<Step, T>,
    onTurn?: (step: Step) => void,
  ): Promise<T | null> => {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - since < SLICE_MS) continue;
      onTurn?.(value);
      await turn();
      if (signal.aborted) return null;
      since = performance.now();
    }
  };
  const attributions = await inTurns(attributionsOf(draft, found, nameIndex(facts)), (done) =>
    onProgress({ of: 'quotations', done, total: quotations.length }),
  );
  const sought = attributions && (await inTurns(soughtIn(draft, found)));
  if (!sought) return null;
  const wanted = await papersFor(sources, facts, found, attributions, sought);
  if (signal.aborted) return null;
  const keys = [...wanted.keys()];
  const hits: Hit[][] = quotations.map(() => []);
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    onProgress({ of: 'papers', done: at, total: keys.length });
    for (const paper of await sources.papers(keys.slice(at, at + AT_ONCE))) {
      const own = wanted.get(paper.key) ?? [];
      const places = await inTurns(
        checkPaper(
          own.map((i) => sought[i] as Sought),
          paper,
        ),
      );
      if (!places) return null;
      for (const [k, i] of own.entries()) {
        const place = places[k];
        if (!place) continue;
        hits[i]?.push(place);
        // Words that are only like it can change nothing any more.
        const one = sought[i];
        if (one && isVerbatim(place)) one.isFound = true;
      }
    }
    if (signal.aborted) return null;
  }
  onProgress({ of: 'papers', done: keys.length, total: keys.length });
  const findings = quotations.map((quotation, i) =>
    verdictOf(draft, quotation, attributions[i] ?? { keys: [], label: null }, hits[i] ?? []),
  );
  return { findings, unclosed, papers: papersOf(findings, facts) };
}

function* soughtIn(draft: string, { quotations }: FoundQuotations): Generator<undefined, Sought[], void> {
  const sought: Sought[] = [];
  for (const quotation of quotations) {
    sought.push(soughtOf(draft, quotation));
    yield;
  }
  return sought;
}

/**
 * Keys of the papers to look through, each with the numbers of the quotations that it may have: those first that are the
 * likeliest of any quotation, since what is found there need not be looked for closely elsewhere.
 */
async function papersFor(
  sources: Sources,
  facts: readonly PaperFacts[],
  { quotations }: FoundQuotations,
  attributions: readonly References[],
  sought: readonly Sought[],
): Promise<Map<string, number[]>> {
  const wanted = new Map<string, Set<number>>();
  const ranks = new Map<string, number>();
  const add = (key: string, i: number, rank: number) => {
    ranks.set(key, Math.min(rank, ranks.get(key) ?? rank));
    const known = wanted.get(key);
    if (known) known.add(i);
    else wanted.set(key, new Set([i]));
  };
  const words = sought.map(({ wanted: { runs } }) => runs.map(({ text }) => text));
  const candidates = await sources.candidates(words);
  const edited = candidates ? await sources.edited() : [];
  for (const [i, quotation] of quotations.entries()) {
    const named = attributions[i]?.keys.slice(0, MOST_NAMED) ?? [];
    for (const key of named) add(key, i, 1);
    if (isShort(quotation) && named.length > 0) continue;
    const own = candidates ? [...(candidates[i] ?? []), ...edited] : facts.map(({ key }) => key);
    for (const [rank, key] of own.entries()) add(key, i, rank);
  }
  return new Map(
    [...wanted]
      .toSorted(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
      .map(([key, numbers]) => [key, [...numbers].sort((a, b) => a - b)]),
  );
}

const isShort = ({ words }: Quotation): boolean => words < LEAST_WORDS;

function papersOf(findings: readonly Finding[], facts: readonly PaperFacts[]): Map<string, PaperFacts> {
  const named = new Set(
    findings.flatMap(({ hit, alsoIn, attribution }) => [hit?.key, ...alsoIn, ...attribution.keys]),
  );
  return new Map(facts.filter(({ key }) => named.has(key)).map((one) => [one.key, one]));
}
