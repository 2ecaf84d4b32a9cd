import { LENS_KINDS, type LensKind } from '@/utils/lens/kinds';
import { type KindOfSentence, kindsOf, marksIn } from '@/utils/lens/lens';
import type { PolicyCase } from './policy-case';

export interface KindScore {
  kind: LensKind;
  /** How many sentences are of the kind by hand. */
  wanted: number;
  precision: number;
  recall: number;
}

export interface PolicyScore {
  kinds: KindScore[];
  /** Share of the recommendations and forecasts found whose voice is right. */
  voices: number;
  /** What is missed (-), what is none (+), and whose voice is wrong (~). */
  misses: string[];
}

/** The lens against sentences marked by hand, each by itself: each pair of a sentence and a kind counts once. */
export function policyScore(cases: readonly PolicyCase[]): PolicyScore {
  return scoreOf(
    cases,
    cases.map(({ text }) => kindsOf(text)),
  );
}

/** The same of whole paragraphs, whose sentences the lens has to tell apart. */
export function paragraphScore(paragraphs: readonly (readonly PolicyCase[])[]): PolicyScore {
  const found = paragraphs.flatMap((cases, n) => {
    const marks = marksIn({ n, kind: 'text', text: cases.map(({ text }) => text).join(' ') }, 'en');
    return cases.map(({ text }) => marks.find((mark) => mark.text === text)?.kinds ?? []);
  });
  return scoreOf(paragraphs.flat(), found);
}

function scoreOf(cases: readonly PolicyCase[], found: readonly KindOfSentence[][]): PolicyScore {
  const misses: string[] = [];
  let spoken = 0;
  let right = 0;
  for (const [i, { text, kinds, isReported }] of cases.entries()) {
    const here = found[i] ?? [];
    for (const { kind, voice, cue } of here) {
      if (!kinds.includes(kind)) misses.push(`+ ${kind} (${cue.rule}: ${cue.words}): ${text}`);
      else if (kind === 'recommendation' || kind === 'forecast') {
        spoken += 1;
        if ((voice.kind === 'reported') === isReported) right += 1;
        else misses.push(`~ ${kind}: ${text}`);
      }
    }
    for (const kind of kinds) if (!here.some((one) => one.kind === kind)) misses.push(`- ${kind}: ${text}`);
  }
  const kinds = LENS_KINDS.map((kind) => {
    const isFound = (i: number) => (found[i] ?? []).some((one) => one.kind === kind);
    const wanted = cases.filter((one) => one.kinds.includes(kind)).length;
    const marked = cases.filter((_, i) => isFound(i)).length;
    const both = cases.filter((one, i) => one.kinds.includes(kind) && isFound(i)).length;
    return { kind, wanted, precision: both / Math.max(1, marked), recall: both / Math.max(1, wanted) };
  });
  return { kinds, voices: right / Math.max(1, spoken), misses };
}
