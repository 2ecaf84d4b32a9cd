import { type Found, metaContent, type Page } from './front';
import { isInFurniture } from './furniture';
import { codeOfFile } from './publication-code';
import { SELECTORS } from './rsis';

const PDF = /\.pdf(?:$|[?#])/i;
const ASKS_FOR_IT =
  /\b(?:download|view|read|full|open)\b.*\b(?:pdf|paper|report|text|issue|publication|document)\b|^pdf$/i;

/** The address of the paper's PDF: the button, a link that offers it, an embedded document, a link named by the code. */
export function pdfAddress(page: Page, code: string | null): Found<string> | null {
  const { document, embedded } = page.snapshot;
  const links = [...document.querySelectorAll('a[href]')];
  const ofButton = links.filter((link) => link.matches(SELECTORS.pdf)).map(hrefOf);
  const offered = links
    .filter((link) => ASKS_FOR_IT.test((link.textContent ?? '').trim()) && !isInFurniture(link))
    .map(hrefOf);
  const coded = links.map(hrefOf).filter((href) => code !== null && codeOfFile(href) === code);
  const routes: [string, readonly (string | null)[], boolean][] = [
    [`selector ${SELECTORS.pdf}`, ofButton, false],
    ['text shape: a link that offers it', offered, true],
    ['text shape: a file named by the code', coded, true],
    ['an embedded document', embedded, true],
    ['head', [metaContent(page, 'citation_pdf_url')], true],
  ];
  for (const [how, addresses, mustBePdf] of routes) {
    for (const address of addresses) {
      const absolute = address ? resolve(address, page.url) : null;
      if (absolute && (!mustBePdf || PDF.test(absolute))) return { value: absolute, how };
    }
  }
  return null;
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** The absolute http(s) address, out of a viewer's address where there is one; null for any other. */
function resolve(address: string, base: string): string | null {
  const text = address.trim();
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  const inner = url.searchParams.get('url') ?? url.searchParams.get('file');
  if (inner && PDF.test(inner) && URL.canParse(inner, url.href)) return webAddress(new URL(inner, url.href));
  return webAddress(url);
}

function webAddress(url: URL): string | null {
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
