import { Lexer, type MarkedToken, type Token } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Marked } from './Marked';

/** Longest text (UTF-16 units) that is read as Markdown: a longer one would hold up the screen that shows it. */
const LIMIT = 20_000;
/** Quotes, lists and emphasis in one another; deeper ones show their source. */
const DEPTH_LIMIT = 12;

/**
 * A note as its author meant it: emphasis, strong, code, links to http(s), lists, quotes, headings (as strong lines) and
 * line breaks. Everything else, HTML among it, stands as it was written. Built as elements: no HTML is ever parsed.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => parse(text), [text]);
  return (
    <div class="markdown" dir="auto">
      {tokens === null ? <p class="markdown-source">{text}</p> : blocks(tokens, 0)}
    </div>
  );
}

/** Reads a note that nobody has written: a browser compiles a pattern when it is first used, which takes longer than any note. */
export function prepare(): void {
  parse('- a *b* `c` [d](e)\n\n> f');
}

/** Null for what is shown as it was written. */
function parse(text: string): Token[] | null {
  if (text.length > LIMIT) return null;
  try {
    return Lexer.lex(text, { gfm: true, breaks: true });
  } catch (error) {
    // Thousands of quotes in one another exceed the stack of the parser.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function blocks(tokens: readonly Token[], depth: number): ComponentChildren {
  return tokens.map((token) => block(token as MarkedToken, depth));
}

function block(token: MarkedToken, depth: number): ComponentChildren {
  if (depth > DEPTH_LIMIT) return <p class="markdown-source">{token.raw}</p>;
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return (
        <p>
          <strong>{inline(token.tokens, depth)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{inline(token.tokens, depth)}</p>;
    case 'text':
      return inline(token.tokens ?? [token], depth);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, depth + 1)}</blockquote>;
    case 'list': {
      const items = token.items.map((item, at) => <li key={at}>{blocks(item.tokens, depth + 1)}</li>);
      return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'def':
    case 'hr':
    case 'html':
    case 'table':
      return <p class="markdown-source">{token.raw.trimEnd()}</p>;
    case 'list_item':
    case 'br':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'strong':
      throw new Error(`${token.type} is no block`);
  }
}

function inline(tokens: readonly Token[], depth: number): ComponentChildren {
  return tokens.map((token) => piece(token as MarkedToken, depth + 1));
}

function piece(token: MarkedToken, depth: number): ComponentChildren {
  if (depth > DEPTH_LIMIT) return token.raw;
  switch (token.type) {
    case 'text':
      return token.tokens ? inline(token.tokens, depth) : <Marked text={token.text} />;
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{inline(token.tokens, depth)}</strong>;
    case 'em':
      return <em>{inline(token.tokens, depth)}</em>;
    case 'del':
      return <del>{inline(token.tokens, depth)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return isWebAddress(token.href) ? (
        <a href={token.href} target="_blank" rel="noopener noreferrer">
          {inline(token.tokens, depth)}
        </a>
      ) : (
        token.raw
      );
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'html':
    case 'image':
      return token.raw;
    case 'blockquote':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
      throw new Error(`${token.type} is no part of a line`);
  }
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
