import * as v from 'valibot';
import { FileFaultError } from '@/utils/backup/file-fault';
import { identityOf } from '@/utils/share/read-list-file';
import { Collected } from './collect';
import { cslItem, oneLine, paperOfEntry, webAddress } from './csl-paper';
import type { ImportedFile, ImportedMark, ImportedPaper } from './imported';
import { markOf } from './mark';
import { isOwnAnnotation, isOwnFile, ownHighlightOf } from './own-annotation';
import { badValue, toldMark } from './told-records';

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/), as far as they mark words of a page. Everything is
 * optional there, and one thing may stand where a list may: what is of another shape counts as not said.
 */
const words = v.fallback(v.optional(v.string()), undefined);
const number = v.fallback(v.optional(v.number()), undefined);
const many = <T>(one: v.GenericSchema<unknown, T>) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
      v.transform((values): T[] =>
        values.flatMap((value) => {
          const read = v.safeParse(one, value);
          return read.success ? [read.output] : [];
        }),
      ),
    ),
    [],
  );

const selector = v.object({
  type: words,
  exact: words,
  prefix: words,
  suffix: words,
  start: number,
  end: number,
});
const source = v.union([v.string(), v.object({ id: words, title: words, name: words, 'dc:title': words })]);
const target = v.object({
  source,
  selector: many(selector),
  paragraph: number,
  heading: words,
  textDigest: words,
});
const body = v.object({ type: words, value: v.string(), purpose: words });
const annotation = v.object({
  id: words,
  created: words,
  body: v.optional(v.unknown()),
  bodyValue: words,
  target: many(target),
  colour: words,
  paper: v.fallback(v.optional(cslItem), undefined),
});
type Annotation = v.InferOutput<typeof annotation>;
type Target = v.InferOutput<typeof target>;

const page = v.object({ items: v.array(v.unknown()) });
const collection = v.object({
  label: words,
  first: v.optional(page),
  items: v.optional(v.array(v.unknown())),
});

/** Reads annotations: one, a list, a page or a collection with its first page. Throws a `FileFaultError`. */
export function readAnnotations(value: unknown): ImportedFile {
  const whole = v.safeParse(collection, value);
  const held = whole.success ? (whole.output.first?.items ?? whole.output.items) : undefined;
  const items = Array.isArray(value) ? (value as unknown[]) : (held ?? [value]);
  const collected = new Collected();
  const isOwn = isOwnFile(value);
  for (const [index, item] of items.entries()) {
    const what = `items[${index + 1}]`;
    const read = v.safeParse(annotation, item);
    if (!read.success) throw new FileFaultError('bad-value', { what });
    const own = isOwn && isOwnAnnotation(item) ? ownMarkOf(item, what) : null;
    const targets = read.output.target.filter((one) => quoteOf(one) !== undefined);
    if (targets.length === 0) collected.add(null, read.output.id ?? what, { what });
    for (const [at, one] of targets.entries()) {
      const paper = paperOf(read.output, one);
      const mark = paper && (own ?? markIn(read.output, one, at, paper.url));
      const named = mark && { ...paper, highlights: [mark] };
      collected.add(named, read.output.id ?? what, { what });
    }
  }
  const name = whole.success ? oneLine(whole.output.label) : null;
  return { kind: 'annotations', name, papers: collected.papers(), leftOut: collected.leftOut };
}

function ownMarkOf(item: unknown, what: string): ImportedMark {
  const read = v.safeParse(toldMark, ownHighlightOf(item));
  if (!read.success) throw badValue({ what }, read.issues[0]);
  return read.output;
}

const quoteOf = ({ selector: all }: Target) =>
  all.find(({ type, exact }) => type === 'TextQuoteSelector' && exact !== undefined && exact.trim() !== '');

function paperOf(told: Annotation, one: Target): ImportedPaper | null {
  const from = typeof one.source === 'string' ? { id: one.source } : one.source;
  const address = webAddress(from.id);
  const cited = told.paper ? paperOfEntry(told.paper) : null;
  return cited ?? (address === null ? null : paperAt(address, from));
}

/** A page of which only the address is known for certain: until it is opened, that may have to be its title. */
export function paperAt(
  url: string,
  {
    title,
    name,
    'dc:title': dcTitle,
  }: { title?: string | undefined; name?: string | undefined; 'dc:title'?: string | undefined },
): ImportedPaper {
  const { host, pathname } = new URL(url);
  return {
    title: oneLine(dcTitle ?? title ?? name) ?? `${host}${pathname}`,
    url,
    code: null,
    series: null,
    number: null,
    authors: [],
    published: null,
    publisher: null,
    categories: [],
    pdf: null,
    language: null,
    lead: null,
    tags: [],
    highlights: [],
    identity: identityOf({ url, code: null }),
  };
}

function markIn(told: Annotation, one: Target, at: number, paper: string): ImportedMark {
  const bodies = bodiesOf(told);
  const id = told.id?.replace(/^urn:uuid:/, '') ?? null;
  return markOf({
    ...anchorIn(one),
    // Of several targets each is a highlight of its own.
    id: id !== null && at > 0 ? `${id} ${at}` : id,
    paper,
    note: bodies
      .filter(({ purpose }) => purpose !== 'tagging')
      .map(({ value }) => value)
      .join('\n\n'),
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    colour: told.colour,
    createdAt: told.created,
  });
}

function anchorIn(one: Target) {
  const quote = quoteOf(one);
  const position = one.selector.find(({ type }) => type === 'TextPositionSelector');
  return {
    exact: quote?.exact ?? '',
    prefix: quote?.prefix,
    suffix: quote?.suffix,
    start: position?.start,
    end: position?.end,
    paragraph: one.paragraph,
    heading: one.heading,
    sha256: one.textDigest,
  };
}

function bodiesOf({ body: told, bodyValue }: Annotation): v.InferOutput<typeof body>[] {
  const all: unknown[] = Array.isArray(told) ? told : [told];
  const read = all.flatMap((one) => {
    const textual = v.safeParse(body, one);
    return textual.success ? [textual.output] : [];
  });
  return bodyValue === undefined
    ? read
    : [...read, { value: bodyValue, type: undefined, purpose: undefined }];
}
