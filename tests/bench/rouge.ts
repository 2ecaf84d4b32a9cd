import { l, n } from 'js-rouge';
import { pick, seeded } from './random';

/** F1 of ROUGE-1, ROUGE-2 and ROUGE-L (of a whole summary), from 0 to 1. */
export type Rouge = readonly [one: number, two: number, longest: number];

/** Words as ROUGE counts them (C.-Y. Lin 2004): letters and digits alone, in small letters, nothing stemmed. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The score of one summary against another, each as its sentences. */
export function rouge(candidate: readonly string[], reference: readonly string[]): Rouge {
  const [ours, theirs] = [candidate, reference].map((sentences) => sentences.join('\n'));
  if (!ours || !theirs) return [0, 0, 0];
  const flat = { tokenizer: words };
  const lines = { tokenizer: words, segmenter: (text: string) => text.split('\n') };
  return [n(ours, theirs, { n: 1, ...flat }), n(ours, theirs, { n: 2, ...flat }), l(ours, theirs, lines)];
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The middle 95 % of the means of 2,000 samples drawn with replacement (B. Efron's percentile bootstrap), always the
 * same ones for as many values.
 */
export function confidence(values: readonly number[]): [low: number, high: number] {
  const random = seeded(values.length);
  const means = Array.from({ length: 2000 }, () => mean(values.map(() => pick(random, values)))).sort(
    (a, b) => a - b,
  );
  return [means[50] ?? 0, means[1949] ?? 0];
}
