import * as v from 'valibot';
import { parseCode } from '@/utils/article/publication-code';
import { instant } from '@/utils/backup/record-schemas';
import { COLOURS } from '@/utils/highlight/highlight';
import { UUID } from '@/utils/uuid';
import {
  type HighlightEntry,
  LIST_FILE_FORMAT,
  LIST_FILE_LIMITS,
  LIST_FILE_VERSION,
  type ListFile,
} from './list-file';

/** What a file may hold, in UTF-16 code units and in numbers: no more than a backup's records, so that one can be restored. */
const LINE = 4_000;
const LONG = 8_000_000;
const ITEMS_LIMIT = 1_000;

/** No character that only controls: a name with a line break or a null would stand badly in any list. */
const printable = v.check((text: string) => !/[\p{Cc}\p{Cs}]/u.test(text), 'control characters');
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LINE), v.regex(/\S/), printable);
const text = v.pipe(
  v.string(),
  v.maxLength(LONG),
  v.check((value) => value.isWellFormed(), 'half a character'),
);
const lines = v.pipe(v.array(line), v.maxLength(ITEMS_LIMIT));
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const webAddress = v.pipe(
  line,
  v.check(
    (address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol),
    'no web address',
  ),
);

const highlight = v.object({
  id: v.pipe(v.string(), v.regex(UUID)),
  anchor: v.object({
    quote: v.object({
      type: v.literal('TextQuoteSelector'),
      exact: v.pipe(text, v.minLength(1)),
      prefix: text,
      suffix: text,
    }),
    position: v.pipe(
      v.object({ type: v.literal('TextPositionSelector'), start: whole(0), end: whole(1) }),
      v.check(({ start, end }) => start < end, 'ends before it starts'),
    ),
  }),
  paragraph: v.nullable(whole(1)),
  heading: v.nullable(text),
  colour: v.picklist(COLOURS),
  note: text,
  tags: lines,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  createdAt: instant,
}) satisfies v.GenericSchema<unknown, HighlightEntry>;

const paper = v.object({
  title: line,
  url: webAddress,
  code: v.nullable(
    v.pipe(
      v.string(),
      v.check((code) => parseCode(code) === code, 'no code of RSIS'),
    ),
  ),
  authors: lines,
  published: v.nullable(v.pipe(v.string(), v.isoDate(), v.check(isDay, 'no such day'))),
  series: v.nullable(line),
  publisher: v.nullable(line),
  categories: lines,
  pdf: v.nullable(webAddress),
  highlights: v.pipe(v.array(highlight), v.maxLength(LIST_FILE_LIMITS.highlights)),
});

/** The 31st of February is another day of March to `Date`. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Tells our files from any other JSON, before anything else is looked at. */
export const listFileHead = v.object({ format: v.literal(LIST_FILE_FORMAT), version: whole(1) });

export const listFile = v.object({
  format: v.literal(LIST_FILE_FORMAT),
  version: v.literal(LIST_FILE_VERSION),
  list: v.object({ name: v.pipe(line, v.maxLength(200)), description: text }),
  papers: v.pipe(v.array(paper), v.maxLength(LIST_FILE_LIMITS.papers)),
}) satisfies v.GenericSchema<unknown, ListFile>;
