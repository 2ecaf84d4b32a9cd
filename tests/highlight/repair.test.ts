import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '@/utils/highlight/highlight';
import { quotedAt, reattached, unrepaired } from '@/utils/highlight/repair';
import { highlight } from '../export/sample';
import { placeOf } from '../library/sample';

const at = (second: number) => new Date(second * 1000).toISOString();

/** A highlight after some repairs: each a re-attachment, or keeping it as removed. */
const repairs = fc.array(fc.constantFrom('reattach', 'keepRemoved'), { maxLength: 19 });

function repaired(acts: readonly string[]): Highlight[] {
  const states = [highlight()];
  for (const [n, act] of acts.entries()) {
    const last = states.at(-1) ?? highlight();
    const place = placeOf({ paragraph: n + 1 });
    if (act === 'reattach') states.push({ ...last, ...reattached(last, place, 'b'.repeat(64), at(n)) });
    else if (last.removedAt === null) states.push({ ...last, removedAt: at(n) });
  }
  return states;
}

describe('a repair', () => {
  it('is taken back to what was before it, whatever was repaired before', () => {
    fc.assert(
      fc.property(repairs, (acts) => {
        const states = repaired(acts);
        let now = states.at(-1) ?? highlight();
        for (const before of states.slice(0, -1).toReversed()) {
          now = { ...now, ...unrepaired(now) };
          expect(now).toEqual(before);
        }
        expect(unrepaired(now)).toBeNull();
      }),
    );
  });

  it('makes the quote one of the day on which it was made', () => {
    const made = highlight();
    expect(quotedAt(made)).toBe(made.createdAt);
    expect(quotedAt({ ...made, ...reattached(made, placeOf(), 'b'.repeat(64), at(9)) })).toBe(at(9));
  });
});
