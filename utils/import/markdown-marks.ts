import type { Token, Tokens } from 'marked';
import type { ColourNames } from '@/utils/highlight/colour-names';
import { exportMessages } from '@/utils/i18n/en/export';
import type { ImportedMark } from './imported';
import { markOf } from './mark';
import { BETWEEN, placeIn } from './place-line';

/** The title of the link to a passage (`utils/export/markdown.ts`). */
const ID = /^highlight (\S+)$/;

/**
 * The highlights of a paper: the quotes whose line leads to their passage, under the highlight's id, wherever in the paper
 * they stand by now. A file without such lines is an older one: there they are the quotes under the last heading of ours.
 */
export function marksIn(tokens: readonly Token[], paper: string, names: ColourNames): ImportedMark[] {
  const start = tokens.findLastIndex(
    (token) => token.type === 'heading' && token.depth === 3 && wordsOf(token) === exportMessages.highlights,
  );
  const quotes = tokens.flatMap((token, at) => {
    if (token.type !== 'blockquote') return [];
    // From here on: from the beginning of each it would take the square of their number.
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.type !== 'blockquote' && tokens[end]?.type !== 'heading')
      end += 1;
    const behind = tokens.slice(at + 1, end);
    return [{ at, exact: quoteIn(token), behind, line: behind.find((one) => idIn(one) !== null) }];
  });
  const isOlder = quotes.every(({ line }) => line === undefined);
  return quotes.flatMap(({ at, exact, behind, line }) => {
    const isMark = isOlder ? start !== -1 && at > start : line !== undefined;
    if (!isMark || exact.trim() === '') return [];
    const place = line ?? behind.find(({ type }) => type === 'paragraph');
    const said = placeIn(place ? partsOf(place) : [], names);
    return [markOf({ id: place ? idIn(place) : null, paper, exact, note: noteIn(behind), ...said })];
  });
}

/** The link at the end of a line under a quote. */
function passageIn(token: Token): Tokens.Link | undefined {
  if (token.type !== 'paragraph') return undefined;
  return (token.tokens ?? []).findLast(
    (one): one is Tokens.Link => one.type === 'link' && ID.test(String(one.title ?? '')),
  );
}

const idIn = (token: Token) => ID.exec(passageIn(token)?.title ?? '')?.[1] ?? null;

function partsOf(line: Token): string[] {
  const passage = passageIn(line);
  const inner = ((line as Tokens.Paragraph).tokens ?? []).filter((one) => one !== passage);
  return inner
    .map(wordsOf)
    .join('')
    .split(BETWEEN)
    .filter((part) => part.trim() !== '');
}

export const quoteIn = (token: Token | undefined) =>
  ((token as Tokens.Blockquote | undefined)?.tokens ?? [])
    .filter(({ type }) => type !== 'space')
    .map(wordsOf)
    .join('\n');

/** The note as it was written: Markdown, without the margin of the item in which it stands. */
function noteIn(tokens: readonly Token[]): string {
  const head = `${exportMessages.note}:`;
  const items = tokens.flatMap((token) => (token.type === 'list' ? (token as Tokens.List).items : []));
  const note = items.find(({ text }) => text.startsWith(head));
  if (!note) return '';
  const text = note.text
    .slice(head.length)
    .replace(/^\s*\n/, '')
    .trimEnd();
  // Of a margin that is a tab the parser takes half.
  const margin = /\n\t/.test(note.raw) ? (/^ */.exec(text)?.[0] ?? '') : '';
  return margin === '' ? text : text.replace(new RegExp(`^${margin}`, 'gm'), '');
}

/** The words of a token, without any markup. */
export function wordsOf(token: Token | undefined): string {
  if (!token) return '';
  if (token.type === 'link') return String(token.href);
  if (token.type === 'br') return '\n';
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner && inner.length > 0) return inner.map(wordsOf).join('');
  return 'text' in token ? String(token.text) : '';
}
