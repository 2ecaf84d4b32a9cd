import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { articleText } from '@/utils/article/paragraphs';
import type { TextRecord } from '@/utils/library/records';

/** Whether the digest of a text is that of its words: under a false one, the true text would be taken for kept already. */
export function hasOwnDigest({
  paragraphs,
  sha256: claimed,
}: Pick<TextRecord, 'paragraphs' | 'sha256'>): boolean {
  return bytesToHex(sha256(utf8ToBytes(articleText(paragraphs)))) === claimed;
}
