import type { Author } from './article';
import { isBio, mentionsOf, namesInBio, printedAs, splitBios } from './bio';
import { isDate } from './dates';
import { type Found, linesAt, type Page } from './front';
import { metaContent } from './likely-title';
import { cleanName, looksLikeName, readNames, splitName } from './names';
import { SELECTORS, SERIES } from './rsis';
import { fingerprint } from './text';

/** Most authors of one line. */
const MOST = 20;
const BYLINE = /^(?:written |edited )?by:?\s+(?=\p{L})/iu;
/** A line with one of these words names an event or a page, however much it looks like a name. */
const NO_PERSON =
  /\b(?:meeting|dialogue|conference|workshop|forum|seminar|webinar|roundtable|symposium|summit|lecture|visit|launch|report|series|commentar(?:y|ies)|events?|news|speech|remarks|studies|security|publications?)\b/i;
/** What the head says when no person is meant. */
const NOBODY = /^(?:rsis|admin|editor|webmaster|s\.? rajaratnam|ntu|nanyang)\b/i;

/**
 * The names of the author line, wherever it is found; empty when the page names nobody.
 * `known` are the texts that look like names and are none: title, series, categories.
 */
export function authorNames(page: Page, known: readonly string[]): Found<string[]> {
  const selected = linesAt(page, SELECTORS.authors)?.flatMap(readNames) ?? [];
  if (selected.length > 0) return { value: unique(selected), how: `selector ${SELECTORS.authors}` };
  const byline = page.front.find(
    (block) => block.words <= 40 && BYLINE.test(block.text) && namesOf(block.lines[0]?.text ?? '').length > 0,
  );
  if (byline)
    return { value: namesOf(byline.lines[0]?.text ?? ''), how: 'text shape: a line that starts with "By"' };
  const others = new Set([...known, ...Object.keys(SERIES), 'About RSIS'].map(fingerprint));
  const line = page.front.find((block, i) => {
    if (others.has(fingerprint(block.text)) || block.element.closest('h1, h2')) return false;
    const names = block.lines.flatMap(({ text }) => namesOf(text));
    const isNearDate = [page.front[i - 1], page.front[i + 1]].some((other) => other && isDate(other.text));
    return names.length > 0 && (isNearDate || isNamed(page, names));
  });
  if (line)
    return {
      value: line.lines.flatMap(({ text }) => namesOf(text)),
      how: 'text shape: a line of names before the body',
    };
  const ofBio = page.body.slice(-6).flatMap(({ text }) => namesInBio(text));
  if (ofBio.length > 0) return { value: unique(ofBio.map(recased)), how: 'text shape: capitals of the bio' };
  const meta = metaContent(page.snapshot, 'citation_author', 'article:author', 'author');
  const ofHead = meta && !NOBODY.test(meta) ? namesOf(meta) : [];
  return { value: ofHead, how: ofHead.length > 0 ? 'head' : 'no author line' };
}

/** The names of a line that holds names alone (and a date perhaps); else none. */
function namesOf(text: string): string[] {
  const line = text.replace(/\s*[|•·–—]\s*\d{1,2}\s\p{L}+\s\d{4}\s*$/u, '');
  const names = readNames(line);
  return names.length <= MOST && !NO_PERSON.test(line) && names.every(looksLikeName) ? unique(names) : [];
}

/** Whether a bio or lead of the body mentions the names: only people are mentioned there. */
function isNamed(page: Page, names: readonly string[]): boolean {
  return (
    page.body.some(({ text }) => isBio(text, names)) ||
    (page.body[0] !== undefined && mentionsOf(page.body[0].text, names).length > 0)
  );
}

/** The authors with the split that the texts prove and their own part of the bios. */
export function authorsOf(names: readonly string[], bios: readonly string[]): Author[] {
  const parts = splitBios(bios, names.map(cleanName));
  return names.map((printed) => {
    const name = recased(printed);
    const bio = parts.get(printed);
    const author = splitName(name, printedAs(name, [...bios, printed]));
    return bio === undefined ? author : { ...author, bio };
  });
}

/** A name with its capitals in ordinary case: "Shantanu ROY-CHAUDHURY" is written "Shantanu Roy-Chaudhury". */
function recased(name: string): string {
  return name
    .split(' ')
    .map((part) => {
      const letters = part.replace(/[^\p{L}]/gu, '');
      const isCapitals =
        // An acronym in brackets stays: "Centre for Tides (CT Centre)".
        letters.length > 1 && letters === letters.toUpperCase() && !/[./()]|^(?:II|III|IV)$/.test(part);
      return isCapitals
        ? part
            .toLowerCase()
            .replace(/(^|[-‐’'])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
        : part;
    })
    .join(' ');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
