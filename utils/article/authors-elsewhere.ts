import type { Author } from './article';
import { authorsOf } from './authors';
import type { BodyElsewhere } from './body-elsewhere';
import type { Found, Page } from './front';
import type { Head } from './head';
import type { LinkedName } from './json-ld';
import { looksLikeName, readNames } from './names';
import { countWords, normalise } from './text';

/** "By", as some languages print it before a name. */
const BYLINE = /^(?:(?:written |words |text )?by|par|por|von|oleh|作者|文)\s*[:：]?\s*(?=\p{L})/iu;
/** Longest line of authors, in words, and most names in it. */
const LINE_WORDS = 20;
const MOST_NAMES = 10;

/** The people of the head, else those of a line that says "By", else those of the line that is marked as a byline. */
export function namesElsewhere(
  page: Page,
  { byline }: BodyElsewhere,
  { authors }: Head,
): Found<LinkedName[]> {
  if (authors.value.length > 0) return authors;
  const line = page.front.find(({ text }) => isByline(text));
  if (line)
    return {
      value: namesOf(line.lines[0]?.text ?? line.text),
      how: 'text shape: a line that starts with "By"',
    };
  const marked = namesOf(byline ?? '');
  return { value: marked, how: marked.length > 0 ? 'selector: a byline by its name' : 'no author line' };
}

/** Whether a line, and no sentence, says "By" and names people behind it. */
export function isByline(text: string): boolean {
  if (countWords(text) > LINE_WORDS || /[.!?]$/.test(text)) return false;
  return BYLINE.test(text) && namesOf(text).length > 0;
}

/** The names of a line, up to a mark that ends them ("By Mira Castellan | 3 May"); none unless all are names. */
function namesOf(text: string): LinkedName[] {
  const [line = ''] = normalise(text)
    .replace(BYLINE, '')
    .split(/\s*(?:[|•·–—(]|\d|\bin\b|\bfor\b)/u);
  const found = readNames(line);
  const areNames = found.length > 0 && found.length <= MOST_NAMES && found.every(looksLikeName);
  return areNames ? found.map((name) => ({ name, isOrganisation: false })) : [];
}

/** The authors with the split that the head gives or the texts prove, and with their part of the bios. */
export function splitElsewhere(found: readonly LinkedName[], bios: readonly string[], page: Page): Author[] {
  const printed = page.blocks
    .slice(0, 400)
    .map(({ text }) => text)
    .join('\n');
  const authors = authorsOf(
    found.map(({ name }) => name),
    bios,
  );
  return authors.map((author, i) => {
    const { family, given, isOrganisation } = found[i] ?? { isOrganisation: false };
    const bio = author.bio === undefined ? {} : { bio: author.bio };
    if (isOrganisation) return { name: author.name, literal: author.name, ...bio };
    if (!family || !given) return author;
    // The page shows in which order the name is written.
    const [straight, turned] = [`${given} ${family}`, `${family} ${given}`];
    const name = printed.includes(turned) && !printed.includes(straight) ? turned : straight;
    return { name, family, given, ...bio };
  });
}
