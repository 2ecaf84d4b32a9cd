import { describe, expect, it } from 'vitest';
import { changesMeaning } from '@/utils/anchor/meaning';

/** Pairs whose sense differs, and pairs that say the same to whoever quotes them. */
const TURNED: readonly [before: string, after: string][] = [
  ['the fleet will sail', 'the fleet will not sail'],
  ['they were told', 'they weren’t told'],
  ['it is likely', 'it is unlikely'],
  ['a harmful rule', 'a harmless rule'],
  ['it must end', 'it may end'],
  ['they’ll end', 'they’d end'],
  ['15 ships', '75 ships'],
  ['−5 degrees', '5 degrees'],
  ['$15', '€15'],
  ['15 %', '15'],
  ['ten ships', 'twelve ships'],
  ['early March', 'early May'],
  ['last year', 'next year'],
  ['by Friday', 'by Monday'],
  ['said Tan', 'said Lim'],
  ['in Mali', 'in Bali'],
  ['tell us', 'tell US'],
  ['a notable view', 'a not able view'],
  ['1 000 ships', '1000 ships'],
  ['主席说', '主任说'],
];
const SAME: readonly [before: string, after: string][] = [
  ['the old fleet', 'the ageing fleet'],
  ['into the inner harbour', 'toward the inner harbour'],
  ['it is important', 'it is pressing'],
  ['The fleet sails', 'the fleet sails'],
  ['a long view', 'along view'],
  ['it’s “so”', 'it\'s "so"'],
  ['the discussion ended', 'the debate ended'],
];

describe('the guard of the sense', () => {
  it.each(TURNED)('sees that %j and %j say different things', (before, after) => {
    expect(changesMeaning(before, after)).toBe(true);
    expect(changesMeaning(after, before)).toBe(true);
  });

  it.each(SAME)('lets %j become %j', (before, after) => {
    expect(changesMeaning(before, after)).toBe(false);
    expect(changesMeaning(after, before)).toBe(false);
  });
});
