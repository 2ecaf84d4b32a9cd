import { parseAnyDate } from './any-date';
import { isByline } from './authors-elsewhere';
import { isDate } from './dates';
import type { Found, Page } from './front';
import type { Head } from './head';
import { fingerprint, normalise } from './text';

/** Paragraphs at the start among which a summary of the head may be printed. */
const OPENING = 4;
/** Fewest words of a summary: a sentence. */
const SUMMARY_WORDS = 8;
/** Longest address of a PDF that is kept. */
const LONGEST_ADDRESS = 2000;

/**
 * The day that the head gives, else the one that is printed above the text: the only `<time>` there, a line that is
 * a date, or the date in the line of authors.
 */
export function publishedElsewhere({ snapshot, front }: Page, { published }: Head): Found<string> | null {
  if (published) return published;
  const times = [...snapshot.document.querySelectorAll('time[datetime]')];
  const above = times.filter((time) =>
    front.some(({ element }) => element.contains(time) || time.contains(element)),
  );
  const [only, ...others] = above.length > 0 ? above : times;
  const marked = only && others.length === 0 ? parseAnyDate(only.getAttribute('datetime') ?? '') : null;
  if (marked) return { value: marked, how: 'selector time[datetime]' };
  const alone = front.findLast(({ text }) => isDate(text)) ?? front.findLast(({ text }) => isByline(text));
  const date = alone && parseAnyDate(alone.text);
  return date ? { value: date, how: 'text shape: a line above the text' } : null;
}

/** Where the head says the paper's PDF is. */
export function pdfElsewhere({ pdf }: Head, url: string): string | null {
  if (!pdf || !URL.canParse(pdf.value, url)) return null;
  const { protocol, href } = new URL(pdf.value, url);
  return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? href : null;
}

/** A summary that the page does not print as its opening, and that is a sentence and whole. */
export function leadElsewhere({ summaries }: Head, texts: readonly string[]): Found<string> | null {
  const opening = fingerprint(texts.slice(0, OPENING).join(' '));
  const all = new Set(texts.map(fingerprint));
  const found = summaries.find(({ value }) => {
    const print = fingerprint(value);
    const isWhole = /[.!?。！？]["”’»)]?$/.test(value) && !/\.{3}$|\[…\]$/.test(value);
    return (
      isWhole &&
      normalise(value).split(' ').length >= SUMMARY_WORDS &&
      !opening.includes(print) &&
      !all.has(print)
    );
  });
  return found ?? null;
}
