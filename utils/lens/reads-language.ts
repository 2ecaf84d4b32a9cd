import type { Paragraph } from '@/utils/article/article';

/** Words that no English prose does without; each other language has few of them. */
const COMMON =
  /\b(?:the|of|and|to|in|is|that|for|as|with|by|on|are|from|this|has|have|not|its|will|which|their|be|was|at|an?)\b/gi;
/** Letters of a text that are looked at. */
const SAMPLE = 6000;
/** Words below which the declared language alone counts. */
const ENOUGH = 40;
/** Of English prose some 40 % of the words are these, of Malay, French or Vietnamese not one in ten. */
const LEAST = 0.2;

/**
 * Whether the cue grammar can read a text: it knows English alone. A page that declares none counts as English, so its
 * words have a say too. `language` is a BCP 47 tag.
 */
export function lensReads(paragraphs: readonly Pick<Paragraph, 'text'>[], language: string): boolean {
  if (!/^en(?:-|$)/i.test(language)) return false;
  let sample = '';
  for (const { text } of paragraphs) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(0, SAMPLE)}\n`;
  }
  const words = sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return words < ENOUGH || (sample.match(COMMON)?.length ?? 0) >= words * LEAST;
}
