import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Colour } from '@/utils/highlight/highlight';
import { COLOURS } from '@/utils/highlight/highlight';
import { UUID } from '@/utils/uuid';
import type { ImportedMark } from './imported';

/** What a file tells of a highlight. */
export interface Marked {
  /** The file's own id; where that is no UUID, or there is none, one is made of what the highlight says. */
  id: string | null;
  /** Names its paper, so that the same words in two papers are two highlights. */
  paper: string;
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  note: string;
  tags: readonly string[];
  colour?: string | undefined;
  paragraph?: number | null | undefined;
  heading?: string | null | undefined;
  sha256?: string | undefined;
  createdAt?: string | undefined;
}

/** On which text a highlight was made when the file does not say: on none that is known. */
const NO_TEXT = '0'.repeat(64);
/** When it was made, likewise. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';
/** UTF-16 units of context: more than any program writes. */
const CONTEXT = 2_000;

/**
 * A highlight as the library takes it. The same words in a file that is imported twice have the same id. Its place is
 * looked for by its words when the page is opened; where the file tells no offset, none is claimed but the beginning.
 */
export function markOf(told: Marked): ImportedMark {
  const { exact, note, start, end } = told;
  const isPlace = isWhole(start) && isWhole(end) && start < end;
  return {
    id: told.id !== null && UUID.test(told.id) ? told.id : madeId(told),
    anchor: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: wellFormed((told.prefix ?? '').slice(-CONTEXT)),
        suffix: wellFormed((told.suffix ?? '').slice(0, CONTEXT)),
      },
      position: {
        type: 'TextPositionSelector',
        start: isPlace ? start : 0,
        end: isPlace ? end : exact.length,
      },
    },
    paragraph: isWhole(told.paragraph) && told.paragraph > 0 ? told.paragraph : null,
    heading: told.heading ?? null,
    colour: colourOf(told.colour),
    note: wellFormed(note),
    tags: [...told.tags],
    sha256: /^[0-9a-f]{64}$/.test(told.sha256 ?? '') ? (told.sha256 ?? NO_TEXT) : NO_TEXT,
    createdAt: instantOf(told.createdAt) ?? LONG_AGO,
  };
}

const isWhole = (n: number | null | undefined): n is number => Number.isSafeInteger(n) && Number(n) >= 0;
const wellFormed = (text: string) => text.toWellFormed();

function colourOf(told: string | undefined): Colour {
  return COLOURS.find((colour) => colour === told?.toLowerCase()) ?? 'yellow';
}

/** An instant as the library writes it, in UTC and of a year of four digits; null for anything else. */
function instantOf(told: string | undefined): string | null {
  const time = told === undefined ? Number.NaN : Date.parse(told);
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/.test(instant) ? instant : null;
}

/**
 * An id of what identifies the highlight: its own id among others of that paper and words (two programs both count from
 * 1), else paper, words, context and place.
 */
function madeId({ id, paper, exact, prefix, suffix, start, paragraph }: Marked): string {
  return id === null
    ? madeOf([paper, exact, prefix ?? '', suffix ?? '', start ?? '', paragraph ?? ''])
    : madeOf(['id', id, paper, exact]);
}

/** The id of a highlight beside another one on the same words: of all that is said of it. */
export const anotherId = (mark: ImportedMark) => madeOf(['another', mark]);

/** A UUID of version 8 (RFC 9562, section 5.8). */
function madeOf(named: readonly unknown[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(named)))).slice(0, 32);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
