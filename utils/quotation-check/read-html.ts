import { sanitiseToFragment } from '@/utils/article/sanitise';

const HEADINGS = /^h[1-6]$/;
const BLOCKS = new Set(
  'blockquote caption dd div dl dt figcaption figure hr li ol p pre section table td th tr ul'.split(' '),
);
/** Elements within each other beyond which nothing more is read: no editor makes as many. */
const MOST_LEVELS = 200;

/** The text of a page as Markdown: block quotations, headings and links; what is no text is left out. */
export function htmlAsDraft(html: string): string {
  const blocks: string[] = [];
  let line = '';
  let depth = 0;
  let last = '';
  let start = '';
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    const own = start;
    start = '';
    if (text === '') return;
    const prefix = depth > 0 ? '> ' : '';
    // Paragraphs of one quotation stay together.
    blocks.push(
      `${last === '' ? '' : prefix !== '' && last === prefix ? '\n>\n' : '\n\n'}${prefix}${prefix ? '' : own}${text}`,
    );
    last = prefix || 'text';
  };
  const walk = (node: Node, level: number) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? '';
    if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return;
    const name = node instanceof Element ? node.localName : '';
    const isBlock = BLOCKS.has(name) || HEADINGS.test(name);
    if (isBlock) flush();
    if (HEADINGS.test(name)) start = '# ';
    else if (name === 'li') start = '- ';
    if (name === 'blockquote') depth++;
    if (name === 'br') line += ' ';
    const href = node instanceof Element && name === 'a' ? (node.getAttribute('href') ?? '') : '';
    const isLink = /^https?:/i.test(href);
    if (isLink) line += '[';
    if (name === 'q') line += '“';
    if (level < MOST_LEVELS) for (const child of node.childNodes) walk(child, level + 1);
    if (name === 'q') line += '”';
    if (isLink) line += `](${href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
    if (isBlock) flush();
    if (name === 'blockquote') depth--;
  };
  walk(sanitiseToFragment(html), 0);
  flush();
  return `${blocks.join('')}\n`;
}
