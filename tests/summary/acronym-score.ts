import { findAcronyms } from '@/utils/summary/acronyms';
import type { AcronymCase } from './acronyms.cases';

export interface AcronymScore {
  wanted: number;
  /** Share of what was found that is right, and of what is wanted that was found, 0 to 1. */
  precision: number;
  recall: number;
  /** What was found and is not wanted (+), and what is wanted and was not found (-). */
  misses: string[];
}

/** Right is a definition with both forms as they are printed. */
export function acronymScore(cases: readonly AcronymCase[]): AcronymScore {
  let [wanted, found, right] = [0, 0, 0];
  const misses: string[] = [];
  for (const { text, defines } of cases) {
    const given = findAcronyms([{ n: 1, kind: 'text', text }]).map(({ short, long }) => `${short} = ${long}`);
    wanted += defines.length;
    found += given.length;
    right += given.filter((one) => defines.includes(one)).length;
    misses.push(...given.filter((one) => !defines.includes(one)).map((one) => `+ ${one}`));
    misses.push(...defines.filter((one) => !given.includes(one)).map((one) => `- ${one}`));
  }
  return { wanted, precision: right / found, recall: right / wanted, misses };
}
