/**
 * A random UUID, version 4 (RFC 9562, section 5.4). `crypto.randomUUID` is missing on pages that are served
 * over plain http, `getRandomValues` is not.
 */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40; // version
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80; // variant
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A UUID as this extension writes them, of any version: lower-case, with hyphens. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a UUID was made of what it names (version 8, RFC 9562, section 5.8), not by chance. */
export const isMadeUuid = (id: string): boolean => UUID.test(id) && id[14] === '8';
