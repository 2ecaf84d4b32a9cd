import type { LensKind } from '@/utils/lens/kinds';

/**
 * A sentence marked by hand. The rules of the marking:
 * - recommendation: somebody is to do or to stop doing something from now on ("should", "must", "would do well to").
 *   Hindsight ("should have"), inference ("must have"), mere permission and what need not be done are none, nor is a
 *   word to the reader ("it should be noted").
 * - forecast: what is to become of something, also as a possibility or under a condition. Timetables ("will be held"),
 *   plans of the paper itself ("will argue") and guesses about the present ("may be one reason") are none.
 * - evidence: the sentence says on what its claim rests: a study, a survey, data, records. An opinion that is only
 *   attributed to somebody is none, nor is a word on data as a subject.
 * - definition: says what a term means. A sentence that only describes or praises is none.
 * - number: states a quantity: a share, a sum, a measure, a count of ten or more in figures. Dates, names with figures,
 *   ordinals and small counts in words are none.
 * `isReported`: the recommendation or forecast is somebody else's than the author's.
 */
export interface PolicyCase {
  text: string;
  kinds: readonly LensKind[];
  isReported: boolean;
}

export const is = (text: string, ...kinds: LensKind[]): PolicyCase => ({ text, kinds, isReported: false });
export const reported = (text: string, ...kinds: LensKind[]): PolicyCase => ({
  text,
  kinds,
  isReported: true,
});
export const none = (text: string): PolicyCase => ({ text, kinds: [], isReported: false });
