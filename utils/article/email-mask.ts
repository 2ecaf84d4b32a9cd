/**
 * Decodes an address masked by Cloudflare (`data-cfemail`): hex bytes, the first of which is the key that all
 * others are combined with by XOR. Null for anything that gives no address.
 */
export function decodeEmail(hex: string | null): string | null {
  if (hex === null || !/^(?:[0-9a-f]{2}){4,256}$/i.test(hex)) return null;
  const bytes = Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const [key = 0, ...masked] = bytes;
  const address = new TextDecoder().decode(Uint8Array.from(masked, (byte) => byte ^ key));
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}
