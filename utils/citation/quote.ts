import type { Citer, Formatted, Locator } from './citer';
import type { CslItem } from './csl';
import { asHtml } from './formatted';
import type { QuoteForm } from './forms';

/** The words that are quoted, and where they stand. */
export interface QuotedPassage {
  /** As on the page: its lines are paragraphs. */
  exact: string;
  /** Prose paragraph from 1; null outside prose. */
  paragraph: number | null;
  /** Last heading above the words. */
  heading: string | null;
  /** The link that leads to them. */
  link: string;
}

/** Words of a heading that name it; longer ones are cut, as style guides advise. */
const HEADING_WORDS = 8;
/** From this many words on a quote is a block of its own (APA 8.27). */
const BLOCK_WORDS = 40;

/** A quote with its citation and the link to the passage, as words and as type. */
export function citedQuote(citer: Citer, item: CslItem, passage: QuotedPassage, form: QuoteForm): Formatted {
  const place = locatorOf(passage);
  const link = linkTo(passage.link);
  if (form === 'footnote') {
    return lines([quoted(passage, '¹', '<sup>1</sup>'), noted(footnote(citer, item, place)), link]);
  }
  const cited = inText(citer, item, place);
  // A number alone names nothing.
  const entry = citer.form === 'numeric' ? entriesOf(citer, item) : [];
  return lines([quoted(passage, ` ${cited.text}`, ` ${cited.html}`), ...entry, link]);
}

/** What stands behind a quotation in running text; of a numbered style the entry itself, since a number alone names nothing. */
export function citedBehind(
  citer: Citer,
  item: CslItem,
  place: Pick<QuotedPassage, 'paragraph' | 'heading'>,
): Formatted {
  const at = locatorOf(place);
  if (citer.form !== 'numeric') return inText(citer, item, at);
  const { text, html } = footnote(citer, item, at);
  return { text: `(${withoutStop(text)})`, html: `(${withoutStop(html)})` };
}

/** The entry of a bibliography for a paper. */
export function citedPaper(citer: Citer, item: CslItem): Formatted {
  return lines(entriesOf(citer, item).map(withoutNumber(citer)));
}

/** The number of the paragraph, or the heading where there is none. */
function locatorOf({
  paragraph,
  heading,
}: Pick<QuotedPassage, 'paragraph' | 'heading'>): Locator | undefined {
  if (paragraph !== null) return { label: 'paragraph', value: String(paragraph) };
  if (heading === null) return undefined;
  const words = heading.split(/\s+/);
  const name = words.slice(0, HEADING_WORDS).join(' ');
  return { label: 'section', value: `“${words.length > HEADING_WORDS ? `${name} …` : name}”` };
}

function inText(citer: Citer, item: CslItem, place: Locator | undefined): Formatted {
  const cited = withPlace(citer, item, place);
  if (citer.form !== 'note') return cited;
  // A note that stands in the text is a remark in brackets.
  return { text: `(${withoutStop(cited.text)})`, html: `(${withoutStop(cited.html)})` };
}

function footnote(citer: Citer, item: CslItem, place: Locator | undefined): Formatted {
  if (citer.form === 'note') return withPlace(citer, item, place);
  const [entry = withPlace(citer, item, place)] = entriesOf(citer, item).map(withoutNumber(citer));
  return place ? added(entry, ` (${placeWords(place)})`) : entry;
}

/** A citation with the place; some styles print none, and then it stands behind. */
function withPlace(citer: Citer, item: CslItem, place: Locator | undefined): Formatted {
  const alone = citer.cite(item);
  if (!place) return alone;
  const cited = citer.cite(item, place);
  if (cited.text !== alone.text) return cited;
  if (citer.form !== 'note') return added(alone, ` (${placeWords(place)})`);
  return added({ text: withoutStop(alone.text), html: withoutStop(alone.html) }, `, ${placeWords(place)}.`);
}

function placeWords({ label, value }: Locator): string {
  return `${label === 'paragraph' ? 'para.' : 'sec.'} ${value}`;
}

function entriesOf(citer: Citer, item: CslItem): Formatted[] {
  return citer.bibliography([item]).map(({ entry }) => entry);
}

/** Of a single entry its number in a list says nothing. */
function withoutNumber({ form }: Citer): (entry: Formatted) => Formatted {
  const bare = (text: string) => (form === 'numeric' ? text.replace(/^[[(]?1[\])]?\.?\s+/, '') : text);
  return ({ text, html }) => ({ text: bare(text), html: bare(html) });
}

function withoutStop(note: string): string {
  return note.replace(/\.$/, '');
}

function added({ text, html }: Formatted, more: string): Formatted {
  return { text: text + more, html: html + asHtml(more) };
}

/** The words in quotation marks and what follows them; a long quote and one of several paragraphs is a block. */
function quoted({ exact, link }: QuotedPassage, text: string, html: string): Formatted {
  const paragraphs = exact.split('\n').filter((line) => line.trim() !== '');
  const isBlock = paragraphs.length > 1 || exact.split(/\s+/).length >= BLOCK_WORDS;
  if (!isBlock) return { text: `“${exact}”${text}`, html: `<p>“${asHtml(exact)}”${html}</p>` };
  const inside = paragraphs.map((line, n) => {
    const end = n === paragraphs.length - 1 ? html : '';
    return `<p>${asHtml(line)}${end}</p>`;
  });
  return {
    text: `“${paragraphs.join('\n')}”${text}`,
    html: `<blockquote cite="${asHtml(link)}">${inside.join('')}</blockquote>`,
  };
}

function noted({ text, html }: Formatted): Formatted {
  return { text: `¹ ${text}`, html: `<p><sup>1</sup> ${html}</p>` };
}

/** Only addresses of the web become links; the host is what a reader needs to see of it. */
function linkTo(address: string): Formatted {
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  return { text: address, html: host ? `<p><a href="${asHtml(address)}">${asHtml(host)}</a></p>` : '' };
}

function lines(parts: readonly Formatted[]): Formatted {
  return {
    text: parts.map(({ text }) => text).join('\n'),
    html: parts
      .filter(({ html }) => html !== '')
      .map(({ html }) => (/^<(?:p|blockquote)[ >]/.test(html) ? html : `<p>${html}</p>`))
      .join(''),
  };
}
