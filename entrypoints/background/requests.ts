import * as v from 'valibot';
import { CONTEXT_LENGTH } from '@/utils/anchor/selector';
import { type Article, FIELDS, PARAGRAPH_KINDS, WAYS } from '@/utils/article/article';
import { articleText } from '@/utils/article/paragraphs';
import type { Draft } from '@/utils/highlight/draft';
import {
  COLOURS,
  type HighlightChange,
  type HighlightDraft,
  type HighlightPlace,
  NOTE_LIMIT,
} from '@/utils/highlight/highlight';
import type { FromPage } from '@/utils/messaging/protocol';
import type { CallName, Request } from '@/utils/messaging/rpc';
import { ProblemError } from '@/utils/problem';
import { sha256 } from '@/utils/sha256';
import { UUID } from '@/utils/uuid';

/**
 * What a visited page may say, key by key: no other key, and no string without a limit. Limits are UTF-16 code
 * units, far above what RSIS prints and far below what would hurt.
 */
const LINE_LIMIT = 2_000;
const SHORT_TEXT_LIMIT = 20_000;
/** Of the body's HTML and of each other long text: the extraction refuses larger pages. */
const BODY_LIMIT = 10_000_000;
const ITEMS_LIMIT = 200;
const PARAGRAPHS_LIMIT = 100_000;
const ALIASES_LIMIT = 50;
/** Of one paper on a list, which knows its code and its address. */
const ITEM_KEYS_LIMIT = 10;
/** One more than is meant: an edge that would split a surrogate pair may move outwards. */
const CONTEXT_LIMIT = CONTEXT_LENGTH + 1;

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const filled = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const line = filled(LINE_LIMIT);
const lines = v.pipe(v.array(line), v.maxLength(ITEMS_LIMIT));
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));
const id = v.pipe(v.string(), v.regex(UUID));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.maxLength(LINE_LIMIT), v.isoTimestamp());
const webAddress = v.pipe(line, v.check(isWebAddress, 'not an http(s) address'));

const anchor = v.strictObject({
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: filled(BODY_LIMIT),
    prefix: text(CONTEXT_LIMIT),
    suffix: text(CONTEXT_LIMIT),
  }),
  position: v.pipe(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: whole(0), end: whole(1) }),
    v.check(({ start, end }) => start < end, 'the end is not after the start'),
  ),
});

const place = v.strictObject({
  anchor,
  paragraph: v.nullable(whole(1)),
  heading: v.nullable(text(SHORT_TEXT_LIMIT)),
}) satisfies v.GenericSchema<unknown, HighlightPlace>;

const draft = v.strictObject({
  ...place.entries,
  colour: v.picklist(COLOURS),
  note: text(NOTE_LIMIT),
  tags: v.exactOptional(lines),
}) satisfies v.GenericSchema<unknown, HighlightDraft>;

const draftNote = v.strictObject({
  id: filled(LINE_LIMIT),
  note: text(NOTE_LIMIT),
  anchor: v.nullable(anchor),
  colour: v.picklist(COLOURS),
}) satisfies v.GenericSchema<unknown, Draft>;

const change = v.pipe(
  v.strictObject({
    colour: v.exactOptional(v.picklist(COLOURS)),
    note: v.exactOptional(text(NOTE_LIMIT)),
    tags: v.exactOptional(lines),
  }),
  v.check((fields) => Object.keys(fields).length > 0, 'changes nothing'),
) satisfies v.GenericSchema<unknown, HighlightChange>;

const author = v.strictObject({
  name: line,
  family: v.exactOptional(line),
  given: v.exactOptional(line),
  literal: v.exactOptional(line),
  bio: v.exactOptional(text(SHORT_TEXT_LIMIT)),
});

const sources = v.strictObject(v.entriesFromList(FIELDS, v.exactOptional(v.picklist(WAYS))));

const article = v.strictObject({
  key: line,
  aliases: v.pipe(v.array(line), v.maxLength(ALIASES_LIMIT)),
  code: v.nullable(line),
  series: v.nullable(line),
  number: v.nullable(line),
  coverage: v.picklist(['full', 'abstract', 'excerpt']),
  title: text(LINE_LIMIT),
  authors: v.pipe(v.array(author), v.maxLength(ITEMS_LIMIT)),
  published: v.nullable(v.pipe(v.string(), v.isoDate())),
  categories: lines,
  lead: v.nullable(v.strictObject({ label: v.nullable(line), text: text(BODY_LIMIT) })),
  pdf: v.nullable(webAddress),
  url: webAddress,
  publisher: v.nullable(line),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/)),
  words: whole(0),
  minutes: whole(1),
  paragraphs: v.pipe(
    v.array(v.strictObject({ n: whole(1), kind: v.picklist(PARAGRAPH_KINDS), text: filled(BODY_LIMIT) })),
    v.maxLength(PARAGRAPHS_LIMIT),
    v.check((all) => all.reduce((sum, one) => sum + one.text.length, 0) <= BODY_LIMIT, 'too much text'),
  ),
  html: text(BODY_LIMIT),
  sources,
  sha256: digest,
}) satisfies v.GenericSchema<unknown, Article>;

/** The key and the aliases of one paper. */
const aliases = v.pipe(v.array(line), v.maxLength(ALIASES_LIMIT + 1));
/** Without one, nothing would ever find again what is stored. */
const someAliases = v.pipe(aliases, v.minLength(1));

const requests = {
  highlightsOf: v.strictObject({ aliases }),
  loadModule: v.strictObject({ module: v.picklist(['reading', 'marking', 'listing', 'lens', 'citing']) }),
  language: v.null(),
  citationStyle: v.null(),
  listingStates: v.strictObject({
    items: v.pipe(
      v.array(v.strictObject({ keys: v.pipe(v.array(line), v.maxLength(ITEM_KEYS_LIMIT)) })),
      v.maxLength(ITEMS_LIMIT),
    ),
  }),
  completeListed: v.strictObject({ opId: id, article }),
  witnessText: v.strictObject({ opId: id, article, isWhole: v.boolean() }),
  editOf: v.strictObject({ key: line }),
  acknowledgeText: v.strictObject({ opId: id, key: line, sha256: digest }),
  showChanges: v.strictObject({ key: line, from: digest, to: digest }),
  addHighlight: v.strictObject({ opId: id, article, draft }),
  changeHighlight: v.strictObject({ opId: id, aliases, id, change }),
  deleteHighlight: v.strictObject({ opId: id, aliases, id }),
  restoreHighlight: v.strictObject({ opId: id, aliases, id }),
  revert: v.strictObject({ opId: id, aliases, way: v.picklist(['undo', 'redo']) }),
  tellProgress: v.strictObject({
    aliases: someAliases,
    paragraph: v.pipe(whole(1), v.maxValue(PARAGRAPHS_LIMIT)),
    share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    number: v.optional(v.nullable(v.pipe(whole(1), v.maxValue(PARAGRAPHS_LIMIT))), null),
  }),
  stayToRead: v.strictObject({ opId: id, aliases }),
  drafts: v.strictObject({ aliases }),
  keepDraft: v.strictObject({ aliases: someAliases, draft: draftNote }),
  dropDraft: v.strictObject({ aliases, id: filled(LINE_LIMIT) }),
  reattachHighlight: v.strictObject({ opId: id, id, article, place }),
  keepRemoved: v.strictObject({ opId: id, aliases, id }),
  undoRepair: v.strictObject({ opId: id, aliases, id, repair: instant }),
} satisfies { [K in CallName<FromPage>]: v.GenericSchema<unknown, Request<FromPage, K>> };

/** Makes the argument of each call out of whatever a page sent; throws when it is anything else. */
export const parsers: { [K in CallName<FromPage>]: (request: unknown) => Request<FromPage, K> } = {
  highlightsOf: (request) => parse(requests.highlightsOf, request),
  loadModule: (request) => parse(requests.loadModule, request),
  language: (request) => parse(requests.language, request),
  citationStyle: (request) => parse(requests.citationStyle, request),
  listingStates: (request) => parse(requests.listingStates, request),
  completeListed: (request) => parse(requests.completeListed, request),
  witnessText: (request) => parse(requests.witnessText, request),
  editOf: (request) => parse(requests.editOf, request),
  acknowledgeText: (request) => parse(requests.acknowledgeText, request),
  showChanges: (request) => parse(requests.showChanges, request),
  addHighlight: (request) => parse(requests.addHighlight, request),
  changeHighlight: (request) => parse(requests.changeHighlight, request),
  deleteHighlight: (request) => parse(requests.deleteHighlight, request),
  restoreHighlight: (request) => parse(requests.restoreHighlight, request),
  revert: (request) => parse(requests.revert, request),
  tellProgress: (request) => parse(requests.tellProgress, request),
  stayToRead: (request) => parse(requests.stayToRead, request),
  drafts: (request) => parse(requests.drafts, request),
  keepDraft: (request) => parse(requests.keepDraft, request),
  dropDraft: (request) => parse(requests.dropDraft, request),
  reattachHighlight: (request) => parse(requests.reattachHighlight, request),
  keepRemoved: (request) => parse(requests.keepRemoved, request),
  undoRepair: (request) => parse(requests.undoRepair, request),
};

/**
 * Throws `bad-request` unless the article's digest is that of its text: under a false one, a later true version of
 * the text would be taken for kept already.
 */
export async function checkDigest({ paragraphs, sha256: claimed }: Article): Promise<void> {
  if ((await sha256(articleText(paragraphs))) !== claimed)
    throw new ProblemError('bad-request', 'sha256 is not that of the text');
}

function parse<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const result = v.safeParse(schema, request, { abortEarly: true });
  if (result.success) return result.output;
  // Where, not what: a report must not carry the user's words.
  const [issue] = result.issues;
  throw new ProblemError(
    'bad-request',
    `${v.getDotPath(issue) ?? 'request'}: expected ${issue.expected ?? 'another value'}`,
  );
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
