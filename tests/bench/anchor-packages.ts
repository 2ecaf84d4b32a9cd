import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { Rule } from './anchor-rules';

/** The package reads nothing of a root but its text, so it gets that alone. It keeps 32 letters of context. */
export const domAnchorTextQuote: Rule = (text, { exact, prefix, suffix }, hint) => {
  const selector = { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
  const place = toTextPosition({ textContent: text }, selector, { hint: hint.start });
  return place && { ...place, state: text.slice(place.start, place.end) === exact ? 'exact' : 'changed' };
};

/** The first place where prefix, quote and suffix stand unchanged: the package knows no other. */
export const apacheAnnotator: Rule = async (text, { exact, prefix, suffix }) => {
  const root = document.createElement('div');
  root.textContent = text;
  const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
  for await (const range of matcher(root)) {
    return { start: range.startOffset, end: range.endOffset, state: 'exact' };
  }
  return null;
};
