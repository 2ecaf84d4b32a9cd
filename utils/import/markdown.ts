import { Lexer, type Token, type Tokens } from 'marked';
import { authorsOf } from '@/utils/article/authors';
import { FileFaultError } from '@/utils/backup/file-fault';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { exportMessages } from '@/utils/i18n/en/export';
import { paperAt } from './annotations';
import { Collected } from './collect';
import { oneLine, webAddress } from './csl-paper';
import { type ImportedFile, type ImportedPaper, STATUSES } from './imported';
import { marksIn, quoteIn, wordsOf } from './markdown-marks';

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Reads Markdown that we have exported (`utils/export/markdown.ts`); what somebody has written between our headings is
 * passed over. Of a highlight it holds id, words, note, tags, paragraph and heading, but neither context nor date. A colour is
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
  const facts = factsIn(tokens);
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

/** "Label: value" of each item of the first list under the title that names the page: somebody may have written before it. */
function factsIn(tokens: readonly Token[]): Map<string, string> {
  for (const token of tokens) {
    if (token.type === 'heading') break;
    if (token.type !== 'list') continue;
    const facts = new Map(
      (token as Tokens.List).items.map((item) => {
        const [label = '', value = ''] = wordsOf(item).split(/: (.*)/s);
        return [label, value];
      }),
    );
    if (facts.has(exportMessages.page)) return facts;
  }
  return new Map();
}

/** The words that stand in a quote between the facts and the first heading, under their label. */
function leadIn(tokens: readonly Token[]): ImportedPaper['lead'] {
  const end = tokens.findIndex(({ type }) => type === 'heading');
  const at = tokens.slice(0, end === -1 ? undefined : end).findIndex(({ type }) => type === 'blockquote');
  if (at < 1) return null;
  const label = wordsOf(tokens[at - 1]).replace(/:$/, '');
  return { label: label === exportMessages.lead ? null : label, text: quoteIn(tokens[at]) };
}
