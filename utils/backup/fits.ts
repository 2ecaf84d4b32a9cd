import { canonical } from './canonical';

/** UTF-16 units of a record in a backup: a text of a million words with its HTML, and no file that is one value. */
export const RECORD_LIMIT = 32_000_000;

/** A control character takes six of them. */
const UNITS_EACH = 6;
/** What is neither string, array nor object, with its comma: no number is longer. */
const SCALAR = 32;

/** Whether a backup with this value as a record, and `room` more in it, could be read again. */
export function fits(value: unknown, room = 0): boolean {
  const limit = RECORD_LIMIT - room;
  // To write it takes long, and of nearly all records it is plain.
  return atMost(value) <= limit || canonical(value).length <= limit;
}

function atMost(value: unknown): number {
  if (typeof value === 'string') return value.length * UNITS_EACH + SCALAR;
  if (typeof value !== 'object' || value === null) return SCALAR;
  let units = SCALAR;
  for (const [name, one] of Object.entries(value)) units += name.length * UNITS_EACH + SCALAR + atMost(one);
  return units;
}
