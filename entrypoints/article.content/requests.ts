import { COLOURS } from '@/utils/highlight/highlight';
import type { PageCommand, ToPage } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/rpc';

/**
 * Parsers of the calls to a page, by hand: a library of schemas would double the size of the script that
 * every RSIS page loads. The callers are our own contexts, so shape is all that is checked.
 */

export function parseId(request: unknown): Request<ToPage, 'revealHighlight'> {
  const { id } = fieldsOf(request);
  return { id: textOf(id) };
}

/** Named one by one, so that a new one is not forgotten here. */
const COMMANDS: Record<PageCommand['name'], true> = {
  highlight: true,
  note: true,
  cite: true,
  next: true,
  previous: true,
  sentences: true,
};

export function parseCommand(request: unknown): PageCommand {
  const { name, colour } = fieldsOf(request);
  if (!isCommand(name)) throw new TypeError('no command');
  const known = COLOURS.find((one) => one === colour);
  if (colour !== undefined && !known) throw new TypeError('no colour');
  return known ? { name, colour: known } : { name };
}

function isCommand(name: unknown): name is PageCommand['name'] {
  return typeof name === 'string' && Object.hasOwn(COMMANDS, name);
}

export function parseKeys(request: unknown): Request<ToPage, 'libraryChanged'> {
  return { keys: textsOf(fieldsOf(request).keys) };
}

export function parseQuote(request: unknown): Request<ToPage, 'revealPassage'> {
  const { exact, prefix, suffix } = fieldsOf(fieldsOf(request).quote);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: textOf(exact),
      prefix: textOf(prefix),
      suffix: textOf(suffix),
    },
  };
}

export function parsePassage(request: unknown): Request<ToPage, 'markPassage'> {
  return { ...parseQuote(request), tags: textsOf(fieldsOf(request).tags) };
}

function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return value.map(textOf);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return value as Record<string, unknown>;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}
