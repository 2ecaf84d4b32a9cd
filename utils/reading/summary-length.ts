/** Numbers of key sentences that can be chosen. */
export const SUMMARY_LENGTHS = [1, 3, 5, 8] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];
