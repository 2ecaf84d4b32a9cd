import { Lexer, type Token, type Tokens } from 'marked';
import { authorsOf } from '@/utils/article/authors';
import { FileFaultError } from '@/utils/backup/file-fault';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { COLOURS } from '@/utils/highlight/highlight';
import { exportMessages } from '@/utils/i18n/en/export';
import { paperAt } from './annotations';
import { Collected } from './collect';
import { oneLine, webAddress } from './csl-paper';
import { type ImportedFile, type ImportedMark, type ImportedPaper, STATUSES } from './imported';
import { type Marked, markOf } from './mark';

/** What stands between the parts of a line of ours. */
const BETWEEN = ' · ';
const PARAGRAPH = new RegExp(`^${exportMessages.paragraph.replace('{number}', '(\\d+)')}$`);
const TAGS = `${exportMessages.tags}: `;
const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;

/**
 * Reads Markdown that we have exported (`utils/export/markdown.ts`); what somebody has written between our headings is
 * passed over. Of a highlight it holds words, note, tags, paragraph and heading, but neither context nor date. A colour is
 * known by its own name or by the one that the user gives it now.
 */
export function readMarkdown(text: string, colourNames: ColourNames = {}): ImportedFile {
  const body = text.replace(/^\uFEFF/, '').replace(FRONT_MATTER, '');
  const tokens = new Lexer({ gfm: true }).lex(body).filter(({ type }) => type !== 'space');
  const collected = new Collected();
  const name = tokens.find((token): token is Tokens.Heading => token.type === 'heading' && token.depth === 1);
  const starts = tokens.flatMap((token, at) => (token.type === 'heading' && token.depth === 2 ? [at] : []));
  if (starts.length === 0) throw new FileFaultError('no-papers');
  for (const [index, start] of starts.entries()) {
    const part = tokens.slice(start, starts[index + 1]);
    const title = oneLine(wordsOf(part[0]).replace(/^\d+\. /, '')) ?? '';
    collected.add(paperOf(title, part.slice(1), colourNames), title, { what: title });
  }
  const listName = name ? oneLine(wordsOf(name)) : null;
  return { kind: 'markdown', name: listName, papers: collected.papers(), leftOut: collected.leftOut };
}

function paperOf(title: string, tokens: readonly Token[], names: ColourNames): ImportedPaper | null {
  const facts = factsIn(tokens[0]);
  const fact = (key: 'publisher' | 'published' | 'series' | 'code' | 'number' | 'status' | 'page' | 'pdf') =>
    facts.get(exportMessages[key]) ?? null;
  const several = (key: 'authors' | 'categories' | 'tags', between: string) =>
    (facts.get(exportMessages[key]) ?? '').split(between).filter((one) => one !== '');
  const url = webAddress(fact('page') ?? undefined);
  if (!url || title === '') return null;
  const paper = paperAt(url, { title });
  const published = fact('published');
  return {
    ...paper,
    authors: authorsOf(several('authors', ', '), []),
    publisher: fact('publisher'),
    published: published !== null && /^\d{4}-\d\d-\d\d$/.test(published) ? published : null,
    series: fact('series'),
    number: fact('number'),
    categories: several('categories', ' / '),
    tags: several('tags', ', '),
    pdf: webAddress(fact('pdf') ?? undefined),
    lead: leadIn(tokens),
    status: STATUSES.find((one) => exportMessages[`status-${one}`] === fact('status')) ?? null,
    highlights: marksIn(tokens, url, names),
  };
}

/** "Label: value" of each item of the list under the title. */
function factsIn(token: Token | undefined): Map<string, string> {
  if (token?.type !== 'list') return new Map();
  return new Map(
    (token as Tokens.List).items.map((item) => {
      const [label = '', value = ''] = wordsOf(item).split(/: (.*)/s);
      return [label, value];
    }),
  );
}

/** The words that stand in a quote between the facts and the first heading, under their label. */
function leadIn(tokens: readonly Token[]): ImportedPaper['lead'] {
  const end = tokens.findIndex(({ type }) => type === 'heading');
  const at = tokens.slice(0, end === -1 ? undefined : end).findIndex(({ type }) => type === 'blockquote');
  if (at < 1) return null;
  const label = wordsOf(tokens[at - 1]).replace(/:$/, '');
  return { label: label === exportMessages.lead ? null : label, text: quoteIn(tokens[at]) };
}

function marksIn(tokens: readonly Token[], paper: string, names: ColourNames): ImportedMark[] {
  const start = tokens.findIndex(
    (token) => token.type === 'heading' && wordsOf(token) === exportMessages.highlights,
  );
  const marks: ImportedMark[] = [];
  for (const [at, token] of tokens.entries()) {
    if (start === -1 || at < start || token.type !== 'blockquote') continue;
    const place = tokens[at + 1];
    const parts = place?.type === 'paragraph' ? wordsOf(place).split(BETWEEN) : [];
    const said = placeIn(parts, names);
    const exact = quoteIn(token);
    if (exact.trim() === '') continue;
    marks.push(
      markOf({
        id: null,
        paper,
        exact,
        note: noteIn(tokens[at + 2]),
        ...said,
      }),
    );
  }
  return marks;
}

/** What the line under a quote says, in the order of `placeOf` (`utils/export/said.ts`): state, paragraph, heading, colour, tags. */
function placeIn(
  parts: readonly string[],
  names: ColourNames,
): Pick<Marked, 'tags' | 'colour' | 'paragraph' | 'heading'> {
  const tagged = parts.findIndex((part) => part.startsWith(TAGS));
  const before = tagged === -1 ? parts : parts.slice(0, tagged);
  const paragraph = before.findIndex((part) => PARAGRAPH.test(part));
  const colour = before.findLastIndex((part) => colourNamed(part, names) !== undefined);
  const heading = paragraph === -1 ? [] : before.slice(paragraph + 1, Math.max(colour, 0));
  return {
    tags: tagged === -1 ? [] : parts.slice(tagged).join(BETWEEN).slice(TAGS.length).split(', '),
    colour: colourNamed(before[colour] ?? '', names),
    paragraph: paragraph === -1 ? null : Number(PARAGRAPH.exec(before[paragraph] ?? '')?.[1]),
    heading: heading.length === 0 ? null : heading.join(BETWEEN),
  };
}

const colourNamed = (name: string, names: ColourNames) =>
  COLOURS.find((colour) => names[colour] === name) ?? COLOURS.find((colour) => colour === name);

const quoteIn = (token: Token | undefined) =>
  ((token as Tokens.Blockquote | undefined)?.tokens ?? [])
    .filter(({ type }) => type !== 'space')
    .map(wordsOf)
    .join('\n');

/** The note as it was written: Markdown, without the margin of the item in which it stands. */
function noteIn(token: Token | undefined): string {
  const [item] = token?.type === 'list' ? (token as Tokens.List).items : [];
  const head = `- ${exportMessages.note}:`;
  if (!item?.raw.startsWith(head)) return '';
  return item.raw
    .slice(head.length)
    .split('\n')
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .trim();
}

/** The words of a token, without any markup. */
function wordsOf(token: Token | undefined): string {
  if (!token) return '';
  if (token.type === 'link') return String(token.href);
  if (token.type === 'br') return '\n';
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner && inner.length > 0) return inner.map(wordsOf).join('');
  return 'text' in token ? String(token.text) : '';
}
