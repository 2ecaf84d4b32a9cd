import { attributionsOf } from './attribution';
import { checkPaper, type Sought, soughtOf } from './check-paper';
import { nameIndex } from './name-index';
import { type FoundQuotations, type Quotation, quotationsIn } from './quotations';
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
  /** 0 while the quotations are still being found. */
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
  const found = await inTurns(quotationsIn(draft));
  if (!found) return null;
  const { quotations, unclosed } = found;
  if (quotations.length === 0) return { findings: [], unclosed, papers: new Map() };
  const facts = await sources.facts();
  if (signal.aborted) return null;
  since = performance.now();
  const names = await inTurns(nameIndex(facts));
  const attributions =
    names &&
    (await inTurns(attributionsOf(draft, found, names), (done) =>
      onProgress({ of: 'quotations', done, total: quotations.length }),
    ));
  const sought = attributions && (await inTurns(soughtIn(draft, found)));
  if (!sought) return null;
  const search = await searchFor(sources, facts, quotations, attributions, sought);
  since = performance.now();
  const keys = signal.aborted ? null : await inTurns(keysInOrder(search));
  if (!keys) return null;
  const hits: Hit[][] = quotations.map(() => []);
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    onProgress({ of: 'papers', done: at, total: keys.length });
    const papers = await sources.papers(keys.slice(at, at + AT_ONCE));
    since = performance.now();
    for (const paper of papers) {
      const own = numbersFor(search, paper.key);
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

/** Where quotations, told by their numbers, are looked for. */
interface Search {
  /** Papers that are looked through for all of `everywhere`, the first ones first. */
  through: ReadonlySet<string>;
  everywhere: readonly number[];
  /** For each paper the quotations that it may have besides, and how likely it is to have one: 0 for the likeliest. */
  single: ReadonlyMap<string, { numbers: ReadonlySet<number>; rank: number }>;
}

/** Where the index can tell nothing, all papers are looked through; else those alone of which it knows but the present text. */
async function searchFor(
  sources: Sources,
  facts: readonly PaperFacts[],
  quotations: readonly Quotation[],
  attributions: readonly References[],
  sought: readonly Sought[],
): Promise<Search> {
  const single = new Map<string, { numbers: Set<number>; rank: number }>();
  const add = (key: string, i: number, rank: number) => {
    const known = single.get(key);
    if (known) {
      known.numbers.add(i);
      known.rank = Math.min(known.rank, rank);
    } else single.set(key, { numbers: new Set([i]), rank });
  };
  const candidates = await sources.candidates(
    sought.map(({ wanted: { runs } }) => runs.map(({ text }) => text)),
  );
  const through = new Set(candidates ? await sources.edited() : facts.map(({ key }) => key));
  const everywhere: number[] = [];
  for (const [i, quotation] of quotations.entries()) {
    const named = attributions[i]?.keys.slice(0, MOST_NAMED) ?? [];
    for (const key of named) add(key, i, 1);
    if (isShort(quotation) && named.length > 0) continue;
    everywhere.push(i);
    for (const [rank, key] of (candidates?.[i] ?? []).entries()) add(key, i, rank);
  }
  return { through, everywhere, single };
}

/** Keys of the papers to look through, the likeliest of any quotation first: what is found there need not be looked for closely elsewhere. */
function* keysInOrder({ through, everywhere, single }: Search): Generator<undefined, string[], void> {
  const keys = [...single].toSorted(([, a], [, b]) => a.rank - b.rank).map(([key]) => key);
  if (everywhere.length === 0) return keys;
  for (const key of through) {
    if (!single.has(key)) keys.push(key);
    yield;
  }
  return keys;
}

/** Numbers of the quotations that a paper is looked through for, in order. */
function numbersFor({ through, everywhere, single }: Search, key: string): readonly number[] {
  const own = single.get(key)?.numbers ?? [];
  return [...new Set([...(through.has(key) ? everywhere : []), ...own])].sort((a, b) => a - b);
}

const isShort = ({ words }: Quotation): boolean => words < LEAST_WORDS;

function papersOf(findings: readonly Finding[], facts: readonly PaperFacts[]): Map<string, PaperFacts> {
  const named = new Set(
    findings.flatMap(({ hit, alsoIn, attribution }) => [hit?.key, ...alsoIn, ...attribution.keys]),
  );
  return new Map(facts.filter(({ key }) => named.has(key)).map((one) => [one.key, one]));
}
