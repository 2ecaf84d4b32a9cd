import * as v from 'valibot';
import { COLOURS } from '@/utils/highlight/highlight';
import { UUID } from '@/utils/uuid';

/** A highlight as our own exports write it whole (`utils/export/json.ts`); fields besides are left out. */
const LONG = 4_000_000;
const text = v.pipe(
  v.string(),
  v.maxLength(LONG),
  v.check((value) => value.isWellFormed(), 'half a character'),
);
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such instant'),
);
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const anchor = {
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(text, v.minLength(1)),
    prefix: text,
    suffix: text,
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: whole(0), end: whole(0) }),
};
const place = { paragraph: v.nullable(whole(1)), heading: v.nullable(text), sha256: digest };

const formerMark = v.object({
  ...anchor,
  ...place,
  removedAt: v.nullable(instant),
  until: instant,
});

export const ownMark = v.object({
  id: v.pipe(v.string(), v.regex(UUID)),
  anchor: v.object(anchor),
  ...place,
  colour: v.picklist(COLOURS),
  note: text,
  tags: v.array(text),
  removedAt: v.nullable(instant),
  formerAnchors: v.array(formerMark),
  createdAt: instant,
});
