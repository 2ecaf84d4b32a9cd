/**
 * Places in a list as strings that sort by UTF-16 code units, as IndexedDB does, so that moving an entry writes
 * that entry alone. A place is a fraction's digits: eight for the whole part, which appending and prepending
 * count up and down, then as many as it takes to lie between two others.
 * After D. Greenspan, "Implementing Fractional Indexing" (2020), without its variable length of the whole part.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const WHOLE_LENGTH = 8;
/** The first place of a list: half of 36^8 places remain on either side. */
const FIRST = `i${'0'.repeat(WHOLE_LENGTH - 1)}`;

/**
 * A place after `before` and ahead of `after`; null stands for the list's ends.
 * Throws a RangeError when `before` is not ahead of `after`.
 */
export function placeBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null) return midpoint(before, after);
  if (before !== null) return countWhole(before, 1);
  return after === null ? FIRST : countWhole(after, -1);
}

function countWhole(place: string, step: 1 | -1): string {
  const whole = Number.parseInt(place.slice(0, WHOLE_LENGTH), BASE) + step;
  return whole.toString(BASE).padStart(WHOLE_LENGTH, '0');
}

/** Whether there is room between two places: a backup of another library may bring one that is taken here. */
export function isAhead(low: string, high: string): boolean {
  return value(low) < value(high);
}

/** As a fraction: zeros at its end say nothing. */
const value = (place: string) => place.replace(/0+$/, '');

/** The shortest place between two: digits compared as fractions, so padded to the whole part's length. */
function midpoint(low: string, high: string): string {
  if (!isAhead(low, high)) throw new RangeError(`no place between ${low} and ${high}`);
  let common = '';
  let upper: string | null = high;
  for (let i = 0; ; i++) {
    const lowDigit = digit(low, i);
    const highDigit = upper === null ? BASE : digit(upper, i);
    if (lowDigit === highDigit) {
      common += DIGITS[lowDigit];
    } else if (highDigit - lowDigit > 1) {
      return `${common}${DIGITS[Math.floor((lowDigit + highDigit) / 2)]}`.padEnd(WHOLE_LENGTH, '0');
    } else {
      // Neighbouring digits: keep the lower one, and what follows has no upper bound any more.
      common += DIGITS[lowDigit];
      upper = null;
    }
  }
}

const digit = (place: string, i: number) => DIGITS.indexOf(place[i] ?? '0');
