import type { TextQuoteSelector } from '@/utils/anchor/selector';
import { passageAddress } from '@/utils/highlight/text-fragment';
import type { Copied } from './clipboard';

/** A quote as it stands on the page: its lines are paragraphs. */
export function quoteAlone({ exact }: TextQuoteSelector): Copied {
  return { plain: exact, html: quoted(exact, null) };
}

/** A quote and the link that leads to it on the page at `address`. */
export function quoteWithLink(quote: TextQuoteSelector, address: string): Copied {
  const link = passageAddress(address, quote);
  return {
    plain: `“${quote.exact}”\n${link}`,
    html: `${quoted(quote.exact, link)}<p><a href="${escaped(link)}">${escaped(hostOf(address))}</a></p>`,
  };
}

/** The link alone. */
export function linkAlone(quote: TextQuoteSelector, address: string): Copied {
  const link = passageAddress(address, quote);
  return { plain: link, html: `<a href="${escaped(link)}">${escaped(quote.exact)}</a>` };
}

function quoted(exact: string, link: string | null): string {
  const paragraphs = exact.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  const cite = link === null ? '' : ` cite="${escaped(link)}"`;
  return `<blockquote${cite}>${paragraphs.join('')}</blockquote>`;
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML content and quoted attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
