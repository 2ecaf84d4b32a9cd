/** Numbers of key sentences that can be chosen. */
export const SUMMARY_LENGTHS = [1, 3, 5, 8] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/** The numbers that leave something out of a text of so many sentences. */
export function lengthsFor(total: number): SummaryLength[] {
  return SUMMARY_LENGTHS.filter((length) => length < total);
}

/** The one that is wanted, or the largest that leaves something out. */
export function fitting(wanted: SummaryLength, total: number): SummaryLength {
  const offered = lengthsFor(total);
  return offered.includes(wanted) ? wanted : (offered.at(-1) ?? wanted);
}
