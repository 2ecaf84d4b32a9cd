import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A JSON value in the one form that RFC 8785 (JCS) gives it: names of members sorted by UTF-16 code units, no white
 * space. Members that are undefined are none.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}

/**
 * The checksum of a backup: SHA-256 over the UTF-8 of, for each member of `content` in order, a line with its name and then
 * a line for each of its values in canonical form.
 */
export class ContentDigest {
  readonly #hash = sha256.create();

  /** Begins a member. */
  member(name: string): void {
    this.#line(name);
  }

  /** Adds a value in canonical form. */
  value(text: string): void {
    this.#line(text);
  }

  /** Lower-case hex; nothing can be added after it. */
  end(): string {
    return bytesToHex(this.#hash.digest());
  }

  #line(text: string): void {
    this.#hash.update(utf8ToBytes(`${text}\n`));
  }
}
