import type { TextQuoteSelector } from '@/utils/anchor/selector';

/** Longest quote (UTF-16 units) that a link carries whole; of a longer one it names the first and the last words. */
const WHOLE_LIMIT = 300;
/** Words that stand for the start and the end of a longer quote, and for what is around any quote. */
const END_WORDS = 6;
const CONTEXT_WORDS = 4;
/** From this length on (UTF-16 units) a context was cut: that of the selectors is 64 long. */
const CONTEXT_LENGTH = 64;

/**
 * The address of a passage: a browser that opens it scrolls to the words and marks them.
 * URL Fragment Text Directives (WICG), section 3: `#:~:text=[prefix-,]start[,end][,-suffix]`. Each term has to lie in
 * one block of the page, so no term holds a line feed, and the context has to begin and end with whole words.
 * @param address of the page; a fragment of its own is replaced
 */
export function passageAddress(address: string, quote: TextQuoteSelector): string {
  const { exact, prefix, suffix } = quote;
  const before = wordsOf(prefix.slice(prefix.lastIndexOf('\n') + 1));
  const after = wordsOf(suffix.split('\n', 1)[0] ?? '');
  // A context that no line feed ends was cut at its length: the word at its far edge may be half a word.
  if (isCut(prefix)) before.shift();
  if (isCut(suffix)) after.pop();
  const terms = [
    ...context(before.slice(-CONTEXT_WORDS), (text) => `${text}-`),
    ...quoted(exact),
    ...context(after.slice(0, CONTEXT_WORDS), (text) => `-${text}`),
  ];
  return `${address.split('#', 1)[0]}#:~:text=${terms.join(',')}`;
}

/** The quote whole, or its start and its end. */
function quoted(exact: string): string[] {
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  if (lines.length <= 1 && exact.length <= WHOLE_LIMIT) return [encoded(exact.trim())];
  const start = wordsOf(lines[0] ?? '').slice(0, END_WORDS);
  const end = wordsOf(lines.at(-1) ?? '').slice(-END_WORDS);
  return [start, end].map((words) => encoded(words.join(' ')));
}

function context(words: readonly string[], mark: (text: string) => string): string[] {
  return words.length === 0 ? [] : [mark(encoded(words.join(' ')))];
}

function isCut(around: string): boolean {
  return around.length >= CONTEXT_LENGTH && !around.includes('\n');
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

/** A dash beside a comma would be read as the mark of the context; half a surrogate pair has no encoding. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
